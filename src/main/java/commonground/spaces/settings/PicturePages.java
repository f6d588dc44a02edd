package commonground.spaces.settings;

import commonground.platform.pictures.Shrunk;
import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FileField;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import commonground.spaces.Standing;

/** The picture of a space: to see, for whoever may know of the space, and to change. */
public final class PicturePages {

  private final SpacePictures pictures;
  private final SpaceAccess in;

  public PicturePages(SpacePictures pictures, SpaceAccess in) {
    this.pictures = pictures;
    this.in = in;
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/picture", in.standing, this::picture);
    r.get("/spaces/:space/settings/picture", facilitator, this::show);
    r.postFile("/spaces/:space/settings/picture", facilitator, this::put);
    r.post("/spaces/:space/settings/picture/removal", facilitator, this::remove);
  }

  private Reply picture(Standing standing, Request request) {
    return pictures
        .of(standing.space())
        .<Reply>map(kept -> new Reply.Picture(kept.jpeg(), Long.toString(kept.version())))
        .orElseGet(Reply::notFound);
  }

  /**
   * @param present whether there is one to remove
   */
  record PictureView(
      Breadcrumbs trail,
      SpaceViews.Head head,
      ErrorSummary summary,
      String token,
      Face face,
      boolean present,
      FileField picture)
      implements FormView {

    static PictureView of(Space space, String token, Problems problems) {
      return new PictureView(
          SpaceViews.trail(
              space, Link.to("Settings", space.path() + "/settings"), Link.to("Picture", "")),
          SpaceViews.Head.of(space),
          problems.summary(),
          token,
          SpaceViews.face(space).large(),
          space.picture() != 0,
          FileField.of(
                  "picture", "Choose a picture", "image/jpeg, image/png, image/gif, image/webp")
              .withHint("JPEG, PNG, GIF or WebP, up to 15 MB. Its middle is shown as a circle.")
              .withError(problems.of("picture")));
    }

    @Override
    public String title() {
      return "Picture of " + head.name();
    }
  }

  private Reply show(Member member, Request request) {
    return Reply.page(
        "spaces/picture", PictureView.of(member.space(), request.token(), new Problems()));
  }

  private Reply put(Member member, Request request) {
    var file = request.file("picture");
    if (file.isEmpty()) {
      return again(member, request, "Choose a picture");
    }
    if (file.tooLarge()) {
      return again(member, request, "The picture must be smaller than 15 MB");
    }
    return switch (pictures.put(member, file.bytes())) {
      case Shrunk.Done done ->
          Reply.seeOther(member.space().path() + "/settings").saying("picture");
      case Shrunk.Unreadable broken ->
          again(
              member,
              request,
              "This file cannot be read as a picture. Choose a JPEG, PNG, GIF or WebP file");
      case Shrunk.TooManyPixels large ->
          again(member, request, "The picture has too many pixels. Choose a smaller one");
    };
  }

  private static Reply again(Member member, Request request, String problem) {
    var problems = new Problems();
    problems.add("picture", problem);
    return Reply.mistaken(
        "spaces/picture", PictureView.of(member.space(), request.token(), problems));
  }

  private Reply remove(Member member, Request request) {
    pictures.remove(member);
    return Reply.seeOther(member.space().path() + "/settings").saying("picture-removed");
  }
}

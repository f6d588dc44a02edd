package commonground.chat.keeping;

import commonground.chat.ChatAddresses;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;

/** Opening a room for an occasion. */
public final class OccasionPages {

  private static final String PAGE = "chat/new";

  private final Occasions occasions;
  private final SpaceAccess in;

  public OccasionPages(Occasions occasions, SpaceAccess in) {
    this.occasions = occasions;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/new", in.may(Permission.KEEP_ROOMS), this::ask);
    r.post("/spaces/:space/chat/new", in.may(Permission.KEEP_ROOMS), this::open);
  }

  /**
   * The form.
   *
   * @param reach who will read in it, in a sentence
   */
  record NewView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String token,
      SpaceViews.Reach reach,
      TextField name,
      String action,
      String back)
      implements FormView {

    static NewView of(Member member, String token, String typed, Problems problems) {
      var space = member.space();
      var back = ChatAddresses.of(space);
      return new NewView(
          SpaceViews.trail(space, Link.to("Chat", back), Link.to("Open a room", "")),
          problems.summary(),
          token,
          SpaceViews.Reach.reads(space, Audience.MEMBERS),
          RoomName.field(typed, problems),
          back + "/new",
          back);
    }

    @Override
    public String title() {
      return "Open a room";
    }
  }

  private Reply ask(Member member, Request request) {
    return Reply.page(PAGE, NewView.of(member, request.token(), "", new Problems()));
  }

  private Reply open(Member member, Request request) {
    var name = RoomName.read(request.form());
    var problems = name.problems();
    return problems.any()
        ? mistaken(member, request, problems)
        : switch (occasions.open(member, name.text())) {
          case Arranged.Done done ->
              Reply.seeOther(ChatAddresses.of(member.space(), done.room())).saying("room-opened");
          case Arranged.Taken taken -> mistaken(member, request, RoomName.taken());
          case Arranged.Full full -> mistaken(member, request, RoomName.full());
          case Arranged.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
          case Arranged.Meanwhile meanwhile -> Reply.notFound();
          case Arranged.NotHere absent -> Reply.notFound();
        };
  }

  private static Reply mistaken(Member member, Request request, Problems problems) {
    var typed = request.form().text(RoomName.FIELD);
    return Reply.mistaken(PAGE, NewView.of(member, request.token(), typed, problems));
  }
}

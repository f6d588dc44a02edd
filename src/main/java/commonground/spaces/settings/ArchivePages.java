package commonground.spaces.settings;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;

/** A space whose work is done: kept for reading, and brought back. */
public final class ArchivePages {

  private final Openings openings;
  private final SpaceAccess in;

  public ArchivePages(Openings openings, SpaceAccess in) {
    this.openings = openings;
    this.in = in;
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/archive", facilitator, this::show);
    r.post("/spaces/:space/archive", facilitator, this::archive);
    r.post("/spaces/:space/unarchive", facilitator, this::unarchive);
  }

  /** What archiving means, or bringing back, and the button that does it. */
  record ArchiveView(Breadcrumbs trail, SpaceViews.Head head, String token) implements PageView {
    @Override
    public String title() {
      return (head.archived() ? "Bring back " : "Archive ") + head.name();
    }
  }

  private Reply show(Member member, Request request) {
    var space = member.space();
    var trail =
        SpaceViews.trail(
            space, Link.to("Settings", space.path() + "/settings"), Link.to("Archive", ""));
    return Reply.page(
        "spaces/archive", new ArchiveView(trail, SpaceViews.Head.of(space), request.token()));
  }

  private Reply archive(Member member, Request request) {
    openings.archive(member);
    return Reply.seeOther(member.space().path()).saying("archived");
  }

  private Reply unarchive(Member member, Request request) {
    openings.unarchive(member);
    return Reply.seeOther(member.space().path()).saying("unarchived");
  }
}

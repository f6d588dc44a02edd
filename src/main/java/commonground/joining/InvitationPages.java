package commonground.joining;

import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Memberships.Here;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Links to join, for facilitators: making, passing on, taking back. */
public final class InvitationPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "link-made", "The link is ready. Pass it on.",
          "link-revoked", "The link no longer works. Who has joined with it stays.");

  private final Invitations invitations;
  private final Memberships memberships;
  private final InvitationViews views;
  private final SpaceAccess in;
  private final Clock clock;

  public InvitationPages(
      Invitations invitations,
      Memberships memberships,
      InvitationViews views,
      SpaceAccess in,
      Clock clock) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.views = views;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    var invite = in.may(Permission.INVITE);
    r.get("/spaces/:space/invitations", invite, this::list);
    r.post("/spaces/:space/invitations", invite, this::make);
    r.get("/spaces/:space/invitations/:id", invite, this::show);
    r.get("/spaces/:space/invitations/:id/qr.svg", invite, this::picture);
    r.post("/spaces/:space/invitations/:id/revoke", invite, this::revoke);
  }

  private Reply list(Member member, Request request) {
    return Reply.page(
        "joining/invitations", page(member, request, InvitationForm.EMPTY, new Problems()));
  }

  private InvitationViews.ListView page(
      Member member, Request request, InvitationForm form, Problems problems) {
    return views.list(member.space(), invitations.list(member), form, problems, eye(request));
  }

  private InvitationViews.Eye eye(Request request) {
    return new InvitationViews.Eye(
        request.token(), request.session().map(Session::zone).orElse(When.UK), clock.instant());
  }

  private Reply make(Member member, Request request) {
    var form = InvitationForm.read(request.form());
    var problems = form.problems();
    if (problems.any()) {
      return Reply.mistaken("joining/invitations", page(member, request, form, problems));
    }
    var id = invitations.make(member, form.offer());
    return Reply.seeOther(InvitationViews.path(member.space(), id)).saying("link-made");
  }

  private Optional<Invitation> find(Member member, Request request) {
    var id = request.number("id");
    return id.isEmpty()
        ? Optional.empty()
        : invitations.find(member, new InvitationId(id.getAsLong()));
  }

  private Reply show(Member member, Request request) {
    return find(member, request)
        .map(i ->
            Reply.page(
                "joining/link", views.link(member.space(), i, maker(member, i), eye(request))))
        .orElseGet(Reply::notFound);
  }

  private String maker(Member member, Invitation invitation) {
    return memberships
        .find(member.space().id(), invitation.madeBy())
        .map(Here::name)
        .orElse("somebody who has left");
  }

  private Reply picture(Member member, Request request) {
    return find(member, request)
        .<Reply>map(
            i -> new Reply.Text("image/svg+xml; charset=utf-8", QrPicture.svg(views.address(i))))
        .orElseGet(Reply::notFound);
  }

  private Reply revoke(Member member, Request request) {
    var found = find(member, request);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    invitations.revoke(member, found.get().id());
    return Reply.seeOther(InvitationViews.path(member.space())).saying("link-revoked");
  }
}

package commonground.joining;

import commonground.platform.views.When;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The invitations that were sent by mail, for facilitators: what came of them, once more, no more.
 */
public final class SentPages {

  private static final int A_PAGE = 30;

  static final String TOO_MANY = "too-many-mailed";

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "mailed-again",
          "The invitation is on its way once more.",
          "let-in-now",
          "They had asked to join meanwhile, and are in now.",
          "not-mailed",
          "Nothing was sent: they are in, or were written to in the last few hours.",
          TOO_MANY,
          "No more invitations can be sent today. Try again tomorrow.",
          "withdrawn-mail",
          "The invitation is withdrawn. Its link no longer works.",
          "not-withdrawn",
          "This invitation was used or withdrawn before.");

  private final MailedInvitations mailed;
  private final Mailings mailings;
  private final SpaceAccess in;
  private final Clock clock;

  public SentPages(MailedInvitations mailed, Mailings mailings, SpaceAccess in, Clock clock) {
    this.mailed = mailed;
    this.mailings = mailings;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    var invite = in.may(Permission.INVITE);
    r.get("/spaces/:space/invitations/sent", invite, this::list);
    r.post("/spaces/:space/invitations/sent/:id/again", invite, this::again);
    r.post("/spaces/:space/invitations/sent/:id/withdraw", invite, this::withdraw);
  }

  private Reply list(Member member, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var found = mailed.list(member, new InvitationId(before), A_PAGE + 1);
    var zone = request.session().map(Session::zone).orElse(When.UK);
    return Reply.page(
        "joining/sent",
        SentViews.list(
            member.space(),
            found.stream().limit(A_PAGE).toList(),
            found.size() > A_PAGE,
            new InvitationViews.Eye(request.token(), zone, clock.instant())));
  }

  private Optional<Invitation> find(Member member, Request request) {
    var id = request.number("id");
    return id.isEmpty() ? Optional.empty() : mailed.find(member, new InvitationId(id.getAsLong()));
  }

  private Reply again(Member member, Request request) {
    return find(member, request)
        .map(found -> mailings.again(member, found))
        .<Reply>map(came ->
            done(
                member,
                switch (came) {
                  case Mailed.Sent sent -> "mailed-again";
                  case Mailed.LetIn in -> "let-in-now";
                  case Mailed.NotSent not -> "not-mailed";
                  case Mailed.TooMany many -> TOO_MANY;
                  case Mailed.Archived archived -> "nobody-joins";
                }))
        .orElseGet(Reply::notFound);
  }

  private Reply withdraw(Member member, Request request) {
    return find(member, request)
        .<Reply>map(found ->
            done(member, mailed.withdraw(member, found.id()) ? "withdrawn-mail" : "not-withdrawn"))
        .orElseGet(Reply::notFound);
  }

  private static Reply done(Member member, String said) {
    return Reply.seeOther(SentViews.path(member.space())).saying(said);
  }
}

package commonground.joining;

import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.Map;

/** Inviting many people by mail, for facilitators: who, a look at it, sending. */
public final class EmailPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "mailed-one", "The invitation is on its way.",
          "mailed", "{n} invitations are on their way.",
          "mailed-some",
              "Invitations sent: {n}. No more can be sent today: invite the others" + " tomorrow.",
          "mailed-let-in", "Invitations sent: {n}. Whoever had asked to join is in now.",
          "let-in", "Whoever had asked to join is in now.",
          "mailed-none", "No email was sent: nobody in the list could be invited now.");

  private final Mailings mailings;
  private final SpaceAccess in;
  private final Clock clock;

  public EmailPages(Mailings mailings, SpaceAccess in, Clock clock) {
    this.mailings = mailings;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    var invite = in.may(Permission.INVITE);
    r.get("/spaces/:space/invitations/email", invite, this::start);
    r.post("/spaces/:space/invitations/email/check", invite, this::check);
    r.post("/spaces/:space/invitations/email", invite, this::send);
  }

  private Reply start(Member member, Request request) {
    return Reply.page(
        "joining/email",
        EmailViews.start(member.space(), EmailForm.EMPTY, new Problems(), request.token()));
  }

  private static Reply mistaken(Member member, Request request, EmailForm form, Problems problems) {
    return Reply.mistaken(
        "joining/email", EmailViews.start(member.space(), form, problems, request.token()));
  }

  /** Shows what would be sent; nothing is sent yet. */
  private Reply check(Member member, Request request) {
    var form = EmailForm.read(request.form());
    var pasted = form.pasted();
    var problems = form.problems(pasted);
    return problems.any()
        ? mistaken(member, request, form, problems)
        : Reply.page("joining/preview", preview(member, request, form, pasted));
  }

  private PreviewViews.PreviewView preview(
      Member member, Request request, EmailForm form, Pasted pasted) {
    var known = mailings.known(member, pasted.people().stream().map(Invitee::email).toList());
    var zone = request.session().map(Session::zone).orElse(When.UK);
    var eye = new InvitationViews.Eye(request.token(), zone, clock.instant());
    return PreviewViews.preview(member.space(), form, pasted, known, mailings.left(member), eye);
  }

  private Reply send(Member member, Request request) {
    var form = EmailForm.read(request.form());
    var pasted = form.pasted();
    var problems = form.problems(pasted);
    if (problems.any()) {
      return mistaken(member, request, form, problems);
    }
    var sent = 0;
    var letIn = 0;
    for (var invitee : pasted.people()) {
      switch (mailings.invite(member, invitee, form.offer(invitee), form.words(), form.again())) {
        case Mailed.Sent one -> sent++;
        case Mailed.LetIn one -> letIn++;
        case Mailed.NotSent one -> {}
        case Mailed.Archived archived -> {
          return Reply.refused(SpaceAccess.NOBODY_JOINS);
        }
        case Mailed.TooMany many -> {
          return done(member, sent == 0 ? SentPages.TOO_MANY : "mailed-some-" + sent);
        }
      }
    }
    return done(member, said(sent, letIn));
  }

  private static Reply done(Member member, String said) {
    return Reply.seeOther(SentViews.path(member.space())).saying(said);
  }

  private static String said(int sent, int letIn) {
    if (sent == 0) {
      return letIn == 0 ? "mailed-none" : "let-in";
    }
    if (letIn > 0) {
      return "mailed-let-in-" + sent;
    }
    return sent == 1 ? "mailed-one" : "mailed-" + sent;
  }
}

package commonground.joining;

import commonground.platform.web.Access;
import commonground.platform.web.Limiter;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.time.Duration;
import java.util.Optional;

/** Where a code is typed that somebody said aloud. */
public final class CodePages {

  private static final int FROM_ONE_NETWORK = 60;

  /**
   * With a thousand codes open at once, a day of tries at this rate finds one with a chance of two
   * in a thousand.
   */
  private static final int TOGETHER = 300;

  private final Invitations invitations;
  private final Limiter near = new Limiter(FROM_ONE_NETWORK, Duration.ofMinutes(15));
  private final Limiter together = new Limiter(TOGETHER, Duration.ofHours(1));

  public CodePages(Invitations invitations) {
    this.invitations = invitations;
  }

  public void mount(Routes r) {
    r.get("/join", Access.ANYONE, this::show);
    r.post("/join", Access.ANYONE, this::enter);
  }

  private Reply show(Request visitor, Request request) {
    return Reply.page("joining/code", JoinViews.CodeView.of(request.token(), "", new Problems()));
  }

  private Reply enter(Request visitor, Request request) {
    var typed = request.form().text("invitation");
    var code = SpokenCode.parse(typed);
    if (code.isEmpty()) {
      return mistaken(request, typed, "Enter the eight letters and numbers of the code");
    }
    // Before the code is looked up: whoever has used up their tries learns nothing from a right
    // one.
    var pause = take(request);
    return pause.isPresent()
        ? new Reply.TooMany(pause.get())
        : invitations
            .byCode(code.get())
            .<Reply>map(invitation -> Reply.seeOther(invitation.path()))
            .orElseGet(() ->
                mistaken(
                    request, typed, "There is no such code. Ask for it once more, or for a link"));
  }

  private Optional<Duration> take(Request request) {
    return near.take(request.address()).or(() -> together.take("everybody"));
  }

  private static Reply mistaken(Request request, String typed, String sentence) {
    return Reply.mistaken(
        "joining/code",
        JoinViews.CodeView.of(request.token(), typed, Problems.of("invitation", sentence)));
  }
}

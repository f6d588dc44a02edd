package commonground.joining;

import commonground.people.Cookies;
import commonground.people.SignIn;
import commonground.people.SignIn.Attempt;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import java.util.function.Function;

/**
 * Somebody who may have no account says who they are and proves that the mailbox is theirs; the
 * pages of signing in do the rest, and bring them back.
 */
public final class Newcomers {

  private final SignIn signIn;
  private final Cookies cookies;

  public Newcomers(SignIn signIn, Cookies cookies) {
    this.signIn = signIn;
    this.cookies = cookies;
  }

  /**
   * Mails a code to the address in the form.
   *
   * @param next the page that they come back to
   * @param mistaken the page again, with what is wrong
   */
  Reply mailCode(Request request, String next, Function<Problems, Reply> mistaken) {
    var who = JoinForm.Who.read(request.form());
    if (who.problems().any()) {
      return mistaken.apply(who.problems());
    }
    var sent =
        signIn.mailCode(
            who.email().orElseThrow(), who.name().orElseThrow(), next, request.address());
    return switch (sent) {
      case Attempt.CodeSent code ->
          Reply.seeOther("/sign-in/code" + Paths.query("next", next))
              .with(cookies.start(code.start()));
      case Attempt.TooOften often -> new Reply.TooMany(often.pause());
      case Attempt.In in -> throw unexpected(sent);
      case Attempt.NoMatch no -> throw unexpected(sent);
      case Attempt.WrongCode wrong -> throw unexpected(sent);
      case Attempt.Over over -> throw unexpected(sent);
    };
  }

  private static IllegalStateException unexpected(Attempt attempt) {
    return new IllegalStateException("Asking for a code gave " + attempt);
  }
}

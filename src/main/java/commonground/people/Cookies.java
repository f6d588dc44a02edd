package commonground.people;

import commonground.platform.secrets.Secret;
import commonground.platform.web.Reply.SetCookie;
import commonground.platform.web.Request;
import java.time.Duration;
import java.util.Optional;

/**
 * The two cookies of this site: one for a session, one that binds an attempt to sign in to the
 * browser that began it.
 *
 * @param name of the session cookie
 * @param life how long the browser keeps it
 */
public record Cookies(String name, Duration life) {

  SetCookie session(Secret secret) {
    return new SetCookie(name, secret.text(), life);
  }

  /** Whoever is signed in no more. */
  public SetCookie noSession() {
    return new SetCookie(name, "", Duration.ZERO);
  }

  public SetCookie start(Secret secret) {
    return new SetCookie(startName(), secret.text(), MailboxProof.COOKIE);
  }

  /** An attempt that led somewhere binds nothing any more. */
  SetCookie noStart() {
    return new SetCookie(startName(), "", Duration.ZERO);
  }

  Optional<Secret> start(Request request) {
    return request.cookie(startName()).map(Secret::new);
  }

  private String startName() {
    return name + "-start";
  }
}

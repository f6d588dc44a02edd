package commonground.people;

import commonground.platform.web.Request;
import commonground.platform.web.Session;
import java.util.Optional;

/**
 * The browser that somebody signs in with.
 *
 * @param device what it says of itself, shown to its owner
 * @param network where it is, as limits count it
 * @param before the session that it holds already: it ends when another one begins
 */
public record Browser(String device, String network, Optional<Session> before) {

  static Browser of(Request request) {
    return new Browser(request.userAgent(), request.address(), request.session());
  }
}

package commonground.platform.web;

import commonground.platform.db.DbFailure;
import commonground.platform.live.Who;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for sockets: a page of ours, of somebody who is signed in, while there is room. All of
 * that is known before anything is accepted.
 */
final class Upgrade {

  private static final Logger log = LoggerFactory.getLogger(Upgrade.class);
  private static final String PATH = "/live";

  private final Serving site;
  private final Gate gate;

  Upgrade(Serving site, Gate gate) {
    this.site = site;
    this.gate = gate;
  }

  /** Whether this asks for a socket. The path is taken as it was sent: it has one spelling. */
  static boolean wanted(HttpServerRequest request) {
    return request.uri().equals(PATH) && request.canUpgradeToWebSocket();
  }

  void answer(HttpServerRequest request) {
    // Until it is decided nothing more is read: what follows are no more HTTP requests.
    request.pause();
    try {
      decide(request);
    } catch (DbFailure | RejectedExecutionException e) {
      log.warn("busy WS {}: {}", PATH, e.getMessage());
      refuse(request, 503);
    }
  }

  private void decide(HttpServerRequest request) {
    if (!isOurs(request) || carriesBody(request)) {
      refuse(request, 403);
      return;
    }
    var session = session(request);
    if (session.isEmpty()) {
      refuse(request, 401);
    } else if (gate.page(session.get()).isPresent()) {
      refuse(request, 429);
    } else {
      switch (site.hub().take(session.get().person())) {
        case TOO_MANY -> refuse(request, 429);
        case NONE -> refuse(request, 503);
        case TAKEN -> accept(request, session.get());
      }
    }
  }

  /**
   * Every browser says from where a socket is opened (RFC 6455, 4.1), and no page can say
   * otherwise. {@code Sec-Fetch-Site} is not asked: browsers differ in what ws and http are to each
   * other.
   */
  private boolean isOurs(HttpServerRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && Origins.judge(null, origin, site.publicUrl()) == Origins.OWN;
  }

  private static boolean carriesBody(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private Optional<Session> session(HttpServerRequest request) {
    return cookie(request).flatMap(site.sessions()::find);
  }

  private Optional<String> cookie(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(site.cookieName()))
        .map(cookie -> cookie.getValue());
  }

  private void accept(HttpServerRequest request, Session session) {
    var cookie = cookie(request).orElseThrow();
    var who = new Who(session.id(), session.person(), () -> site.sessions().endsAt(cookie));
    request
        .toWebSocket()
        .onSuccess(socket -> site.hub().open(socket, who))
        .onFailure(failure -> site.hub().giveBack(session.person()));
  }

  private static void refuse(HttpServerRequest request, int status) {
    var response = request.response();
    response.putHeader("Cache-Control", "no-store").setStatusCode(status).end();
    request.resume();
  }
}

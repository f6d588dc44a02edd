package commonground.platform.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left of a body after the answer. A browser reads the answer only when it has sent all, or
 * most, so some of it is taken in and thrown away; then the connection is closed, whoever sends.
 */
final class Leftover {

  /** Somebody's whole book, or the pictures of one page. */
  private static final long MOST = 8_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Leftover() {}

  /** Reads on for a while after the answer, which said that the connection ends with it. */
  static void discard(Vertx vertx, HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    var connection = request.connection();
    var timer = vertx.setTimer(LONGEST.toMillis(), late -> connection.close());
    var taken = new AtomicLong();
    request.handler(part -> {
      if (taken.addAndGet(part.length()) > MOST) {
        connection.close();
      }
    });
    request.endHandler(whole -> {
      vertx.cancelTimer(timer);
      connection.close();
    });
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.resume();
  }
}

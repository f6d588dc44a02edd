package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.support.Eventually;
import commonground.support.LiveSocket;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a socket is waited for; what a browser says to stay does not make it longer. */
@Timeout(60)
@Tag("long")
class PatienceTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1_500);

  private static final Patience IDLE = new Patience(LONG, LONG, LONG, SHORT, LONG, LONG);
  private static final Patience LONGEST = new Patience(LONG, LONG, LONG, LONG, SHORT, LONG);

  /** Does this now and then until it is closed, and says with what. */
  private static int closedWhile(LiveSocket socket, Runnable goesOn) {
    Eventually.that(
        "closed",
        () -> {
          goesOn.run();
          return socket.isClosed();
        });
    return socket.closedWith();
  }

  /** Few enough to be no flood. */
  private static Runnable seldom(Runnable act) {
    var last = new long[] {System.nanoTime()};
    return () -> {
      if (System.nanoTime() - last[0] > Duration.ofMillis(700).toNanos()) {
        last[0] = System.nanoTime();
        act.run();
      }
    };
  }

  @Test
  void a_socket_with_nothing_to_say_is_closed_however_often_the_browser_pings() {
    try (var studio = new Studio(IDLE);
        var idle = studio.socket(1)) {
      idle.listen("hint/5", 0).hears("{\"hint/5\":1}");
      var ping = WebSocketFrame.pingFrame(Buffer.buffer("x"));
      assertEquals(4000, closedWhile(idle, seldom(() -> idle.frame(ping))));
    }
  }

  @Test
  void one_that_is_told_something_now_and_then_stays() {
    try (var studio = new Studio(IDLE);
        var busy = studio.socket(1);
        var idle = studio.socket(2)) {
      busy.listen("hint/5", 0).hears("{\"hint/5\":1}");
      assertEquals(4000, closedWhile(idle, seldom(() -> studio.happens(5))));
      assertFalse(busy.isClosed());
    }
  }

  @Test
  void none_stays_for_good_whatever_happens() {
    try (var studio = new Studio(LONGEST);
        var busy = studio.socket(1)) {
      busy.listen("hint/5", 0).hears("{\"hint/5\":1}");
      assertEquals(4002, closedWhile(busy, seldom(() -> studio.happens(5))));
    }
  }

  /** A device that went out of reach: its connection stands, and nothing comes from it. */
  @Test
  void whoever_does_not_answer_is_gone_and_whoever_does_stays() throws IOException {
    var pings = new Patience(Duration.ofMillis(500), SHORT, LONG, LONG, LONG, LONG);
    try (var studio = new Studio(pings);
        var there = studio.socket(1);
        var gone = new Socket(InetAddress.getLoopbackAddress(), studio.port())) {
      UnaryOperator<String> crlf = text -> text.replace("\n", "\r\n");
      gone.getOutputStream()
          .write(
              crlf.apply(
                      """
                      GET /live HTTP/1.1
                      Host: localhost
                      X-Person: 2
                      Connection: Upgrade
                      Upgrade: websocket
                      Sec-WebSocket-Version: 13
                      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                      """)
                  .getBytes(StandardCharsets.ISO_8859_1));
      studio.holds(2);
      studio.holds(1);
      there.listen("hint/5", 0).hears("{\"hint/5\":1}");
    }
  }
}

package commonground.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import commonground.platform.config.MailServer;
import commonground.support.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a mail server that takes connections and says nothing. */
class SilentMailServerTest {
  private static final String FROM = "no-reply@ground.example";

  private final ServerSocket server = listening();

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_mail_that_is_given_up_leaves_no_connection_behind() throws IOException {
    try (var post = post(Duration.ofSeconds(1))) {
      assertThrows(TimeoutException.class, () -> send(post));
      try (var connection = server.accept()) {
        connection.setSoTimeout(10_000);
        assertEquals(-1, connection.getInputStream().read());
      }
    }
  }

  @Test
  void the_end_of_the_program_does_not_wait_for_it() throws IOException {
    var post = post(Duration.ofMinutes(1));
    var sending = Thread.ofVirtual().start(() -> assertThrows(Exception.class, () -> send(post)));
    try (var connection = server.accept()) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), post::close);
    }
    sending.interrupt();
  }

  private SmtpPost post(Duration limit) {
    var silent =
        new MailServer("127.0.0.1", server.getLocalPort(), MailServer.Tls.OPTIONAL, "", "");
    return new SmtpPost(TestDatabase.VERTX, silent, FROM, limit);
  }

  private static void send(Post post) throws Exception {
    var written =
        new Written(
            new MailId(1), "<1@g>", "ann@demo.example", "Hi", "Hi", "Hi", Map.of(), Instant.EPOCH);
    post.send(written, new Messages("Ground", FROM).of(written));
  }
}

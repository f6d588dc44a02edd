package commonground.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.TestDatabase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bench hears what is wrong in a room, on whichever socket. */
@Tag("long")
class GatheringTest {

  private static final int SOCKETS = 3;

  private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
  private final Switchboard switchboard = new Switchboard();
  private final Spoken spoken = new Spoken(1, 4, SOCKETS);
  private HttpServer server = TestDatabase.VERTX.createHttpServer();

  @BeforeEach
  void three_listen_and_four_messages_are_on_their_way() {
    server = TestDatabase.VERTX.createHttpServer().webSocketHandler(sockets::add);
    server.listen(0, "127.0.0.1").await();
    var room = new BareRoom(server.actualPort(), 1, told(frame(1, 1)));
    new Gathering(room, 1, SOCKETS, SOCKETS).open(switchboard).listen(spoken);
    for (var tag = 1; tag <= 4; tag++) {
      spoken.sent(tag, System.nanoTime());
    }
    Eventually.that("all are there", () -> sockets.size() == SOCKETS);
    toAll(frame(1, 1));
  }

  @AfterEach
  void hang_up() {
    switchboard.close();
    server.close().await();
  }

  private static String frame(int number, int tag) {
    return "{\"number\":%d,\"html\":\"<p>I am %s, after a walk.</p>\"}"
        .formatted(number, Told.tag(tag));
  }

  private static Told told(String frame) {
    return Told.read(ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8)));
  }

  private void toAll(String frame) {
    sockets.forEach(socket -> socket.writeTextMessage(frame).await());
  }

  private void toOne(String frame) {
    sockets.getFirst().writeTextMessage(frame).await();
  }

  private void left(int messages) {
    Eventually.that(
        messages + " left",
        () -> {
          switchboard.check();
          return spoken.left() == messages;
        });
  }

  private void isWrong(String why) {
    var wrong = new ArrayList<WrongAnswer>();
    Eventually.that(
        why,
        () -> {
          try {
            switchboard.check();
          } catch (WrongAnswer e) {
            wrong.add(e);
          }
          return !wrong.isEmpty();
        });
    assertTrue(wrong.getFirst().toString().contains(why), wrong.getFirst().toString());
  }

  @Test
  void a_message_counts_when_the_last_socket_has_it() {
    left(3);
    toOne(frame(2, 2));
    sockets.get(1).writeTextMessage(frame(2, 2)).await();
    left(3);
    sockets.get(2).writeTextMessage(frame(2, 2)).await();
    left(2);
  }

  @Test
  void two_messages_in_one_frame_are_two() {
    left(3);
    toAll(frame(2, 2) + frame(3, 3));
    left(1);
  }

  @Test
  void a_message_that_one_socket_has_missed_is_seen() {
    left(3);
    toOne(frame(3, 3));
    isWrong("heard message 3 after 1");
  }

  @Test
  void other_words_for_somebody_else_are_seen() {
    left(3);
    toOne(frame(2, 2));
    sockets.get(1).writeTextMessage(frame(2, 3)).await();
    isWrong("was another one to somebody else");
  }

  @Test
  void a_message_under_two_numbers_is_seen() {
    left(3);
    toOne(frame(2, 1));
    isWrong("was heard by more than listen");
  }

  @Test
  void a_message_that_nobody_has_sent_is_seen() {
    left(3);
    toOne(frame(2, 7));
    isWrong("was heard and had not been sent");
  }

  @Test
  void a_socket_that_is_closed_is_seen() {
    left(3);
    sockets.getFirst().close((short) 1013, "later").await();
    isWrong("was closed with 1013");
  }

  @Test
  void a_line_that_comes_again_is_the_same_message() {
    left(3);
    toAll(frame(1, 1) + frame(2, 2));
    left(2);
  }

  @Test
  void whoever_is_told_to_ask_has_fallen_behind() {
    left(3);
    toOne("{\"room/1\":17}");
    Eventually.that(
        "fell behind",
        () -> {
          try {
            switchboard.check();
            return false;
          } catch (Busy e) {
            return true;
          }
        });
  }

  @Test
  void a_frame_longer_than_what_is_read_at_once_is_put_together() {
    left(3);
    toAll(frame(2, 2).replace("walk", "w".repeat(50_000)));
    left(2);
  }

  @Test
  void a_refused_handshake_is_seen() {
    var none =
        TestDatabase.VERTX
            .createHttpServer()
            .requestHandler(r -> r.response().setStatusCode(401).end());
    none.listen(0, "127.0.0.1").await();
    var room = new BareRoom(none.actualPort(), 1, told(frame(1, 1)));
    try (var other = new Switchboard()) {
      var gathering = new Gathering(room, 1, 1, 1);
      assertEquals(
          "a socket: HTTP/1.1 401 Unauthorized",
          assertThrows(WrongAnswer.class, () -> gathering.open(other)).getMessage());
    }
    none.close().await();
  }
}

package commonground.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said at a fixed rate is heard in each of the rooms, and how long that took is known. */
class SpeakingTest {

  private final Switchboard switchboard = new Switchboard();
  private final HttpServer server = TestDatabase.VERTX.createHttpServer();
  private String deployed = "";
  private boolean accepts = true;

  @BeforeEach
  void a_bare_server_is_there() {
    deployed = TestDatabase.VERTX.deployVerticle(context -> serve()).await();
  }

  private Future<HttpServer> serve() {
    var rooms = new BareRooms(TestDatabase.VERTX);
    return server
        .webSocketHandler(rooms::open)
        .requestHandler(request ->
            request
                .body()
                .onSuccess(body -> {
                  rooms.say(request.path(), body.toString());
                  request.response().setStatusCode(accepts ? 204 : 500).end();
                }))
        .listen(0, "127.0.0.1");
  }

  @AfterEach
  void hang_up() {
    switchboard.close();
    server.close().await();
    TestDatabase.VERTX.undeploy(deployed).await();
  }

  private List<Gathering> rooms(int rooms) {
    var frame = "{\"number\":1,\"html\":\"<p>I am %s.</p>\"}".formatted(Told.tag(1));
    var like = Told.read(ByteBuffer.wrap(frame.getBytes(StandardCharsets.UTF_8)));
    // The numbers of each room go on from one test to the next.
    var port = server.actualPort();
    return IntStream.range(0, rooms)
        .mapToObj(n -> new Gathering(new BareRoom(port, port * 10 + n, like), 1, 5, 5))
        .map(room -> room.open(switchboard))
        .toList();
  }

  @Test
  void every_message_reaches_everybody_in_its_room() {
    try (var speaking = new Speaking(TestDatabase.VERTX, switchboard, rooms(3))) {
      var millis = speaking.say(30, 300).millis();
      assertEquals(30, millis.size());
      assertTrue(millis.stream().allMatch(took -> took > 0), millis.toString());
    }
  }

  @Test
  void messages_are_sent_at_their_rate_and_not_before() {
    try (var speaking = new Speaking(TestDatabase.VERTX, switchboard, rooms(1))) {
      var began = System.nanoTime();
      speaking.say(21, 100);
      assertTrue(System.nanoTime() - began >= 200_000_000L);
    }
  }

  @Test
  void a_message_that_is_not_accepted_ends_the_run() {
    accepts = false;
    try (var speaking = new Speaking(TestDatabase.VERTX, switchboard, rooms(1))) {
      assertThrows(WrongAnswer.class, () -> speaking.say(5, 100));
    }
  }

  @Test
  void of_a_hundred_the_p99_is_the_second_longest() {
    var millis = IntStream.rangeClosed(1, 100).mapToObj(n -> (double) n).toList();
    assertEquals(new Delay(50, 95, 99), Delay.of(millis));
  }
}

package commonground.bench;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a broadcast costs by itself: whatever is posted to a path goes to all sockets that were
 * opened there, by the event bus, without a question to anybody. One for each event loop.
 */
final class BareRooms {

  private static final String BUS = "said";
  private static final String ROOM = "room";
  private static final Map<String, Integer> SAID = new HashMap<>();

  private final Vertx vertx;
  private final Map<String, Set<ServerWebSocket>> here = new HashMap<>();

  BareRooms(Vertx vertx) {
    this.vertx = vertx;
    vertx.eventBus().consumer(BUS, this::spread);
  }

  void open(ServerWebSocket socket) {
    var room = here.computeIfAbsent(socket.path(), path -> new HashSet<>());
    room.add(socket);
    socket.closeHandler(closed -> room.remove(socket));
  }

  /**
   * @param rest of a frame, after the number that it is given
   */
  void say(String path, String rest) {
    // So that all loops hear it in the order of the numbers.
    synchronized (SAID) {
      var number = SAID.merge(path, 1, Integer::sum);
      vertx
          .eventBus()
          .publish(
              BUS,
              "{\"number\":" + number + "," + rest,
              new DeliveryOptions().addHeader(ROOM, path));
    }
  }

  private void spread(Message<String> message) {
    var room = here.getOrDefault(message.headers().get(ROOM), Set.of());
    room.forEach(socket -> socket.writeFinalTextFrame(message.body()));
  }
}

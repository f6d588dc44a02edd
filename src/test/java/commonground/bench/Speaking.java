package commonground.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Says messages at a fixed rate, whatever has become of those before: an open loop. What comes too
 * late to be sent has been waiting since it had to be.
 */
final class Speaking implements AutoCloseable {

  private static final int CONNECTIONS = 64;
  private static final int BUSY = 503;

  /** After the last one is sent, until all have heard all. */
  private static final Duration REST = Duration.ofSeconds(30);

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Switchboard switchboard;
  private final List<Gathering> rooms;
  private final HttpClient client;
  private int next = 1;

  private record Round(Spoken spoken, AtomicInteger answered, Trouble trouble) {}

  /**
   * @param rooms which take turns, all on one server
   */
  Speaking(Vertx vertx, Switchboard switchboard, List<Gathering> rooms) {
    this.switchboard = switchboard;
    this.rooms = rooms;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(rooms.getFirst().venue().port()),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /**
   * Says so many messages, and returns when each has been heard by everybody in its room.
   *
   * @throws WrongAnswer if something else was answered or heard
   * @throws Busy if not all have come half a minute after the last
   */
  Spoken say(int messages, int perSecond) {
    var spoken = new Spoken(next, messages, rooms.getFirst().sockets());
    next += messages;
    rooms.forEach(room -> room.listen(spoken));
    var round = new Round(spoken, new AtomicInteger(), new Trouble());
    var began = System.nanoTime();
    for (var i = 0; i < messages; i++) {
      var at = began + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < at) {
        LockSupport.parkNanos(at - System.nanoTime());
      }
      send(round, spoken.first() + i, at);
      check(round);
    }
    var until = System.nanoTime() + REST.toNanos();
    while (round.answered().get() < messages || spoken.left() > 0) {
      check(round);
      if (System.nanoTime() > until) {
        throw new Busy("all: " + spoken.left() + " of " + messages + " messages are on their way");
      }
      LockSupport.parkNanos(MOMENT.toNanos());
    }
    return spoken;
  }

  private void send(Round round, int tag, long at) {
    var room = rooms.get(tag % rooms.size());
    var ask = room.venue().say(room.person(tag / rooms.size() % room.sockets()), tag);
    round.spoken().sent(tag, at);
    Caller.send(client, ask)
        .onSuccess(answer -> judge(round, ask, answer))
        .onFailure(e -> round.trouble().found(new WrongAnswer(ask.path(), e.toString())));
  }

  private static void judge(Round round, Ask ask, Answer answer) {
    if (answer.status() == BUSY) {
      round.trouble().found(new Busy(ask.path()));
      return;
    }
    ask.right()
        .wrong(answer)
        .ifPresent(why -> round.trouble().found(new WrongAnswer(ask.path(), why)));
    round.answered().incrementAndGet();
  }

  private void check(Round round) {
    switchboard.check();
    round.trouble().check();
  }

  @Override
  public void close() {
    client.close().await();
  }
}

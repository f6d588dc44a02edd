package commonground.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * What ten thousand open pages take in whose room nobody says anything, and what everybody else
 * notices of them, while one page does not read what it is sent.
 */
final class Idle {

  private static final Plan PLAN = Plan.TALKING;
  private static final int SOCKETS = 10_000;
  private static final String HEAP = "chat: 10,000 idle sockets, heap of each";
  private static final String PAGES = "chat: thread page beside 10,000 idle sockets";
  private static final String BUSY =
      "chat: thread page beside those, 50 messages/s in 2 rooms and a reader who stands still";

  /** Rooms, from 0. */
  private static final int SILENT = 22;

  private static final int TALKING = 23;

  /** Files that a process has open besides. */
  private static final int OTHER_FILES = 1_000;

  /** Sockets of each of two rooms in which people talk. */
  private static final int TALKERS = 50;

  private static final int RATE = 50;
  private static final int READERS = 2;
  private static final double MOST = 300;

  /** Until what was opened has come to rest. */
  private static final Duration CALM = Duration.ofSeconds(3);

  private final Places places;
  private final Arguments arguments;
  private final Vertx vertx;
  private final Traffic threads;

  Idle(Places places, Arguments arguments, Vertx vertx) {
    this.places = places;
    this.arguments = arguments;
    this.vertx = vertx;
    var questions = new Questions(PLAN, places, new Ledger(PLAN), false);
    this.threads =
        (chance, caller) ->
            questions.page(
                PLAN.talk(1, chance.nextInt(1, PLAN.threads() + 1)),
                chance.nextInt(1, PLAN.people() + 1));
  }

  static boolean wanted(Arguments arguments) {
    return arguments.wants(HEAP) || arguments.wants(PAGES) || arguments.wants(BUSY);
  }

  List<Line> lines(Program site, Program bare) throws IOException {
    if (!wanted(arguments)) {
      return List.of();
    }
    System.out.println(HEAP);
    if (openFiles() < SOCKETS + OTHER_FILES) {
      System.out.printf("  only %,d open files are allowed here: ulimit -n%n", openFiles());
      return List.of(Line.busy(HEAP));
    }
    var lines = new ArrayList<Line>();
    var like = bareEach(bare);
    try (var switchboard = new Switchboard()) {
      var waits = new Waits(places.sitePort(), READERS);
      waits.millis(threads, arguments.pace().first().dividedBy(2));
      var ours = each(switchboard, site, Chats.room(places, SILENT));
      lines.add(Line.each(HEAP, ours, like, 2));
      lines.add(Line.waits(PAGES, waits.millis(threads, time()), MOST));
      lines.add(Line.waits(BUSY, beside(switchboard, site, waits), MOST));
    }
    return lines;
  }

  /** How many this process may have; the servers that it starts as many. */
  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  private Duration time() {
    return arguments.pace().talk().multipliedBy(3);
  }

  private double bareEach(Program bare) throws IOException {
    try (var switchboard = new Switchboard()) {
      return each(switchboard, bare, new BareRoom(places.barePort(), SILENT, Told.NOTHING));
    }
  }

  /** Bytes of the heap for each socket. */
  private static double each(Switchboard switchboard, Program server, Venue room)
      throws IOException {
    var heap = server.heap();
    var memory = server.resident();
    new Gathering(room, 1, PLAN.people(), SOCKETS).open(switchboard);
    LockSupport.parkNanos(CALM.toNanos());
    switchboard.check();
    var each = (server.heap() - heap) / (double) SOCKETS;
    System.out.printf(
        "  process %d: %.1f kB of heap each, %.1f kB resident each%n",
        server.pid(), each / 1_000, (server.resident() - memory) / 1_000.0 / SOCKETS);
    return each;
  }

  /** How long pages take while people talk. */
  private List<Double> beside(Switchboard switchboard, Program site, Waits waits)
      throws IOException {
    var one = new Gathering(Chats.room(places, TALKING), 1, TALKERS, TALKERS).open(switchboard);
    var other =
        new Gathering(Chats.room(places, TALKING + 1), 1, TALKERS, TALKERS).open(switchboard);
    Sleeper.in(one.venue(), PLAN.people(), switchboard);
    var heap = site.heap();
    try (var talk = new Speaking(vertx, switchboard, List.of(one, other))) {
      var pages = CompletableFuture.supplyAsync(() -> waits.millis(threads, time()));
      var said = talk.say((int) (RATE * time().toSeconds()), RATE).millis();
      System.out.printf(
          "  they were heard after %s; the heap grew by %,d kB; fell behind: %s%n",
          Delay.of(said), (site.heap() - heap) / 1_000, places.metric("commonground_live_missed"));
      return pages.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }
}

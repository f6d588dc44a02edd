package commonground.kill.chat;

import commonground.chat.Rooms;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.support.HttpBrowser;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Kills one of two nodes or their PostgreSQL, again and again, while people write in rooms and
 * others have them open; then looks whether all that was confirmed is there once, and was shown in
 * time to whom it is for and to nobody else.
 */
public final class ChatRun {

  private static final Duration BEGIN_LIMIT = Duration.ofMinutes(5);
  private static final Duration WRITE_LIMIT = Duration.ofSeconds(120);

  /** How long a writer may take to learn what came of what they did last. */
  private static final Duration LAST_LIMIT = Duration.ofSeconds(60);

  /** Between two kills at most: shorter than what a page may take to catch up, and longer. */
  private static final int GAP_MS = 15_000;

  private static final int STALL_STEP_MS = 50;

  private final Vertx vertx = Vertx.vertx();
  private final Stopwatch watch = new Stopwatch();
  private final Told told = new Told();
  private final Tempo tempo = new Tempo();
  private final AtomicBoolean reading = new AtomicBoolean(true);
  private final Map<Nodes.Target, Integer> killed = new EnumMap<>(Nodes.Target.class);
  private final AtomicLong stall = new AtomicLong();
  private final List<Follower> followers = new ArrayList<>();
  private final Plan plan;
  private final Path home;
  private final Path data;
  private final Random random;

  /**
   * @param home the folder with {@code scripts}
   * @param data a folder of its own
   */
  public ChatRun(Plan plan, Path home, Path data) {
    this.plan = plan;
    this.home = home;
    this.data = data;
    this.random = new Random(plan.seed());
  }

  /** Gives the exit code. */
  public int run() throws Exception {
    try (var nodes = new Nodes(home, data, watch)) {
      Migrations.apply(nodes.database());
      var cast = with(nodes, db -> Cast.make(vertx, db, plan));
      nodes.start();
      var code = run(nodes, cast);
      return nodes.stop() ? code : 1;
    } finally {
      vertx.close().await();
    }
  }

  /** With connections of its own: those that were open when PostgreSQL was killed are dead. */
  private <T> T with(Nodes nodes, Function<Db, T> act) {
    try (var db = new Db(vertx, nodes.database(), 2, Clock.systemUTC())) {
      db.onRecord(Rooms.opening());
      return act.apply(db);
    }
  }

  private int run(Nodes nodes, Cast cast) throws Exception {
    var site = new Site(nodes.urls(), nodes.origin(), sockets(), watch, reading::get);
    Thread.ofPlatform().daemon().name("stall").start(this::watchMachine);
    var readers = readers(cast, site);
    var writers = writers(cast, site);
    var probe = new Probe(site, cast);
    for (var number = 1; number <= plan.kills(); number++) {
      kill(number, nodes, probe);
      if (plan.prove() && number == 1) {
        with(nodes, db -> Cast.admit(db, cast.outsiders().getFirst()));
      }
    }
    tempo.end();
    join(writers, LAST_LIMIT);
    return with(
        nodes,
        db -> {
          settle(db);
          reading.set(false);
          join(readers, LAST_LIMIT);
          if (plan.prove()) {
            Damage.on(db);
          }
          return judge(evidence(nodes, db, cast, probe));
        });
  }

  /** So that whoever reads the figures knows whether it was the machine that was slow. */
  private void watchMachine() {
    while (reading.get()) {
      var before = watch.ms();
      pause(STALL_STEP_MS);
      stall.accumulateAndGet(watch.ms() - before - STALL_STEP_MS, Math::max);
    }
  }

  private WebSocketClient sockets() {
    return vertx.createWebSocketClient(
        new WebSocketClientOptions()
            .setMaxConnections(10 * (plan.readers() + Plan.OUTSIDERS))
            .setMaxFrameSize(1_000_000)
            .setMaxMessageSize(1_000_000));
  }

  private List<Thread> readers(Cast cast, Site site) {
    var threads = new ArrayList<Thread>();
    for (var number = 1; number <= plan.readers(); number++) {
      var deaf = plan.prove() && number == 1;
      var follower =
          new Follower(
              number,
              cast.readers().get(number - 1),
              cast.room(number),
              site,
              told,
              deaf ? Damage::drops : message -> false);
      followers.add(follower);
      threads.add(Thread.ofVirtual().name("reader-" + number).start(follower));
    }
    for (var number = 1; number <= Plan.OUTSIDERS; number++) {
      var email = cast.outsiders().get(number - 1);
      var outsider = new Outsider(number, email, cast.rooms(), site, told);
      threads.add(Thread.ofVirtual().name("outsider-" + number).start(outsider));
    }
    await("Not all pages are open", BEGIN_LIMIT, () -> connected() == plan.readers());
    System.out.printf("%d pages are open after %d s%n", connected(), watch.ms() / 1000);
    return threads;
  }

  private int connected() {
    return (int) followers.stream().filter(Follower::isConnected).count();
  }

  private List<Thread> writers(Cast cast, Site site) {
    var threads = new ArrayList<Thread>();
    for (var number = 1; number <= plan.writers(); number++) {
      var talker =
          new Talker(number, cast.writers().get(number - 1), cast.room(number), site, told, tempo);
      threads.add(Thread.ofVirtual().name("writer-" + number).start(talker));
    }
    await("Nobody can write", BEGIN_LIMIT, () -> told.count() >= 2 * plan.writers());
    return threads;
  }

  private void await(String why, Duration limit, BooleanSupplier what) {
    var until = System.nanoTime() + limit.toNanos();
    while (!what.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(why + " " + told.strange());
      }
      pause(50);
    }
  }

  private static void pause(long ms) {
    LockSupport.parkNanos(Duration.ofMillis(ms).toNanos());
  }

  private void kill(int number, Nodes nodes, Probe probe) throws Exception {
    var enough = told.count() + plan.writers();
    await("Nobody can write any more", WRITE_LIMIT, () -> told.count() >= enough);
    pause(random.nextInt(GAP_MS));
    var target = Nodes.Target.values()[random.nextInt(Nodes.Target.values().length)];
    tempo.hurry(true);
    pause(100 + random.nextInt(400));
    var at = watch.ms();
    var back = nodes.kill(target);
    tempo.hurry(false);
    back.await(probe::answers);
    killed.merge(target, 1, Integer::sum);
    System.out.printf(
        "kill %d at %d s: %s, back after %d ms; confirmed %d, sent again %d, pages connected %d%n",
        number,
        at / 1000,
        target.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        watch.ms() - at,
        told.count(),
        told.unknowns(),
        connected());
  }

  private void join(List<Thread> threads, Duration limit) {
    await("Somebody cannot end", limit, () -> threads.stream().noneMatch(Thread::isAlive));
  }

  /** Until every page shows all, or has had the time for it. */
  private void settle(Db db) {
    var quiet = watch.ms();
    var end = watch.ms() + WRITE_LIMIT.toMillis();
    while (!isSettled(db) && watch.ms() - quiet <= Span.PATIENCE && watch.ms() < end) {
      if (connected() < followers.size()) {
        quiet = watch.ms();
      }
      pause(200);
    }
  }

  private boolean isSettled(Db db) {
    var rooms = Stored.rooms(db);
    return followers.stream()
        .allMatch(follower ->
            follower.isConnected()
                && rooms.stream()
                    .anyMatch(room ->
                        room.id() == follower.room() && room.revision() == follower.revision()));
  }

  private Evidence evidence(Nodes nodes, Db db, Cast cast, Probe probe) {
    return new Evidence(
        told.facts(),
        told.sent(),
        Stored.read(db),
        followers.stream().map(Follower::reading).toList(),
        nodes.outages(),
        nodes.urls().stream().map(url -> FreshPages.read(probe.at(url), cast.rooms())).toList(),
        told.outside(),
        told.strange());
  }

  /** A member who looks whether the site answers. */
  private static final class Probe {
    private final HttpBrowser browser;
    private final String path;

    private Probe(Site site, Cast cast) {
      this.browser = site.browser();
      this.path = Site.path(cast.rooms().getFirst());
      if (!site.signIn(browser, cast.readers().getFirst())) {
        throw new IllegalStateException("Nobody can sign in");
      }
    }

    private HttpBrowser at(String url) {
      return browser.through(url);
    }

    private boolean answers(String url) {
      try {
        return at(url).sendOnly(at(url).request(path)).status() == 200;
      } catch (UncheckedIOException e) {
        return false;
      }
    }
  }

  private int judge(Evidence all) {
    var findings = Findings.of(all);
    new Report(plan, killed, told, stall.get()).print(all, findings, watch.ms() / 1000);
    if (plan.prove()) {
      System.out.println("Broken on purpose, and not noticed: " + findings.kept());
      return findings.kept().isEmpty() ? 1 : 0;
    }
    if (!findings.good()) {
      return 1;
    }
    return told.count() >= plan.kills() * plan.writers() && told.unknowns() >= plan.kills() / 2
        ? 0
        : 3;
  }
}

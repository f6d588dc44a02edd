package commonground.kill.posts;

import commonground.demo.World;
import commonground.kill.node.Victim;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.platform.secrets.Passwords;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the server again and again, and in a third of the times PostgreSQL too, while eight people
 * post; then looks whether every post that was confirmed is there, once.
 *
 * <p>{@code --prove} damages the database before the look, to show that it sees.
 */
public final class PostRun {

  static final String SPACE = "kill";
  static final String PASSWORD = "nine quiet herons";

  private static final String OPENING = "It begins";

  /** How long a writer may take to learn what came of their last post. */
  private static final Duration LAST_POST = Duration.ofSeconds(60);

  private static final int WRITERS = 8;
  private static final int THREADS = 5;

  /** A run of thirty kills has at least 1,000 confirmed posts and 20 of unknown outcome. */
  private static final int ACKNOWLEDGED_PER_KILL = 34;

  private static final double UNKNOWN_PER_KILL = 20.0 / 30;

  private final Vertx vertx = Vertx.vertx();
  private final Random random;
  private final Ledger ledger = new Ledger();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final List<String> emails = new ArrayList<>();
  private final List<Long> threads = new ArrayList<>();
  private final int kills;
  private final boolean prove;
  private final Victim victim;

  private PostRun(int kills, long seed, boolean prove, Victim victim) {
    this.kills = kills;
    this.prove = prove;
    this.random = new Random(seed);
    this.victim = victim;
  }

  /**
   * Gives the exit code.
   *
   * @param home the folder with {@code scripts}
   * @param data a folder of its own
   */
  public static int run(int kills, long seed, boolean prove, Path home, Path data)
      throws Exception {
    try (var victim = new Victim(home, data)) {
      return new PostRun(kills, seed, prove, victim).run();
    }
  }

  private int run() throws Exception {
    var began = System.nanoTime();
    prepare();
    var writers = new ArrayList<Thread>();
    for (var number = 1; number <= WRITERS; number++) {
      var writer =
          new Writer(number, emails.get(number - 1), victim.url(), threads, ledger, going::get);
      writers.add(Thread.ofPlatform().daemon().name("writer-" + number).start(writer));
    }
    for (var kill = 1; kill <= kills; kill++) {
      victim.start();
      kill(kill);
    }
    victim.start();
    going.set(false);
    for (var writer : writers) {
      if (!writer.join(LAST_POST)) {
        throw new IllegalStateException("A writer cannot end: " + ledger.strange());
      }
    }
    var code = look();
    System.out.printf("seconds       %d%n", (System.nanoTime() - began) / 1_000_000_000);
    var stopped = victim.stop();
    return code == 0 && stopped != 0 ? 1 : code;
  }

  /** People, a space and threads, made by the services while nothing runs. */
  private void prepare() {
    try (var postgres = EmbeddedPostgres.start(victim.postgres(), Durability.FULL)) {
      Migrations.apply(postgres.address());
      try (var db = new Db(vertx, postgres.address(), 2, Clock.systemUTC());
          var passwords = new Passwords(vertx, 1, new RandomIds())) {
        var world = new World(db, Clock.systemUTC().instant());
        var space = world.space(SPACE, "Kill test", Kind.COMMUNITY, Visibility.HIDDEN);
        var hash = passwords.hash(PASSWORD);
        var last = new PersonId(0);
        for (var number = 1; number <= WRITERS; number++) {
          var email = "writer" + number + "@test.example";
          last = world.person("Writer " + number, email, false);
          world.people().setFirstPassword(last, hash);
          world.join(space, last, Role.MEMBER);
          emails.add(email);
        }
        for (var number = 1; number <= THREADS; number++) {
          var member = world.member(last, SPACE);
          threads.add(world.start(member, "Thread " + number, OPENING).value());
        }
      }
    }
  }

  private void kill(int number) throws IOException, InterruptedException {
    var enough = ledger.acknowledged().size() + ACKNOWLEDGED_PER_KILL;
    var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (ledger.acknowledged().size() < enough) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Nobody can post: " + ledger.strange());
      }
      pause(5);
    }
    pause(random.nextInt(300));
    var both = number % 3 == 0;
    if (both && random.nextBoolean()) {
      victim.killPostgres();
      // Sometimes the server lives long enough to notice, and to answer that it is in trouble.
      pause(random.nextInt(200));
      victim.kill();
    } else {
      victim.kill();
      if (both) {
        victim.killPostgres();
      }
    }
    System.out.printf(
        "kill %d%s: acknowledged %d, unknown %d%n",
        number,
        both ? " with PostgreSQL" : "",
        ledger.acknowledged().size(),
        ledger.unknown().size());
  }

  private static void pause(int ms) {
    LockSupport.parkNanos(Duration.ofMillis(ms).toNanos());
  }

  private int look() throws IOException {
    var address = EmbeddedPostgres.running(victim.postgres()).orElseThrow();
    try (var db = new Db(vertx, address, 2, Clock.systemUTC())) {
      if (prove) {
        Sabotage.on(db, ledger);
      }
      var verdict = Verdict.of(ledger.acknowledged(), ledger.unknown(), Kept.read(db), OPENING);
      var unseen = new Pages(victim.url(), emails.getFirst()).unseen(ledger.acknowledged());
      print(verdict, unseen);
      if (!verdict.good() || !unseen.isEmpty() || !ledger.strange().isEmpty()) {
        return 1;
      }
      return enough() ? 0 : 3;
    }
  }

  private boolean enough() {
    return ledger.acknowledged().size() >= kills * ACKNOWLEDGED_PER_KILL
        && ledger.unknown().size() >= kills * UNKNOWN_PER_KILL;
  }

  private void print(Verdict verdict, List<String> unseen) {
    System.out.println();
    System.out.printf("kills         %d, of PostgreSQL too %d%n", kills, kills / 3);
    System.out.printf("acknowledged  %d%n", ledger.acknowledged().size());
    var settled = ledger.unknown().stream().filter(ledger.acknowledged()::containsKey).count();
    System.out.printf(
        "unknown       %d: %d sent again and acknowledged, %d kept, %d not%n",
        ledger.unknown().size(),
        settled,
        verdict.unknownKept(),
        ledger.unknown().size() - settled - verdict.unknownKept());
    line("lost", verdict.lost());
    line("doubled", verdict.doubled());
    line("not sent", verdict.foreign());
    line("gaps", verdict.gaps());
    line("not shown", unseen);
    line("strange", ledger.strange().entrySet().stream().map(String::valueOf).toList());
    if (!enough()) {
      System.out.println("Too few posts to say anything.");
    }
  }

  private static void line(String what, List<String> found) {
    System.out.printf("%-13s %d%n", what, found.size());
    found.stream().limit(10).forEach(one -> System.out.println("              " + one));
  }
}

package commonground.kill;

import commonground.demo.World;
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
import java.nio.file.Files;
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
 * <p>Arguments: {@code --kills N}, 30 unless given; {@code --prove} damages the database before the
 * look, to show that it sees. Exit codes: 0 all is kept; 1 something is lost, doubled or out of
 * order; 2 wrong arguments; 3 too little happened to say anything.
 */
public final class KillRun {

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
  private final Random random = new Random(1);
  private final Ledger ledger = new Ledger();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final List<String> emails = new ArrayList<>();
  private final List<Long> threads = new ArrayList<>();
  private final Arguments arguments;
  private final Victim victim;

  private KillRun(Arguments arguments, Victim victim) {
    this.arguments = arguments;
    this.victim = victim;
  }

  private record Arguments(int kills, boolean prove) {
    static Arguments read(String[] typed) {
      var kills = 30;
      var prove = false;
      for (var i = 0; i < typed.length; i++) {
        if (typed[i].equals("--prove")) {
          prove = true;
        } else if (typed[i].equals("--kills")
            && i + 1 < typed.length
            && typed[i + 1].matches("[1-9][0-9]{0,3}")) {
          kills = Integer.parseInt(typed[++i]);
        } else {
          System.err.println("Usage: scripts/dev/kill-test [--kills N] [--prove]");
          System.exit(2);
        }
      }
      return new Arguments(kills, prove);
    }
  }

  public static void main(String[] typed) throws Exception {
    var arguments = Arguments.read(typed);
    var home = Path.of(System.getProperty("commonground.home", "")).toAbsolutePath();
    var data = Files.createTempDirectory("commonground-kill-");
    // PostgreSQL runs as another account if we are root.
    data.toFile().setExecutable(true, false);
    data.toFile().setReadable(true, false);
    int code;
    try (var victim = new Victim(home, data)) {
      code = new KillRun(arguments, victim).run();
    }
    if (code == 0) {
      delete(data);
    } else {
      System.out.println("What is left is in " + data);
    }
    System.exit(code);
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
    for (var kill = 1; kill <= arguments.kills(); kill++) {
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
      if (arguments.prove()) {
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
    return ledger.acknowledged().size() >= arguments.kills() * ACKNOWLEDGED_PER_KILL
        && ledger.unknown().size() >= arguments.kills() * UNKNOWN_PER_KILL;
  }

  private void print(Verdict verdict, List<String> unseen) {
    System.out.println();
    System.out.printf(
        "kills         %d, of PostgreSQL too %d%n", arguments.kills(), arguments.kills() / 3);
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

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

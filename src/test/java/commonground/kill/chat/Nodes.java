package commonground.kill.chat;

import commonground.kill.node.Cluster;
import commonground.kill.node.Victim;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.support.HttpBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Two servers behind one address, and the PostgreSQL of both, which no server starts or stops. */
final class Nodes implements AutoCloseable {

  private static final Duration BACK_LIMIT = Duration.ofSeconds(90);

  private final Stopwatch watch;
  private final EmbeddedPostgres postgres;
  private final Cluster cluster;
  private final Path home;
  private final Path data;
  private final List<Victim> victims = new ArrayList<>();
  private final List<Span> outages = new ArrayList<>();

  /**
   * @param home the folder with {@code scripts}
   * @param data a folder of their own
   */
  Nodes(Path home, Path data, Stopwatch watch) {
    this.home = home;
    this.data = data;
    this.watch = watch;
    this.postgres = EmbeddedPostgres.start(data.resolve("postgres"), Durability.FULL);
    this.cluster = Cluster.in(data.resolve("postgres"));
  }

  /** What is killed. */
  enum Target {
    NODE_A,
    NODE_B,
    POSTGRES
  }

  DatabaseAddress database() {
    return postgres.address();
  }

  void start() throws IOException, InterruptedException {
    var settings = new HashMap<String, String>();
    settings.put("COMMONGROUND_DATABASE_URL", url(postgres.address()));
    settings.put("COMMONGROUND_JAVA_OPTS", "-Xmx300m");
    for (var name : List.of("a", "b")) {
      var folder = Files.createDirectories(data.resolve(name));
      var victim = new Victim(home, folder, Map.copyOf(settings));
      victims.add(victim);
      settings.putIfAbsent("COMMONGROUND_PUBLIC_URL", victim.url());
      victim.start();
    }
  }

  private static String url(DatabaseAddress at) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            HttpBrowser.encode(at.user()),
            HttpBrowser.encode(at.password()),
            at.host(),
            at.port(),
            at.database());
  }

  List<String> urls() {
    return victims.stream().map(Victim::url).toList();
  }

  /** The address of both. */
  String origin() {
    return urls().getFirst();
  }

  /** How what was killed comes back. */
  interface Return {

    /**
     * Returns when it answers again.
     *
     * @param answers whether the node there answers what it must ask the database
     */
    void await(Predicate<String> answers) throws IOException, InterruptedException;
  }

  Return kill(Target target) throws IOException, InterruptedException {
    return switch (target) {
      case NODE_A, NODE_B -> {
        var victim = victims.get(target.ordinal());
        victim.kill();
        yield answers -> victim.start();
      }
      case POSTGRES -> {
        var from = watch.ms();
        var killed = cluster.kill();
        yield answers -> back(from, killed, answers);
      }
    };
  }

  /** Whoever started PostgreSQL starts it again. */
  private void back(long from, long killed, Predicate<String> answers) throws IOException {
    await(() -> cluster.isReplaced(killed));
    for (var url : urls()) {
      await(() -> answers.test(url));
    }
    outages.add(new Span(from, watch.ms()));
  }

  private interface Question {
    boolean holds() throws IOException;
  }

  private static void await(Question question) throws IOException {
    var until = System.nanoTime() + BACK_LIMIT.toNanos();
    while (!question.holds()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("It does not come back");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** When the database was away. */
  List<Span> outages() {
    return List.copyOf(outages);
  }

  /** Asks the servers to stop; whether all did as they should. */
  boolean stop() throws InterruptedException {
    var right = true;
    for (var victim : victims) {
      right &= victim.stop() == 0;
    }
    return right;
  }

  @Override
  public void close() {
    victims.forEach(Victim::close);
    postgres.close();
  }
}

package commonground;

import commonground.demo.Demo;
import commonground.platform.config.Config;
import commonground.platform.config.RandomIds;
import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.platform.web.Management;
import commonground.platform.web.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running site: its database, embedded or not, and the {@link App} on it. */
public final class Node implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Node.class);

  /** Before a service manager loses its patience: systemd has it for 90 seconds. */
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  private final Config config;
  private final Optional<EmbeddedPostgres> embedded;
  private final Vertx vertx;
  private final Db db;
  private final App app;
  private final Management management;
  private final Metrics metrics;

  private Node(
      Config config,
      Optional<EmbeddedPostgres> embedded,
      Vertx vertx,
      Db db,
      App app,
      Management management,
      Metrics metrics) {
    this.config = config;
    this.embedded = embedded;
    this.vertx = vertx;
    this.db = db;
    this.app = app;
    this.management = management;
    this.metrics = metrics;
  }

  /** Starts everything and stops it again when the program is told to end. */
  static Node start(Config config, Path home) {
    config.advice().forEach(log::warn);
    var embedded =
        config.database().isPresent()
            ? Optional.<EmbeddedPostgres>empty()
            : Optional.of(
                EmbeddedPostgres.start(config.dataDir().resolve("postgres"), Durability.FULL));
    var address = config.database().or(() -> embedded.map(EmbeddedPostgres::address)).orElseThrow();
    var metrics = new Metrics();
    var vertx = metrics.vertx(new VertxOptions());
    try {
      Migrations.apply(address);
      var db = new Db(vertx, address, config.workers().connections(), Clock.systemUTC());
      requireDurability(config, db, address);
      if (config.profile().equals("demo")) {
        Demo.refuseRealPeople(db);
      }
      var app = new App(vertx, config, home, db, Clock.systemUTC(), new RandomIds());
      var management =
          Management.start(
              vertx, config.http().managementPort(), app.readiness(), app.vitals(metrics), metrics);
      var node = new Node(config, embedded, vertx, db, app, management, metrics);
      Runtime.getRuntime().addShutdownHook(new Thread(node::end, "shutdown"));
      return node;
    } catch (Throwable e) { // Vert.x throws checked exceptions undeclared
      vertx.close().await();
      embedded.ifPresent(EmbeddedPostgres::close);
      throw e;
    }
  }

  /** What is confirmed must survive a power cut. */
  private static void requireDurability(Config config, Db db, DatabaseAddress address) {
    if (!config.production()) {
      return;
    }
    var off =
        db.list(
            """
            select name
            from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
            order by name
            """,
            row -> row.text("name"));
    if (!off.isEmpty()) {
      throw new CannotStart(
          "The database "
              + address
              + " has "
              + String.join(", ", off)
              + " off, so a power cut could lose what people were told is saved. Set "
              + (off.size() == 1 ? "it" : "them")
              + " on.");
    }
  }

  /** Says where the site is; on a new one, how to become its administrator. */
  void announce() {
    System.out.println(config.site().name() + " is at " + config.publicUrl());
    if (app.people().none()) {
      System.out.println(
          "Nobody has an account yet. Open this link once to become the site's administrator:\n  "
              + config.publicUrl()
              + "/setup/"
              + app.secrets().newSetup().text());
    }
  }

  /** Fills the demo community if it is not there yet, and says who can sign in. */
  void announceDemo() {
    app.demo().fill();
    app.demo().announce(config.publicUrl().toString(), System.out);
  }

  /**
   * What SIGTERM and Ctrl-C do: a stop that was asked for is a success. Whatever is still not
   * closed in the end is closed with the program; PostgreSQL then stops by itself.
   */
  private void end() {
    var closing = new Thread(this::close, "closing");
    closing.start();
    try {
      if (!closing.join(END_LIMIT)) {
        log.warn("stopping took too long seconds={}", END_LIMIT.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  @Override
  public void close() {
    log.info("stopping");
    app.close();
    management.close();
    db.close();
    vertx.close().await();
    embedded.ifPresent(EmbeddedPostgres::close);
    metrics.close();
    log.info("stopped");
  }
}

package commonground.support;

import commonground.chat.Rooms;
import commonground.demo.StoryClock;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database of its own for each test class, on one PostgreSQL for each process: a
 * template is migrated once and then cloned, which takes a tenth of a second.
 *
 * <pre>{@code @RegisterExtension static final TestDatabase database = new TestDatabase();}</pre>
 *
 * <p>With {@code COMMONGROUND_TEST_DATABASE_URL} the run uses that server instead of the embedded
 * one.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

  /** One for the whole run: a Vert.x for each class would cost a second each. */
  public static final Vertx VERTX = Vertx.vertx();

  /** Tests run in several processes at once, each with a PostgreSQL or a template of its own. */
  private static final String PROCESS = System.getProperty("commonground.test.process", "");

  private static final String TEMPLATE = "commonground_template" + PROCESS;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final StoryClock clock = new StoryClock(Instant.parse("2026-03-10T09:00:00Z"));
  private DatabaseAddress address = server().withDatabase("none");
  private Db db = new Db(VERTX, address, 1, clock);

  private static final class Holder {
    static final DatabaseAddress SERVER = start();
  }

  /** The server that all test databases live on. */
  public static DatabaseAddress server() {
    return Holder.SERVER;
  }

  private static DatabaseAddress start() {
    var outside = System.getenv("COMMONGROUND_TEST_DATABASE_URL");
    var server =
        outside == null
            ? EmbeddedPostgres.start(folder(), Durability.NONE).address()
            : DatabaseAddress.parse(outside);
    run(server, "drop database if exists " + TEMPLATE);
    run(server, "create database " + TEMPLATE);
    Migrations.apply(server.withDatabase(TEMPLATE));
    return server;
  }

  private static Path folder() {
    try {
      return Files.createDirectories(Path.of("target", "test-postgres" + PROCESS)).toAbsolutePath();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A new clone of the migrated template. */
  public static DatabaseAddress fresh() {
    var name =
        "commonground_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    run(server(), "create database " + name + " template " + TEMPLATE);
    return server().withDatabase(name);
  }

  /** A new database with nothing in it. */
  public static DatabaseAddress empty() {
    var name =
        "commonground_empty_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    run(server(), "create database " + name);
    return server().withDatabase(name);
  }

  /** Runs SQL as the server's administrator. */
  public static void run(DatabaseAddress server, String sql) {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    address = fresh();
    db = new Db(VERTX, address, 8, clock);
    // As the site does it: a space that is made has its room at once.
    db.onRecord(Rooms.opening());
    // The first statements of a run load classes, which on a busy machine takes its time.
    db.transaction(Duration.ofSeconds(30), tx -> tx.run("select 1"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    db.close();
    drop(address);
  }

  public static void drop(DatabaseAddress address) {
    run(server(), "drop database " + address.database() + " with (force)");
  }

  public Db db() {
    return db;
  }

  public DatabaseAddress address() {
    return address;
  }

  public StoryClock clock() {
    return clock;
  }

  /** How many of its connections wait for a lock. */
  public long waiting() {
    return db().the(
            """
            select count(*) as n
            from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """,
            row -> row.number("n"));
  }
}

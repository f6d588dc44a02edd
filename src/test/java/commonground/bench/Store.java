package commonground.bench;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.platform.views.Markdown;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The PostgreSQL of the bench. One database on it is loaded once and kept; each run has its site on
 * a copy of that, so that every run begins alike.
 */
final class Store {

  private static final String KEPT = "bench_loaded";

  private final Path folder;
  private final Plan plan;

  /**
   * @param folder of PostgreSQL, as the site has it
   */
  Store(Path folder, Plan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /** The site's database is new and whole; nothing runs before and after. */
  void prepare(Vertx vertx) throws SQLException, IOException {
    try (var postgres = EmbeddedPostgres.start(folder, Durability.NONE);
        var admin = connect(postgres.address().withDatabase("postgres"))) {
      var kept = postgres.address().withDatabase(KEPT);
      if (!stamp(admin).equals(expected())) {
        load(vertx, admin, kept);
      }
      var site = postgres.address();
      run(admin, "drop database if exists " + site.database() + " with (force)");
      run(
          admin,
          "create database " + site.database() + " template " + KEPT + " strategy file_copy");
      try (var connection = connect(site)) {
        Cookies.load(connection, plan, Clock.systemUTC().instant());
        run(connection, Yardstick.TABLE);
        run(connection, "checkpoint");
      }
    }
  }

  private void load(Vertx vertx, Connection admin, DatabaseAddress kept)
      throws SQLException, IOException {
    System.out.printf("Loading %,d posts; they are kept in %s%n", plan.allPosts(), folder);
    run(admin, "drop database if exists " + KEPT + " with (force)");
    run(admin, "create database " + KEPT);
    Migrations.apply(kept);
    var filling = new Filling(plan);
    try (var db = new Db(vertx, kept, 2, Clock.systemUTC())) {
      filling.people(db);
    }
    try (var connection = connect(kept)) {
      filling.talk(connection);
      run(connection, "vacuum (freeze, analyze)");
    }
    run(admin, "comment on database " + KEPT + " is '" + expected() + "'");
  }

  /** What the kept database was made of; "" if there is none. */
  private static String stamp(Connection admin) throws SQLException {
    try (var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database"
                    + " where datname = '"
                    + KEPT
                    + "'")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** Another plan, schema or renderer makes other rows. */
  private String expected() throws IOException {
    var made = new StringBuilder(plan + " renderer " + Markdown.VERSION);
    for (var name : resource("list.txt").lines().toList()) {
      made.append(resource(name));
    }
    made.append(Sentences.post(plan, plan.longTalk(), 1));
    return HexFormat.of().formatHex(Sha256.of(made.toString()));
  }

  private static String resource(String name) throws IOException {
    try (var file = Store.class.getResourceAsStream("/migrations/" + name)) {
      if (file == null) {
        throw new IllegalStateException("migrations/" + name + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Connection connect(DatabaseAddress address) throws SQLException {
    var login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    return DriverManager.getConnection(address.jdbcUrl(), login);
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

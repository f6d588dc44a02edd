package commonground.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to the schema that this program knows: {@code migrations/NNNN_name.sql}. */
public final class Migrations {

  private Migrations() {}

  /**
   * Applies what is missing. Flyway takes two seconds to look, so one query asks first.
   *
   * @throws CannotStart if the database does not answer, or is newer than this program
   */
  public static void apply(DatabaseAddress address) {
    var found = version(address);
    var known = newest();
    if (found > known) {
      throw new CannotStart(
          "The database has schema "
              + found
              + " but this program knows only "
              + known
              + ". Start the newer program, or restore a backup made by this one.");
    }
    if (found < known) {
      flyway(address, MigrationVersion.LATEST).migrate();
    }
  }

  /** Applies the migrations up to and including this one, for restoring an older backup. */
  public static void applyUpTo(DatabaseAddress address, int version) {
    flyway(address, MigrationVersion.fromVersion(Integer.toString(version))).migrate();
  }

  private static Flyway flyway(DatabaseAddress address, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations("classpath:migrations")
        .sqlMigrationPrefix("")
        .sqlMigrationSeparator("_")
        .target(target)
        .table("schema_history")
        .validateMigrationNaming(true)
        .load();
  }

  /** The newest migration in the database, 0 for an empty one. */
  public static int version(DatabaseAddress address) {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var table = statement.executeQuery("select to_regclass('schema_history') is not null")) {
      table.next();
      if (!table.getBoolean(1)) {
        return 0;
      }
      try (var newest = statement.executeQuery(NEWEST_APPLIED)) {
        newest.next();
        return newest.getInt(1);
      }
    } catch (SQLException e) {
      throw new CannotStart("Cannot ask " + address + " for its schema: " + e.getMessage(), e);
    }
  }

  static final String NEWEST_APPLIED =
      "select coalesce(max(version::int), 0)::bigint as newest from schema_history where success";

  /** Whether this database has the schema that this program knows. */
  public static boolean current(Queries db) {
    return db.the(NEWEST_APPLIED, row -> row.number("newest")) == newest();
  }

  /** The newest migration that this program carries. */
  public static int newest() {
    return names().stream().map(Migrations::number).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The SQL of the migrations after one and up to another, for a {@link Load}. */
  static List<String> scripts(int after, int upTo) {
    return names().stream()
        .filter(name -> number(name) > after && number(name) <= upTo)
        .sorted()
        .map(Migrations::text)
        .toList();
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(0, 4));
  }

  /** The file names, read from the list that stands beside them: a jar has no folders to list. */
  private static List<String> names() {
    return text("list.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(String name) {
    try (var file = Migrations.class.getResourceAsStream("/migrations/" + name)) {
      if (file == null) {
        throw new IllegalStateException("migrations/" + name + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every statement fits the schema, writes only what its package owns, and is given the time. */
class SqlTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final List<SqlTexts.Sent> SENT = SqlTexts.of(Source.MAIN);

  /** Files that send what they do not write themselves, each with the reason. */
  private static final Map<String, String> PASSES_ON =
      Map.of(
          "db/Queries.java", "hands on what the caller asks",
          "db/CopySession.java", "a table cannot be named by a parameter",
          "postgres/PostgresDatabase.java", "a database cannot be named by a parameter");

  private static final Pattern QUESTION =
      Pattern.compile("(?is)\\s*(select|insert|update|delete|with|values)\\b.*");

  @Test
  void every_statement_can_be_put_together_from_its_constants() {
    var unknown =
        SENT.stream()
            .filter(sent -> sent.texts().isEmpty() && !PASSES_ON.containsKey(sent.file().name()))
            .map(SqlTexts.Sent::place)
            .toList();
    assertEquals(List.of(), unknown, "SQL that is known only at run time; give it a constant");
  }

  @Test
  void every_statement_fits_the_migrated_database() throws SQLException {
    var wrong = new ArrayList<String>();
    var address = database.address();
    try (var connection =
            DriverManager.getConnection(
                address.jdbcUrl() + "&preferQueryMode=simple", address.user(), address.password());
        var statement = connection.createStatement()) {
      for (var sent : SENT) {
        for (var sql : sent.texts()) {
          if (QUESTION.matcher(sql).matches()) {
            prepare(statement, sql).ifPresent(why -> wrong.add(sent.place() + " " + why));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(SENT.size() > 60, "only " + SENT.size() + " statements were found: look again");
  }

  private static Optional<String> prepare(Statement statement, String sql) throws SQLException {
    try {
      statement.execute("prepare sample as " + numbered(sql));
    } catch (SQLException e) {
      return Optional.of(e.getMessage() + " in " + sql);
    }
    statement.execute("deallocate sample");
    return Optional.empty();
  }

  /** JDBC writes each parameter as a question mark; the server knows them by number. */
  private static String numbered(String sql) {
    var parts = sql.split("\\?", -1);
    return IntStream.range(0, parts.length)
        .mapToObj(i -> (i == 0 ? "" : "$" + i) + parts[i])
        .collect(Collectors.joining());
  }

  private static final Pattern WRITES =
      Pattern.compile(
          "(?i)(?:\\binsert\\s+into|(?<!\\bfor\\s|\\bdo\\s|\\bkey\\s)\\bupdate|\\bdelete\\s+from"
              + "|\\btruncate(?:\\s+table)?)\\s+(?!set\\b|skip\\b|nowait\\b|of\\b)([a-z_]+)");

  @Test
  void a_table_is_written_only_from_the_package_that_owns_it_and_those_inside_it() {
    var owners = owners();
    var foreign = new TreeSet<String>();
    for (var sent : SENT) {
      for (var table : writes(sent)) {
        var owner = owners.getOrDefault(table, "nobody");
        if (!(sent.file().packageName() + ".").startsWith(owner + ".")) {
          foreign.add(sent.place() + " writes " + table + ", which " + owner + " owns");
        }
      }
    }
    assertEquals(List.of(), List.copyOf(foreign));
  }

  private static Set<String> writes(SqlTexts.Sent sent) {
    return sent.texts().stream()
        .flatMap(sql -> WRITES.matcher(sql).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void each_table_has_one_owner_who_writes_it() throws IOException {
    assertEquals(tables(), owners().keySet());
    var written = new TreeSet<String>();
    SENT.forEach(sent -> written.addAll(writes(sent)));
    assertEquals(tables(), written);
  }

  private static Set<String> tables() throws IOException {
    var tables = new TreeSet<String>();
    for (var migration : migrations()) {
      Pattern.compile("(?im)^create table (?:if not exists )?([a-z_]+)")
          .matcher(Files.readString(migration))
          .results()
          .map(found -> found.group(1))
          .forEach(tables::add);
    }
    return tables;
  }

  private static List<Path> migrations() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/migrations"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private static final Pattern OWNS =
      Pattern.compile("(?s)Owns the tables? (.*?)(?:[;:]|\\.\\s|\\*/)");

  /** From each table to the package whose package-info says that it owns it. */
  private static Map<String, String> owners() {
    var owners = new TreeMap<String, String>();
    for (var file : Source.MAIN.files()) {
      if (file.isPackageInfo()) {
        OWNS.matcher(file.text())
            .results()
            .flatMap(SqlTest::names)
            .forEach(table -> claim(owners, table, file.packageName()));
      }
    }
    return owners;
  }

  private static Stream<String> names(MatchResult owns) {
    var text = owns.group(1).replaceAll("\\s+\\*\\s+", " ");
    return Pattern.compile("\\{@code ([a-z_]+)}").matcher(text).results().map(r -> r.group(1));
  }

  private static void claim(Map<String, String> owners, String table, String owner) {
    var other = owners.put(table, owner);
    if (other != null) {
      throw new AssertionError(other + " and " + owner + " both say that they own " + table);
    }
  }

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b(now\\(\\)|(current|local)_(time|date|timestamp)\\b|localtime\\b"
              + "|(clock|transaction|statement)_timestamp\\(|timeofday\\()");

  /** The demo community lives in the past; only leases are kept in the database's own time. */
  @Test
  void no_statement_asks_the_database_for_the_time_but_for_leases() {
    var found =
        SENT.stream()
            .filter(sent -> !sent.file().packageName().equals("commonground.platform.jobs"))
            .filter(sent -> sent.texts().stream().anyMatch(sql -> CLOCK.matcher(sql).find()))
            .map(SqlTexts.Sent::place)
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  void no_column_fills_itself_with_the_time_but_those_of_jobs() throws IOException {
    var found = new ArrayList<String>();
    for (var migration : migrations()) {
      for (var table : Files.readString(migration).split("(?im)^(?=create table)")) {
        if (CLOCK.matcher(table).find() && !table.startsWith("create table jobs")) {
          found.add(migration + ": " + table.lines().findFirst().orElse(""));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void the_list_of_migrations_names_every_file_in_order() throws IOException {
    var listed =
        Files.readAllLines(Path.of("src/main/resources/migrations/list.txt")).stream()
            .filter(line -> !line.isBlank())
            .toList();
    var there = migrations().stream().map(file -> file.getFileName().toString()).toList();
    assertEquals(there, listed);
  }
}

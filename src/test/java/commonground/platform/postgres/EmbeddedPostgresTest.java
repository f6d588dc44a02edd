package commonground.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is shared: only the first start unpacks PostgreSQL. */
@Tag("long")
class EmbeddedPostgresTest {

  /** The temporary folder is for its owner only; so is that of a clone below root's home. */
  @TempDir private static Path secluded;

  private Optional<EmbeddedPostgres> running = Optional.empty();

  @AfterEach
  void stop() {
    running.ifPresent(EmbeddedPostgres::close);
  }

  private static Path folder() {
    return secluded.resolve("a folder with spaces").resolve("postgres");
  }

  private EmbeddedPostgres start() {
    var server = EmbeddedPostgres.start(folder(), Durability.FULL);
    running = Optional.of(server);
    return server;
  }

  @Test
  void rows_are_still_there_after_a_stop_and_a_start() throws SQLException {
    var first = start();
    var table = Sql.on(first.address());
    table.run("create table if not exists kept (word text)");
    table.run("insert into kept values ('Zoë')");
    first.close();

    var second = start();

    assertEquals("zoë", Sql.on(second.address()).one("select lower(word) from kept"));
  }

  @Test
  void a_second_start_makes_nothing_anew() throws IOException {
    start().close();
    var before = foldersByAge();
    start();
    assertEquals(before, foldersByAge());
  }

  private static Map<Path, FileTime> foldersByAge() throws IOException {
    var ages = new HashMap<Path, FileTime>();
    try (var folders = Files.list(folder())) {
      for (var path : folders.filter(Files::isDirectory).toList()) {
        ages.put(path, Files.getLastModifiedTime(path));
      }
    }
    return ages;
  }

  @Test
  void text_is_utf_8_and_full_text_search_knows_letters_with_accents() throws SQLException {
    var sql = Sql.on(start().address());
    assertEquals("UTF8", sql.one("show server_encoding"));
    assertEquals("on", sql.one("show data_checksums"));
    assertEquals("'éclair':1", sql.one("select to_tsvector('simple', 'ÉCLAIR')::text"));
    assertEquals("éclair", sql.one("select lower('ÉCLAIR')"));
  }

  @Test
  void what_was_confirmed_is_on_the_disk() throws SQLException {
    var sql = Sql.on(start().address());
    assertEquals("on", sql.one("show fsync"));
    assertEquals("on", sql.one("show full_page_writes"));
    assertEquals("on", sql.one("show synchronous_commit"));
  }

  @Test
  void a_test_may_give_durability_up() throws SQLException {
    running = Optional.of(EmbeddedPostgres.start(folder(), Durability.NONE));
    assertEquals("off", Sql.on(running.get().address()).one("show fsync"));
  }

  @Test
  void only_this_machine_and_only_with_the_password() throws SQLException, IOException {
    var address = start().address();
    assertEquals("127.0.0.1", Sql.on(address).one("show listen_addresses"));
    assertEquals("", Sql.on(address).one("show unix_socket_directories"));
    var guess =
        new DatabaseAddress(
            address.host(), address.port(), address.database(), address.user(), "guess");
    var refused = assertThrows(SQLException.class, () -> Sql.on(guess).one("select 1"));
    assertEquals("28P01", refused.getSQLState());
    var password = folder().resolve("cluster").resolve("password");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
  }

  @Test
  void errors_that_quote_what_people_wrote_stay_out_of_the_log() throws SQLException, IOException {
    var sql = Sql.on(start().address());
    assertThrows(SQLException.class, () -> sql.run("select 'my diagnosis'::integer"));
    sql.run("checkpoint");
    var log = Files.readString(folder().resolve("postgres.log"));
    assertTrue(log.contains("ready to accept connections"), log);
    assertFalse(log.contains("diagnosis"), log);
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused() throws SQLException {
    var first = start();
    var refusal =
        assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(folder(), Durability.FULL));
    assertTrue(refusal.toString().contains(folder().toString()), refusal.toString());
    assertTrue(refusal.toString().contains("COMMONGROUND_DATA_DIR"), refusal.toString());
    assertEquals("1", Sql.on(first.address()).one("select 1"));
  }

  @Test
  void an_operator_finds_the_running_server_and_none_when_it_stopped() {
    assertEquals(Optional.empty(), EmbeddedPostgres.running(secluded.resolve("nothing here")));
    var server = start();
    assertEquals(Optional.of(server.address()), EmbeddedPostgres.running(folder()));
    server.close();
    assertEquals(Optional.empty(), EmbeddedPostgres.running(folder()));
  }

  @Test
  void data_of_another_postgresql_version_is_refused_and_left_alone() throws IOException {
    start().close();
    var version = folder().resolve("cluster").resolve("data").resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    try {
      var refusal = assertThrows(CannotStart.class, this::start);
      assertTrue(refusal.toString().contains("written by PostgreSQL 17"), refusal.toString());
    } finally {
      Files.writeString(version, "18\n");
    }
  }

  @Test
  void a_number_in_postmaster_pid_that_is_now_another_process_does_no_harm()
      throws IOException, SQLException {
    start().close();
    var innocent = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          PostmasterFile.path(folder().resolve("cluster").resolve("data")),
          innocent.pid() + "\n" + folder() + "\n1\n5432\n\n\n\nready\n");

      assertEquals("1", Sql.on(start().address()).one("select 1"));
      assertTrue(innocent.isAlive());
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void a_missing_database_is_made_again() throws SQLException {
    var first = start();
    Sql.on(first.address().withDatabase("postgres")).run("drop database commonground");
    first.close();
    assertEquals("commonground", Sql.on(start().address()).one("select current_database()"));
  }
}

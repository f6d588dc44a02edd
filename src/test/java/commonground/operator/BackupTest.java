package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore of sites that run on an outside database. */
class BackupTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @TempDir private static Path folder;

  private static PersonId ana = new PersonId(0);
  private static DiscussionId thread = new DiscussionId(0);

  private static final String THREAD = "/spaces/inside/discussions/";

  @BeforeAll
  static void fill() throws IOException {
    var world = site.world();
    var outside = world.space("outside", "Outside", Kind.COMMUNITY, Visibility.PUBLIC);
    var inside = world.space("inside", "Inside\\ \"quoted\"", Kind.RUG, Visibility.HIDDEN);
    ana = site.person("Ana Backup");
    var ben = site.person("Ben Backup");
    for (var space : List.of(outside, inside)) {
      world.join(space, ana, Role.FACILITATOR, Perspective.PATIENT, Perspective.ACADEMIC);
      world.join(space, ben, Role.MEMBER);
    }
    world.start(world.member(ana, "outside"), "For everyone", "Hello **all**");
    var member = world.member(ana, "inside");
    thread = world.start(member, "Tabs\tand lines", "One\\N\n\nTwo \\. three\r\n\n* four 🦋");
    world.reply(world.member(ben, "inside"), thread, 1, "\\.\n\nAn answer");
    world.edit(world.member(ben, "inside"), thread, 2, "An answer, changed");
    site.signedIn(ana).get(THREAD + thread.value());
    site.db()
        .run(
            """
            insert into mails
              (message_id, recipient, subject, text, html, headers, created_at, use_by)
            values ('<1@test>', 'a@test.example', 'S', 'T', 'H', '{}', now(), now() + '1 day')
            """);
    site.db()
        .run(
            """
            insert into jobs (kind, args, due_at)
            values ('send_mail', '{"mail": 1}', now() + interval '1 day')
            """);
    Files.createDirectories(folder.resolve("data/files/ab"));
    Files.writeString(folder.resolve("data/files/ab/paper.pdf"), "a paper");
  }

  private static Typist source() {
    return Typist.at(site.address(), folder.resolve("data"));
  }

  /** The path of a backup of the site, which is made if it is not there. */
  private static Path backup() {
    var file = folder.resolve("site.backup");
    if (!Files.exists(file)) {
      source().types("backup", file.toString()).well();
    }
    return file;
  }

  @Test
  void a_restored_site_has_the_same_counts_and_the_same_pages_and_sends_no_mail(@TempDir Path data)
      throws Exception {
    var target = new TestSite();
    target.start();
    try {
      assertEquals(404, target.browser().get("/spaces/outside").status());
      var ran = Typist.at(target.address(), data).types("restore", backup().toString()).well();
      assertTrue(ran.out().contains("  posts                         3\n"), ran.out());
      assertTrue(
          ran.out()
              .contains("Left out of mails: 1, so after a restore mail that was waiting is not"),
          ran.out());

      var wanted = counts(site.db());
      wanted.merge("events", 1L, Long::sum);
      List.of("sessions", "mails", "jobs", "mailbox_proofs").forEach(name -> wanted.put(name, 0L));
      assertEquals(wanted, counts(target.db()));

      Eventually.that(
          "the site has heard", () -> target.browser().get("/spaces/outside").status() == 200);
      for (var path : List.of("/", "/spaces", "/spaces/outside", "/spaces/outside/discussions/1")) {
        assertEquals(page(site.browser(), path), page(target.browser(), path), path);
      }
      for (var path :
          List.of("/", "/spaces/inside", THREAD + thread.value(), "/spaces/inside/people")) {
        assertEquals(page(site.signedIn(ana), path), page(target.signedIn(ana), path), path);
      }
      assertEquals("a paper", Files.readString(data.resolve("files/ab/paper.pdf")));
      assertFalse(Files.exists(data.resolve("files.arriving")));
      assertEquals(List.of(), StoredFiles.list(target.config().mail().folder()));

      var world = target.world();
      assertEquals(3, world.reply(world.member(ana, "inside"), thread, 0, "It goes on"));
    } finally {
      target.stop();
    }
  }

  /** A page without what is new each time it is asked for. */
  private static String page(HttpBrowser browser, String path) {
    var page = browser.get(path);
    assertEquals(200, page.status(), path);
    return page.text().replaceAll("name=\"(_token|_once)\" value=\"[^\"]+\"", "name=\"$1\"");
  }

  private static TreeMap<String, Long> counts(Db db) {
    var counts = new TreeMap<String, Long>();
    db.list(
            """
            select relname::text as name
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
            """,
            row -> row.text("name"))
        .forEach(name ->
            counts.put(
                name, db.the("select count(*) as rows from " + name, row -> row.number("rows"))));
    return counts;
  }

  @Test
  void only_its_owner_reads_a_backup_and_nothing_is_overwritten() throws IOException {
    var file = backup();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    var before = Files.readAllBytes(file);
    var again = source().types("backup", file.toString());
    assertEquals(Operator.REFUSED, again.code());
    assertTrue(again.err().startsWith(file + " is there already."), again.err());
    assertEquals(before.length, Files.size(file));
    try (var names = Files.list(folder)) {
      assertFalse(names.anyMatch(name -> name.toString().contains("unfinished")));
    }
  }

  @Test
  void one_changed_byte_anywhere_is_seen() throws IOException {
    var bytes = Files.readAllBytes(backup());
    var damaged = folder.resolve("damaged.backup");
    for (var at = 0; at < bytes.length; at += Math.max(1, bytes.length / 300)) {
      bytes[at] ^= 0x10;
      Files.write(damaged, bytes);
      assertThrows(Refused.class, () -> BackupReader.open(damaged), "byte " + at);
      bytes[at] ^= 0x10;
    }
    Files.write(damaged, bytes);
    BackupReader.open(damaged).close();
  }

  @Test
  void a_damaged_backup_is_refused_before_anything_is_touched() throws IOException {
    var bytes = Files.readAllBytes(backup());
    bytes[bytes.length / 2] ^= 1;
    var damaged = Files.write(folder.resolve("half.backup"), bytes);
    refusedUntouched(damaged, "");
  }

  @Test
  void a_backup_of_a_newer_schema_is_refused() throws IOException {
    var next = Migrations.newest() + 1;
    refusedUntouched(
        manifest(
            "newer",
            was -> new Manifest(next, was.madeAt(), was.program(), was.tables(), was.files())),
        "The backup has schema " + next);
  }

  @Test
  void a_backup_of_another_format_is_refused() throws IOException {
    refusedUntouched(
        Tampered.copy(
            backup(),
            folder.resolve("format.backup"),
            entries ->
                entries.computeIfPresent(
                    BackupReader.MANIFEST,
                    (key, text) -> text.replace("\"format\" : 1", "\"format\" : 2"))),
        "The backup has format 2, and this program reads format 1.");
  }

  @Test
  void a_manifest_that_counts_other_rows_is_refused() throws IOException {
    refusedUntouched(
        manifest(
            "count",
            was -> with(was, "posts", rows -> rows(rows, rows.count() + 1, rows.sha256()))),
        "tables/posts.copy in the backup is not what its manifest says.");
  }

  @Test
  void a_table_that_the_manifest_does_not_name_is_refused() throws IOException {
    refusedUntouched(
        Tampered.copy(
            backup(),
            folder.resolve("more.backup"),
            entries -> entries.put("tables/more.copy", "")),
        "The list of what it holds in the backup is not what its manifest says.");
  }

  private static Path manifest(String name, UnaryOperator<Manifest> change) throws IOException {
    return Tampered.copy(
        backup(), folder.resolve(name + ".backup"), entries -> change(entries, change));
  }

  private static void change(Map<String, String> entries, UnaryOperator<Manifest> change) {
    entries.computeIfPresent(
        BackupReader.MANIFEST,
        (key, text) -> ManifestFormat.write(change.apply(ManifestFormat.read(text))));
  }

  private static Manifest with(Manifest was, String table, UnaryOperator<Manifest.Rows> change) {
    var tables =
        was.tables().stream()
            .map(rows -> rows.table().equals(table) ? change.apply(rows) : rows)
            .toList();
    return new Manifest(was.schema(), was.madeAt(), was.program(), tables, was.files());
  }

  private static Manifest.Rows rows(Manifest.Rows was, long count, String sha256) {
    return new Manifest.Rows(was.table(), was.columns(), count, sha256, was.next(), was.leftOut());
  }

  /** With {@code --replace}, on a site with people. */
  private static void refusedUntouched(Path file, String words) {
    onFreshSite((address, db) -> {
      people(db, "Cy Stays");
      var before = counts(db);
      var ran =
          Typist.at(address, folder.resolve("none")).types("restore", file.toString(), "--replace");
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().contains(words), ran.err());
      assertEquals(before, counts(db));
    });
  }

  private interface Work {
    void on(DatabaseAddress address, Db db);
  }

  private static void onFreshSite(Work work) {
    var address = TestDatabase.fresh();
    on(address, work);
    TestDatabase.drop(address);
  }

  private static void on(DatabaseAddress address, Work work) {
    try (var db = new Db(TestDatabase.VERTX, address, 2, Clock.systemUTC())) {
      work.on(address, db);
    }
  }

  private static void people(Db db, String name) {
    db.run(
        "insert into people (email, name, created_at) values ('p@test.example', $1, now())", name);
  }

  @Test
  void a_site_with_people_is_replaced_only_if_asked() {
    onFreshSite((address, db) -> {
      people(db, "Cy Was Here");
      var typist = Typist.at(address, folder.resolve("replaced"));
      var ran = typist.types("restore", backup().toString());
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().startsWith("This site has 1 people already."), ran.err());
      typist.types("restore", backup().toString(), "--replace").well();
      assertEquals(2L, counts(db).get("people"));
    });
  }

  @Test
  void a_restore_that_fails_half_way_leaves_what_was_there() throws IOException {
    var broken =
        Tampered.copy(
            backup(),
            folder.resolve("broken.backup"),
            entries -> {
              entries.put("tables/spaces.copy", "");
              change(entries, was -> with(was, "spaces", rows -> rows(rows, 0, NOTHING)));
            });
    onFreshSite((address, db) -> {
      people(db, "Cy Stays");
      var before = counts(db);
      var data = folder.resolve("failed");
      var ran = Typist.at(address, data).types("restore", broken.toString(), "--replace");
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().contains("violates foreign key constraint"), ran.err());
      assertEquals(before, counts(db));
      assertFalse(Files.exists(data.resolve("files/ab/paper.pdf")));
      long next =
          db.the(
              "select nextval(pg_get_serial_sequence('people', 'id')) as next",
              row -> row.number("next"));
      assertEquals(2, next);
    });
  }

  /** The hash of a table without rows. */
  private static final String NOTHING = HexFormat.of().formatHex(Seal.sha256().digest());

  @Test
  void a_backup_made_by_an_older_program_is_brought_up_to_date() {
    var old = TestDatabase.empty();
    Migrations.applyUpTo(old, 4);
    var file = folder.resolve("old.backup");
    on(
        old,
        (address, db) -> {
          people(db, "Dot Old");
          db.run(
              """
              insert into spaces (slug, name, kind, visibility, joining, created_at)
              values ('old', 'Old', 'community', 'public', 'open', now())
              """);
          Typist.at(address, folder).types("backup", file.toString()).well();
        });
    TestDatabase.drop(old);
    onFreshSite((address, db) -> {
      people(db, "Cy Goes");
      var ran =
          Typist.at(address, folder.resolve("old"))
              .types("restore", file.toString(), "--replace")
              .well();
      assertTrue(ran.out().contains("(schema 4, "), ran.out());
      assertEquals(Migrations.newest(), Migrations.version(address));
      assertEquals(List.of("Dot Old"), db.list("select name from people", row -> row.text("name")));
      assertEquals(0L, counts(db).get("posts"));
      Migrations.apply(address);
    });
  }

  @Test
  void an_empty_database_of_an_ordinary_account_is_enough() {
    var role = "clerk_" + ProcessHandle.current().pid();
    var server = TestDatabase.server();
    TestDatabase.run(server, "create role " + role + " login password 'clerk'");
    TestDatabase.run(server, "create database " + role + " owner " + role);
    var theirs = new DatabaseAddress(server.host(), server.port(), role, role, "clerk");
    Typist.at(theirs, folder.resolve("clerk")).types("restore", backup().toString()).well();
    on(theirs, (address, db) -> assertEquals(3L, counts(db).get("posts")));
    Typist.at(theirs, folder.resolve("clerk"))
        .types("restore", backup().toString(), "--replace")
        .well();
    TestDatabase.drop(theirs);
    TestDatabase.run(server, "drop role " + role);
  }

  @Test
  void a_backup_while_people_write_is_of_one_moment() throws Exception {
    var file = folder.resolve("busy.backup");
    var busy = new TestSite();
    busy.start();
    try {
      backUpWhilePeopleWrite(busy, file);
    } finally {
      busy.stop();
    }
    onFreshSite((address, db) -> {
      Typist.at(address, folder.resolve("busy")).types("restore", file.toString()).well();
      assertEquals(
          List.of(),
          db.list(
              """
              select d.title
              from discussions d
              where d.posts <> (select count(*) from posts p where p.discussion_id = d.id)
                or d.revision <> (
                  select count(*) from events e where e.data ->> 'discussion' = d.id::text)
              """,
              row -> row.text("title")));
      assertTrue(posts(db) > 50);
    });
  }

  private static void backUpWhilePeopleWrite(TestSite busy, Path file) {
    var world = busy.world();
    var space = world.space("busy", "Busy", Kind.COMMUNITY, Visibility.HIDDEN);
    var writer = busy.person("Fay Writer");
    world.join(space, writer, Role.MEMBER);
    var member = world.member(writer, "busy");
    var threads =
        List.of("One", "Two", "Three").stream()
            .map(title -> world.start(member, title, "It begins"))
            .toList();
    var writing = new AtomicBoolean(true);
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var to : threads) {
        writers.execute(() -> {
          for (var number = 1; writing.get(); number++) {
            world.reply(member, to, 0, "In " + to + ": " + number);
          }
        });
      }
      Eventually.that("some wrote", () -> posts(busy.db()) > 50);
      Typist.at(busy.address(), folder.resolve("busy")).types("backup", file.toString()).well();
      var then = posts(busy.db());
      Eventually.that("they went on", () -> posts(busy.db()) > then);
      writing.set(false);
    }
  }

  private static long posts(Db db) {
    return db.the("select count(*) as posts from posts", row -> row.number("posts"));
  }

  @Test
  void a_running_site_forgets_what_it_knew_when_all_is_replaced(@TempDir Path data)
      throws Exception {
    var target = new TestSite();
    target.start();
    try {
      var world = target.world();
      var space = world.space("inside", "Another inside", Kind.COMMUNITY, Visibility.PUBLIC);
      var eve = target.person("Eve Before");
      world.join(space, eve, Role.MEMBER);
      var first = world.start(world.member(eve, "inside"), "Before", "Old words");
      var browser = target.signedIn(eve);
      assertEquals(1, first.value());
      assertTrue(browser.get("/spaces/inside/discussions/1").text().contains("Old words"));

      var typist = Typist.at(target.address(), data);
      typist.types("restore", backup().toString(), "--replace").well();

      Eventually.that("the old space is gone", () -> browser.get("/spaces/inside").status() == 404);
      assertTrue(browser.get("/account").path().startsWith("/sign-in"));
      var now = target.browser().get("/spaces/outside/discussions/1").text();
      assertTrue(now.contains("<strong>all</strong>"), now);
      assertFalse(now.contains("Old words"));
    } finally {
      target.stop();
    }
  }
}

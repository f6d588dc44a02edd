package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Migrations;
import commonground.spaces.Kind;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From one site by a backup to another. */
@Tag("long")
class BackupTest {

  @RegisterExtension static final Sample sample = new Sample();

  @Test
  void a_restored_site_has_the_same_counts_and_the_same_pages_and_sends_no_mail(@TempDir Path data)
      throws Exception {
    Sample.onAnotherSite(target -> {
      assertEquals(404, target.browser().get("/spaces/outside").status());
      var ran =
          Typist.at(target.address(), data).types("restore", sample.backup().toString()).well();
      assertTrue(ran.out().contains("  posts                         3\n"), ran.out());
      assertTrue(
          ran.out()
              .contains(
                  "Left out of mails: 1, so after a restore mail that was waiting is not sent"),
          ran.out());

      var wanted = Databases.counts(sample.site().db());
      wanted.merge("events", 1L, Long::sum);
      List.of("sessions", "mails", "jobs", "mailbox_proofs").forEach(name -> wanted.put(name, 0L));
      assertEquals(without(wanted), without(Databases.counts(target.db())));
      Eventually.that(
          "the search finds the posts again",
          () -> Databases.counts(target.db()).entrySet().containsAll(searched(wanted)));
      assertEquals(List.of(), StoredFiles.list(target.config().mail().folder()));
      assertEquals("a paper", Files.readString(data.resolve("files/ab/paper.pdf")));
      assertFalse(Files.exists(data.resolve("files.arriving")));

      Eventually.that(
          "the site has heard", () -> target.browser().get("/spaces/outside").status() == 200);
      assertSamePages(target);
      var world = target.world();
      assertEquals(
          3, world.reply(world.member(sample.ana(), "inside"), sample.thread(), 0, "It goes on"));
    });
  }

  /** Without what the site makes by itself, and the job that does it. */
  private static Map<String, Long> without(Map<String, Long> counts) {
    var kept = new TreeMap<>(counts);
    kept.keySet().removeIf(name -> name.startsWith("search_") || name.equals("jobs"));
    return kept;
  }

  private static Set<Map.Entry<String, Long>> searched(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().equals("search_rows"))
        .collect(Collectors.toSet());
  }

  private static void assertSamePages(TestSite target) {
    for (var path : List.of("/", "/spaces", "/spaces/outside", "/spaces/outside/discussions/1")) {
      assertEquals(page(sample.site().browser(), path), page(target.browser(), path), path);
    }
    var here = sample.site().signedIn(sample.ana());
    var there = target.signedIn(sample.ana());
    for (var path :
        List.of(
            "/",
            "/spaces/inside",
            Sample.THREADS + sample.thread().value(),
            "/spaces/inside/people")) {
      assertEquals(page(here, path), page(there, path), path);
    }
  }

  /** A page without what is new each time it is asked for. */
  private static String page(HttpBrowser browser, String path) {
    var page = browser.get(path);
    assertEquals(200, page.status(), path);
    return page.text()
        .replaceAll("name=\"(_token|_once|_page)\" value=\"[^\"]+\"", "name=\"$1\"")
        // Of what this node has heard since it was started, and of forms with their tokens.
        .replaceAll("data-(standing|print)=\"\\w+\"", "");
  }

  @Test
  void only_its_owner_reads_a_backup_and_nothing_is_overwritten() throws IOException {
    var file = sample.backup();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    var before = Files.readAllBytes(file);
    var again = sample.typist().types("backup", file.toString());
    assertEquals(Operator.REFUSED, again.code());
    assertTrue(again.err().startsWith(file + " is there already."), again.err());
    assertEquals(before.length, Files.size(file));
    try (var names = Files.list(sample.folder())) {
      assertFalse(names.anyMatch(name -> name.toString().contains("unfinished")));
    }
  }

  @Test
  void a_backup_made_by_an_older_program_is_brought_up_to_date() {
    var old = TestDatabase.empty();
    Migrations.applyUpTo(old, 4);
    var file = sample.folder().resolve("old.backup");
    Databases.on(
        old,
        (address, db) -> {
          Databases.people(db, "Dot Old");
          db.run(
              """
              insert into spaces (slug, name, kind, visibility, joining, created_at)
              values ('old', 'Old', 'community', 'public', 'open', now())
              """);
          Typist.at(address, sample.folder()).types("backup", file.toString()).well();
        });
    TestDatabase.drop(old);
    Databases.onFreshSite((address, db) -> {
      Databases.people(db, "Cy Goes");
      var ran =
          Typist.at(address, sample.folder().resolve("old"))
              .types("restore", file.toString(), "--replace")
              .well();
      assertTrue(ran.out().contains("(schema 4, "), ran.out());
      assertEquals(Migrations.newest(), Migrations.version(address));
      assertEquals(List.of("Dot Old"), db.list("select name from people", row -> row.text("name")));
      assertEquals(0L, Databases.counts(db).get("posts"));
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
    Typist.at(theirs, sample.folder().resolve("clerk"))
        .types("restore", sample.backup().toString())
        .well();
    Databases.on(theirs, (address, db) -> assertEquals(3L, Databases.counts(db).get("posts")));
    Typist.at(theirs, sample.folder().resolve("clerk"))
        .types("restore", sample.backup().toString(), "--replace")
        .well();
    TestDatabase.drop(theirs);
    TestDatabase.run(server, "drop role " + role);
  }

  @Test
  void a_backup_while_people_write_is_of_one_moment() throws Exception {
    var file = sample.folder().resolve("busy.backup");
    Sample.onAnotherSite(busy -> backUpWhilePeopleWrite(busy, file));
    Databases.onFreshSite((address, db) -> {
      Typist.at(address, sample.folder().resolve("busy")).types("restore", file.toString()).well();
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
      assertTrue(Databases.posts(db) > 50);
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
      Eventually.that("some wrote", () -> Databases.posts(busy.db()) > 50);
      Typist.at(busy.address(), sample.folder().resolve("busy"))
          .types("backup", file.toString())
          .well();
      var then = Databases.posts(busy.db());
      Eventually.that("they went on", () -> Databases.posts(busy.db()) > then);
      writing.set(false);
    }
  }
}

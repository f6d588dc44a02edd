package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.db.Dump;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has left is forgotten again when an older backup is restored. */
@Tag("long")
class ForgottenAgainTest {

  @TempDir Path data;

  /** A site whose data folder is ours. */
  private TestSite site() {
    var site = new TestSite(Map.of("COMMONGROUND_DATA_DIR", data.toString()));
    site.start();
    return site;
  }

  private static PersonId ana(TestSite site) {
    var world = site.world();
    var space = world.space("inside", "Inside", Kind.RUG, Visibility.HIDDEN);
    var ana = site.person("Ana Forgotten");
    world.join(space, site.person("Ben Stays"), Role.FACILITATOR);
    world.join(space, ana, Role.MEMBER);
    world.introduce(world.member(ana, "inside"), "Anastasia", "A life of Ana", "");
    world.start(world.member(ana, "inside"), "A title", "Words of Ana's");
    return ana;
  }

  private static void close(TestSite site, PersonId ana, String wish) {
    site.signedIn(ana).get("/account/close/check?wish=" + wish).submit("main form", Map.of());
    Eventually.that(
        "all is erased",
        Duration.ofSeconds(40),
        () ->
            site.db()
                .the(
                    "select count(*) = 0 as done from erasures where finished_at is null",
                    row -> row.flag("done")));
  }

  private static String everything(TestSite site) {
    var bytes = new ByteArrayOutputStream();
    try (var dump = Dump.open(site.address())) {
      dump.tables().forEach(table -> dump.copy(table, "true", bytes));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void assertForgotten(TestSite site) {
    var all = everything(site);
    assertFalse(all.contains("Ana Forgotten") || all.contains("ana.forgotten@"), all);
    assertFalse(all.contains("Anastasia") || all.contains("A life of Ana"), all);
    assertFalse(all.contains("Words of Ana's"), all);
    assertTrue(all.contains("Former member") && all.contains("Ben Stays"), all);
  }

  @Test
  void a_site_that_is_replaced_by_an_older_backup_forgets_them_again() {
    var site = site();
    try {
      var ana = ana(site);
      var typist = Typist.at(site.address(), data);
      var backup = data.resolve("before.backup").toString();
      typist.types("backup", backup).well();
      close(site, ana, "remove_words");
      assertForgotten(site);

      var ran = typist.types("restore", backup, "--replace").well();
      assertTrue(ran.out().contains("were erased again: 1."), ran.out());
      assertForgotten(site);
      var again = typist.types("restore", backup, "--replace").well();
      assertTrue(again.out().contains("were erased again: 1."), again.out());
      assertForgotten(site);
    } finally {
      site.stop();
    }
  }

  @Test
  void on_a_new_machine_the_journal_is_enough() throws IOException {
    var old = site();
    var ana = ana(old);
    var backup = data.resolve("before.backup").toString();
    Typist.at(old.address(), data).types("backup", backup).well();
    close(old, ana, "remove_words");
    old.stop();
    var journal = Files.readString(data.resolve("erasures.journal"));
    assertFalse(journal.contains("Ana") || journal.contains("@"), journal);
    assertEquals(1, journal.lines().filter(line -> !line.isBlank()).count());

    var fresh = site();
    try {
      var ran = Typist.at(fresh.address(), data).types("restore", backup).well();
      assertTrue(ran.out().contains("were erased again: 1."), ran.out());
      assertForgotten(fresh);
    } finally {
      fresh.stop();
    }
  }

  @Test
  void somebody_else_who_has_the_same_number_is_not_erased() throws IOException {
    var site = site();
    try {
      var ana = ana(site);
      var typist = Typist.at(site.address(), data);
      var journal = data.resolve("erasures.journal");
      Files.writeString(
          journal,
          "1 1234567890 %d 2020-01-01T00:00:00.000001Z remove_words 2020-02-01T00:00:00Z%n1 12"
              .formatted(ana.value()));
      var backup = data.resolve("same.backup").toString();
      typist.types("backup", backup).well();
      var ran = typist.types("restore", backup, "--replace").well();
      assertFalse(ran.out().contains("erased again"), ran.out());
      assertTrue(ran.out().contains("cannot be read, and were skipped: 1."), ran.out());
      assertTrue(everything(site).contains("Ana Forgotten"));
      site.signedIn(ana);
    } finally {
      site.stop();
    }
  }
}

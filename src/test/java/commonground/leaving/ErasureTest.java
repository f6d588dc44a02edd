package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.Holding.Fate;
import commonground.support.Eventually;
import commonground.support.TestSite;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was there of a person is gone, and the inventory says the truth about it. */
@Tag("long")
class ErasureTest {

  @RegisterExtension
  static final TestSite site = new TestSite(Map.of("COMMONGROUND_TRUSTED_PROXIES", "127.0.0.1"));

  private static Path mails() {
    return site.config().mail().folder();
  }

  private static List<String> found(List<String> wanted) {
    return Everything.found(site.address(), mails(), wanted);
  }

  private static Map<String, Map<String, JsonObject>> rows() {
    return Everything.rows(site.db(), site.address());
  }

  static Erasures.Proof finished(TestSite site, String path) {
    var reference = path.replaceAll(".*/closed/", "");
    var erasures = new Erasures(site.db());
    Eventually.that(
        "all is erased",
        Duration.ofSeconds(40),
        () -> erasures.find(reference).orElseThrow().finishedAt().isPresent());
    return erasures.find(reference).orElseThrow();
  }

  @Test
  void nothing_tells_who_it_was_and_the_words_stay_if_they_may() {
    var zoe = new Leaver(site);
    assertEquals(zoe.traces(), found(zoe.traces()));
    assertEquals(List.of(), found(List.of(Leaver.ADDRESS)), "an address is not even stored");
    var before = rows();

    var last = zoe.close("keep_words");
    assertEquals(200, last.status());
    assertTrue(last.path().startsWith("/closed/"), last.path());
    finished(site, last.path());
    assertEquals(List.of(), found(zoe.traces()));
    assertEquals(zoe.words(), found(zoe.words()));
    assertTold(before, rows(), false);
    assertEquals(List.of(), silent());
  }

  @Test
  void the_words_go_too_if_they_are_to_go() {
    var zoe = new Leaver(site);
    assertEquals(zoe.traces(), found(zoe.traces()));
    assertEquals(zoe.words(), found(zoe.words()));
    var before = rows();

    finished(site, zoe.close("remove_words").path());
    assertEquals(List.of(), found(zoe.traces()));
    assertEquals(List.of(), found(zoe.words()));
    assertTold(before, rows(), true);

    var thread = "/spaces/" + zoe.slug("home") + "/discussions/" + zoe.thread.value();
    var page = site.signedIn(zoe.fay).get(thread).text();
    assertTrue(page.contains("Discussion removed by its writer"), page);
    assertTrue(page.contains("<p>This post was removed by its writer</p>"), page);
    assertTrue(page.contains("Post 1, by Former member"), page);
    assertTrue(page.contains("An answer of Fay&#x27;s") || page.contains("An answer of Fay"), page);
    assertEquals(List.of(), silent());
  }

  /** Threads that changed without telling: each change is an event with a revision of its own. */
  private static List<Long> silent() {
    return site.db()
        .list(
            """
            select d.id
            from discussions d
            where array(select generate_series(1, d.revision)) <> array(
              select (e.data ->> 'revision')::bigint
              from events e
              where e.data ->> 'discussion' = d.id::text and e.data ->> 'room' is null
              order by 1)
            order by d.id
            """,
            row -> row.number("id"));
  }

  /** Of what the inventory speaks of, exactly that has happened which it says. */
  private static void assertTold(
      Map<String, Map<String, JsonObject>> before,
      Map<String, Map<String, JsonObject>> after,
      boolean removesWords) {
    var expected = new TreeSet<String>();
    var seen = new TreeSet<String>();
    for (var table : InventoryTest.inventory(site.db(), mails()).tables()) {
      // What the erasure itself writes: a row that is there only while it is going on; and what is
      // made from the posts by itself, a moment later.
      if (Set.of("erasures", "jobs", "search_rows", "search_words").contains(table.table())) {
        continue;
      }
      var was = Objects.requireNonNull(before.get(table.table()));
      var is = Objects.requireNonNull(after.get(table.table()));
      var deletes = table.columns().stream().anyMatch(one -> one.fate() == Fate.DELETED);
      for (var column : table.columns()) {
        if (column.fate() != Fate.NOTHING) {
          var name = table.table() + "." + column.name();
          var outcome = outcome(column.name(), was, is);
          // What is kept in rows about others goes with the rows about them.
          var kept = column.fate() == Fate.KEPT && deletes && outcome.equals("goes");
          expected.add(name + " " + outcome(column.fate(), table.table(), removesWords));
          seen.add(name + " " + (kept ? "stays" : outcome));
        }
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", seen));
  }

  /** Whole rows of these go with the words. */
  private static final Set<String> WORDS_ONLY =
      Set.of("post_versions", "message_versions", "summaries", "mentions");

  private static String outcome(Fate fate, String table, boolean removesWords) {
    if (removesWords && WORDS_ONLY.contains(table)) {
      return "goes";
    }
    return switch (fate) {
      case DELETED -> "goes";
      case BLANKED -> "is another";
      case CHOSEN -> removesWords ? "is another" : "stays";
      case KEPT, NOTHING -> "stays";
    };
  }

  /** What has happened to a column: its rows are gone, or it is another in some, or neither. */
  private static String outcome(
      String column, Map<String, JsonObject> before, Map<String, JsonObject> after) {
    var changed = new ArrayList<String>();
    var gone = false;
    for (var row : before.entrySet()) {
      var now = after.get(row.getKey());
      gone |= now == null;
      if (now != null && !Objects.equals(now.getValue(column), row.getValue().getValue(column))) {
        changed.add(row.getKey());
      }
    }
    return !changed.isEmpty() ? "is another" : gone ? "goes" : "stays";
  }

  @Test
  void the_proof_counts_what_was_done_and_says_it_to_administrators() {
    var zoe = new Leaver(site);
    var last = zoe.close("remove_words");
    var proof = finished(site, last.path());
    var rows = proof.rows();
    assertTrue(rows.contains(new Erasures.Rows("people", 0, 1)), rows.toString());
    assertTrue(rows.contains(new Erasures.Rows("posts", 0, 3)), rows.toString());
    assertTrue(rows.contains(new Erasures.Rows("mutes", 2, 0)), rows.toString());
    assertTrue(rows.contains(new Erasures.Rows("removals", 1, 0)), rows.toString());
    assertTrue(rows.contains(new Erasures.Rows("join_requests", 1, 0)), rows.toString());
    assertTrue(rows.stream().anyMatch(row -> row.place().equals("mail_folder")));

    var ivy = site.world().person("Ivy Admin", "ivy@test.example", true);
    site.givePassword(ivy);
    var page = site.signedIn(ivy).get("/admin").follow("Closed accounts");
    assertTrue(page.html().text().contains(ClosedView.number(proof.reference())), page.text());
    assertTrue(page.html().text().contains("posts: 3 rows blanked"), page.html().text());
    assertTrue(site.browser().get(last.path()).html().text().contains("Everything was erased"));
    assertFalse(page.text().contains(zoe.name));
  }

  @Test
  void mail_to_others_that_only_looks_like_it_is_about_them_is_sent() {
    var zoe = new Leaver(site);
    zoe.mail("somebody.else@test.example", "News", "News of nobody: " + zoe.name + "er");
    finished(site, zoe.close("keep_words").path());
    assertEquals(
        1,
        site.db()
            .<Long>the(
                "select count(*) as n from mails where text like $1",
                row -> row.number("n"),
                "News of nobody: " + zoe.name + "er"));
    site.db().run("delete from mails where text like 'News of nobody: %'");
  }
}

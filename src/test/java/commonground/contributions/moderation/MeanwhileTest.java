package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to a post or a report between a page about it and the press of its button. */
@Tag("long")
class MeanwhileTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Watch watch = new Watch(site, Visibility.LISTED);

  private String thread() {
    return watch.says(watch.ben, watch.thread());
  }

  private static Map<String, String> typed(String what, String words) {
    return Map.of("what", what, "ground", "rules", "words", words);
  }

  private void ask(String words) {
    var ana = watch.by(watch.ana);
    var link = ana.get(watch.path() + "/me/decisions").html().select("a[href$=/appeal]");
    ana.get(link.attr("href")).submit("main form", Map.of("words", words));
  }

  private void remove(HttpBrowser by, Map<String, String> typed) {
    by.get(watch.thread() + "/posts/2/removal").submit("main form", typed);
  }

  @Test
  void an_old_page_does_not_end_an_appeal_that_it_did_not_show() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var old = watch.by(watch.mo).get(watch.report());
    watch.decide(watch.fay, "removed", "It is rude");
    ask("I never meant that");
    var late = old.submit("form[action$=/decision]", typed("left", "Let it stand"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("something has changed meanwhile"), late.text());
    assertTrue(late.html().text().contains("I never meant that"), late.text());
    assertEquals("Let it stand", late.field("words"));
    assertEquals(0, late.html().select("[name=what][checked]").size());
    assertEquals(List.of("removed"), watch.acts());
    assertEquals(1, watch.waiting(watch.mo).size());
    late.submit("form[action$=/decision]", typed("returned", "It stands again"));
    assertEquals(List.of("removed", "returned"), watch.acts());
  }

  @Test
  void leave_it_as_it_is_means_as_it_was_on_the_page() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var old = watch.by(watch.mo).get(watch.report());
    remove(watch.by(watch.fay), Map.of("reason", "It is rude"));
    var late = old.submit("form[action$=/decision]", typed("left", "Let it stand"));
    assertEquals(409, late.status());
    assertEquals(List.of("removed"), watch.acts());
  }

  @Test
  void words_that_were_changed_meanwhile_are_looked_at_first() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var old = watch.by(watch.mo).get(watch.report());
    site.world().edit(watch.member(watch.ana), watch.thread, 2, "Quite other words");
    var late = old.submit("form[action$=/decision]", typed("left", "It is fine"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("Quite other words"), late.text());
    old.submit("form[action$=/hiding]", Map.of());
    assertEquals(List.of(), watch.acts());
  }

  @Test
  void what_somebody_tells_meanwhile_is_read_before_anything_is_decided() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var old = watch.by(watch.mo).get(watch.report());
    watch.report(watch.by(watch.fay), "worried", "She means it");
    var late = old.submit("form[action$=/decision]", typed("left", "It is fine"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("She means it"), late.text());
    assertEquals("It is fine", late.field("words"));
    assertEquals(List.of(), watch.acts());
  }

  @Test
  void who_decides_too_late_still_has_their_words() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    var old = watch.by(watch.mo).get(watch.report());
    watch.decide(watch.fay, "removed", "It is rude");
    var late = old.submit("form[action$=/decision]", typed("left", "Let it stand, because of Ana"));
    assertEquals(409, late.status());
    assertTrue(late.html().title().startsWith("Error: "), late.html().title());
    var box = late.html().select("textarea[readonly]");
    assertEquals("Let it stand, because of Ana", box.text());
    assertEquals(0, late.html().select("form[action$=/decision]").size());
    assertTrue(late.html().text().contains("Decided by"), late.text());
    assertEquals(List.of("removed"), watch.acts());
    assertEquals(0, watch.by(watch.mo).get(watch.report()).html().select("[readonly]").size());
  }

  @Test
  void a_writer_does_not_bring_back_what_was_decided_about_while_it_was_away() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    remove(watch.by(watch.ana), Map.of());
    var page = watch.by(watch.fay).get(watch.report());
    assertTrue(page.html().select("main").text().contains(Watch.SECRET), "its words are there");
    assertEquals(
        List.of("left", "removed", "purged"), page.html().select("[name=what]").eachAttr("value"));
    page.submit("form[action$=/decision]", typed("removed", "It is rude"));
    var ana = watch.by(watch.ana);
    ana.post(watch.thread() + "/posts/2/return", Map.of("_token", ana.token()));
    assertTrue(thread().contains("This post was removed by a moderator"), thread());
    assertFalse(thread().contains(Watch.SECRET));
  }

  @Test
  void what_is_hidden_and_then_erased_is_not_hidden_for_ever() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    var revision =
        site.db()
            .<Long>the(
                """
                select max(v.revision) as revision
                from post_versions v
                join posts p on p.id = v.post_id
                where p.discussion_id = $1 and p.number = 2
                """,
                row -> row.number("revision"),
                watch.thread);
    watch
        .by(watch.mo)
        .get(watch.thread() + "/posts/2/history/" + revision + "/erasure")
        .submit("main form", Map.of("why", "other"));
    assertTrue(thread().contains("This post was removed by a moderator"), thread());
    var page = watch.by(watch.fay).get(watch.report());
    assertTrue(page.html().text().contains("It is gone"), page.text());
    assertEquals(List.of("left"), page.html().select("[name=what]").eachAttr("value"));
  }

  @Test
  void what_is_hidden_goes_with_the_words_of_its_writer() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    watch.by(watch.ana).get("/account/close/check?wish=remove_words").submit("main form", Map.of());
    Eventually.that(
        "it is gone",
        Duration.ofSeconds(40),
        () -> thread().contains("This post was removed by its writer"));
  }

  @Test
  void a_report_that_comes_while_the_thread_moves_is_not_kept_where_it_was() {
    var other = new Watch(site, Visibility.LISTED);
    var form = watch.by(watch.ben).get(watch.form(2));
    var told =
        site.db()
            .transaction(tx -> {
              tx.run("select id from discussions where id = $1 for update", watch.thread);
              var late =
                  CompletableFuture.supplyAsync(
                      () -> form.submit("main form", Map.of("why", "rules", "words", "Told late")));
              Eventually.that("it waits for the thread", this::isWaiting);
              tx.run(
                  "update discussions set space_id = $2 where id = $1", watch.thread, other.space);
              return late;
            });
    var answer = told.join();
    assertEquals(409, answer.status());
    assertEquals("Told late", answer.field("words"));
    assertEquals(
        0L,
        site.db()
            .<Long>the(
                "select count(*) as n from reports where space_id = $1",
                row -> row.number("n"),
                watch.space));
  }

  private boolean isWaiting() {
    return site.db()
        .the(
            """
            select exists (
              select 1 from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%from discussions%') as waits
            """,
            row -> row.flag("waits"));
  }
}

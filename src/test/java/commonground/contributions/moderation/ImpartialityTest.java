package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The buttons beside a post do not go round what a report about it asks for. */
class ImpartialityTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Watch watch = new Watch(site, Visibility.LISTED);

  private HttpBrowser.Page post(PersonId who, String path, Map<String, String> typed) {
    var fields = new HashMap<>(typed);
    fields.put("_token", watch.by(who).token());
    return watch.by(who).post(watch.thread() + "/posts/2/" + path, fields);
  }

  private HttpBrowser.Page removal(PersonId who) {
    return watch.by(who).get(watch.thread() + "/posts/2/removal");
  }

  private HttpBrowser.Page remove(PersonId who) {
    return removal(who).submit("main form", Map.of("reason", "Rude"));
  }

  private HttpBrowser.Page erase(PersonId who) {
    return post(who, "history/" + revision() + "/erasure", Map.of("why", "other"));
  }

  private long revision() {
    return site.db()
        .the(
            """
            select coalesce(max(v.revision), 0) as revision
            from post_versions v
            join posts p on p.id = v.post_id
            where p.discussion_id = $1 and p.number = 2
            """,
            row -> row.number("revision"),
            watch.thread);
  }

  /** Of what the post says now. */
  private long says() {
    return site.db()
        .the(
            "select revision from posts where discussion_id = $1 and number = 2",
            row -> row.number("revision"),
            watch.thread);
  }

  private void assertRefused(HttpBrowser.Page page) {
    assertEquals(409, page.status(), page.text());
    assertTrue(page.html().text().contains("somebody else decides about it"), page.text());
  }

  private void ask(PersonId who) {
    var link = watch.by(who).get(watch.path() + "/me/decisions").html().select("a[href$=/appeal]");
    watch.by(who).get(link.attr("href")).submit("main form", Map.of("words", "Look again"));
  }

  @Test
  void who_decided_first_neither_erases_nor_returns_what_is_appealed() {
    watch.report(watch.by(watch.ben), "rules", "Words");
    watch.decide(watch.fay, "removed", "It is rude");
    ask(watch.ana);
    assertRefused(erase(watch.fay));
    assertRefused(post(watch.fay, "return", Map.of()));
    assertTrue(revision() > 0, "its words are kept");
    assertEquals(List.of("removed"), watch.acts());
    watch.decide(watch.mo, "returned", "It was a joke");
    assertRefused(removal(watch.fay));
    assertEquals(List.of("removed", "returned"), watch.acts());
    assertEquals(200, remove(watch.mo).status());
    assertEquals(List.of("removed", "returned", "removed"), watch.acts());
  }

  @Test
  void who_reported_it_does_not_decide_it_beside_the_report() {
    var open = removal(watch.mo);
    watch.report(watch.by(watch.mo), "rules", "I do not like it");
    assertRefused(removal(watch.mo));
    var late = open.submit("main form", Map.of("reason", "Nobody may say so"));
    assertRefused(late);
    assertEquals("Nobody may say so", late.field("reason"));
    assertRefused(
        watch.by(watch.mo).get(watch.thread() + "/posts/2/history/" + says() + "/erasure"));
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    assertRefused(post(watch.mo, "return", Map.of()));
    watch.decide(watch.fay, "left", "It is fine");
    assertRefused(removal(watch.mo));
    assertEquals(List.of("hidden", "left"), watch.acts());
    assertEquals(200, remove(watch.fay).status());
  }
}

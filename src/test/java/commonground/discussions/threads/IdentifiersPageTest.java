package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked before words are posted that look as if they told who somebody is. */
class IdentifiersPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private static final String WORDS = "My number is 943 476 5919, what now?";

  private final String slug = "asked-" + ++spaces;
  private final SpaceId space =
      site.world().space(slug, "Asked " + spaces, Kind.COMMUNITY, Visibility.HIDDEN);
  private final PersonId ana = member();
  private final HttpBrowser anas = site.signedIn(ana);
  private final String discussions = "/spaces/" + slug + "/discussions";

  private PersonId member() {
    var person = site.person("Ana " + slug);
    site.world().join(space, person, Role.MEMBER);
    return person;
  }

  private HttpBrowser.Page start(String words) {
    return anas.get(discussions + "/new")
        .submit("form.cg-reply", Map.of("title", "A question", "post", words));
  }

  private static HttpBrowser.Page postAsItIs(HttpBrowser.Page page) {
    var count = page.form("form.cg-reply").select("[name=_as_is]").attr("value");
    return page.submit("form.cg-reply", Map.of("_as_is", count));
  }

  private static void assertAsks(HttpBrowser.Page page, String box) {
    assertEquals(422, page.status());
    var found = page.html().select(".cg-found").text();
    assertTrue(found.contains("This looks like an NHS number"), found);
    assertTrue(found.contains("My number is ••• ••• ••••, what now?"), found);
    assertEquals(WORDS, page.html().select("textarea[name=" + box + "]").text(), "nothing is lost");
  }

  private long posts() {
    return site.db()
        .the(
            "select count(*) as posts from posts p join discussions d on d.id = p.discussion_id"
                + " where d.space_id = $1",
            row -> row.number("posts"),
            space);
  }

  @Test
  void a_discussion_is_not_started_until_its_writer_says_so() {
    var asked = start(WORDS);
    assertAsks(asked, "post");
    assertEquals(0, posts());
    assertEquals(200, postAsItIs(asked).status());
    assertEquals(1, posts());
  }

  @Test
  void a_title_and_a_warning_are_asked_about_at_their_own_fields() {
    for (var field : List.of("title", "warning")) {
      var typed = new HashMap<>(Map.of("title", "A question", "post", "What now?"));
      typed.put(field, "Mum, 943 476 5919, refused");
      var asked = anas.get(discussions + "/new").submit("form.cg-reply", typed);
      assertEquals(422, asked.status());
      assertTrue(asked.html().select(".cg-found").text().contains("Mum, ••• ••• ••••, refused"));
      assertEquals("#" + field, asked.html().select(".cg-found a").attr("href"));
      var error = asked.html().select("#" + field + "-error").text();
      assertTrue(error.contains("This looks like an NHS number"), error);
      assertTrue(asked.html().select("#post-error").isEmpty());
      assertEquals(200, postAsItIs(asked).status());
    }
    assertEquals(2, posts());
  }

  @Test
  void nothing_passes_because_many_things_were_seen() {
    var asked = start("943 476 5919, ".repeat(6));
    assertEquals(6, asked.html().select(".cg-found p strong").size());
    var more = Map.of("post", "943 476 5919, ".repeat(7), "_as_is", "6");
    assertEquals(422, asked.submit("form.cg-reply", more).status());
    assertEquals(0, posts());
  }

  @Test
  void a_reply_an_edit_and_a_summary_are_asked_about_too() {
    var thread = start("What helps?").path().replaceAll("[?#].*", "");
    var reply = anas.get(thread).submit("form.cg-reply", Map.of("post", WORDS));
    assertAsks(reply, "post");
    assertEquals(1, posts());
    assertEquals(200, postAsItIs(reply).status());
    assertEquals(2, posts());

    var edit = anas.get(thread + "/posts/1/edit").submit("form.cg-reply", Map.of("post", WORDS));
    assertAsks(edit, "post");
    assertFalse(anas.get(thread + "/posts/1/history").text().contains("changed"));
    assertEquals(200, postAsItIs(edit).status());

    var summary =
        anas.get(thread + "/summaries/new").submit("form.cg-reply", Map.of("summary", WORDS));
    assertAsks(summary, "summary");
    assertTrue(postAsItIs(summary).text().contains("Your summary"));
  }

  @Test
  void words_that_are_changed_are_posted_without_another_question() {
    var asked = start(WORDS);
    assertAsks(asked, "post");
    var posted = asked.submit("form.cg-reply", Map.of("post", "What do I do with my number?"));
    assertEquals(200, posted.status());
    assertTrue(posted.text().contains("What do I do with my number?"));
  }

  @Test
  void one_more_than_its_writer_has_seen_is_asked_about_again() {
    var asked = start(WORDS);
    var more = WORDS + " And 07700 900123.";
    var again = asked.submit("form.cg-reply", Map.of("post", more, "_as_is", "1"));
    assertEquals(422, again.status());
    assertEquals(0, posts());
    assertEquals(200, again.submit("form.cg-reply", Map.of("_as_is", "2")).status());
  }

  @Test
  void a_reference_is_not_asked_about() {
    assertEquals(
        200, start("See PMID: 9434765919 and https://doi.org/10.1000/9434765919").status());
  }

  @Test
  void nothing_of_it_is_kept() {
    start(WORDS);
    for (var table :
        site.db()
            .list(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE'",
                row -> row.text("table_name"))) {
      var rows =
          site.db()
              .the(
                  "select count(*) as rows from \""
                      + table
                      + "\" t where to_jsonb(t)::text like '%943 476 5919%'"
                      + " and to_jsonb(t)::text like '%"
                      + slug
                      + "%'",
                  row -> row.number("rows"));
      assertEquals(0, rows, table);
    }
    assertEquals(0, posts());
  }
}

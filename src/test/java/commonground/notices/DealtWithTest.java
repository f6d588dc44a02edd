package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asked, suggested or started something is told what has become of it. */
class DealtWithTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final HttpBrowser ana = site.signedIn(ears.ana);
  private final HttpBrowser fay = site.signedIn(ears.fay);

  private String firstLine() {
    return ana.get("/notices").html().select(".cg-notice").eachText().getFirst();
  }

  private HttpBrowser.Page open() {
    return ana.get("/notices").submit("form[action$=/opening]", Map.of());
  }

  @Test
  void a_discussion_that_is_closed_tells_its_starter_unless_they_closed_it_themselves() {
    var thread = ears.start(ears.ana, "Walking");
    fay.get(ears.path(thread) + "/closure").submit("main form", Map.of("reason", "All is said"));
    assertEquals(List.of("closed your_discussion"), ears.told(ears.ana));
    assertTrue(firstLine().contains("A moderator closed this discussion"), firstLine());
    assertTrue(open().path().equals(ears.path(thread)));
    var own = ears.start(ears.fay, "Fay's");
    fay.get(ears.path(own) + "/closure").submit("main form", Map.of("reason", "All is said"));
    assertEquals(List.of(), ears.told(ears.fay));
  }

  @Test
  void a_summary_that_is_declined_tells_its_writer() {
    var thread = ears.start(ears.ben, "Walking");
    ana.get(ears.path(thread) + "/summaries/new")
        .submit("main form", Map.of("summary", "We walk", "up_to", "1"));
    var asked =
        fay.get(fay.get(ears.path(thread)).html().select("p.govuk-inset-text a").attr("href"));
    asked.submit("main form", Map.of("_answer", "decline", "reason", "Too short"));
    assertEquals(List.of("summary_declined your_summary"), ears.told(ears.ana));
    assertTrue(firstLine().contains("A moderator did not use your summary"), firstLine());
    assertTrue(firstLine().contains("because you suggested this summary"), firstLine());
    assertTrue(open().text().contains("Too short"));
    assertEquals(List.of(), ears.told(ears.ben));
  }

  @Test
  void a_topic_that_is_declined_tells_who_suggested_it_and_one_that_is_made_does_not() {
    for (var topic : List.of("Swimming", "Running")) {
      ana.get("/spaces/" + ears.slug + "/topics").submit("main form", Map.of("name", topic));
    }
    var topics = "/spaces/" + ears.slug + "/topics";
    fay.get(topics).submit("form[action$=/answer]", Map.of("_answer", "no"));
    fay.get(topics).submit("form[action$=/answer]", Map.of("_answer", "topic"));
    assertEquals(List.of("topic_declined your_suggestion"), ears.told(ears.ana));
    assertTrue(ana.get("/notices").html().select("h2").text().contains("In Space of " + ears.slug));
    assertEquals(topics, open().path());
  }

  @Test
  void a_discussion_that_is_moved_tells_its_starter_but_not_what_it_is_called_where_they_are_not() {
    var other = new Ears(site, Visibility.LISTED);
    site.world().join(other.space, ears.fay, Role.FACILITATOR);
    site.world().join(other.space, ears.ana, Role.MEMBER);
    var thread = ears.start(ears.ana, "Walking");
    // It may be moved where all who read it here can read it: these two spaces have the same
    // people.
    site.db().run("update discussions set space_id = $2 where id = $1", thread, other.space);
    site.db()
        .transaction(tx -> {
          tx.record(
              new commonground.discussions.DiscussionEvent.Moved(
                  ears.space, thread, other.space, ears.fay, 2));
          return tx;
        });
    assertEquals(List.of("moved your_discussion"), ears.told(ears.ana));
    assertTrue(ana.get("/notices").html().select("h2").text().startsWith("Walking"));
    ana.get("/spaces/" + other.slug + "/me/leave").submit("main form", Map.of());
    var page = ana.get("/notices");
    assertTrue(firstLine().contains("moved a discussion that you started to another space"));
    assertFalse(page.text().contains("Walking") || page.text().contains(other.slug));
    assertEquals("/spaces/" + ears.slug, open().path());
  }

  @Test
  void nothing_means_that_nothing_is_told_of_these_either() {
    var thread = ears.start(ears.ana, "Walking");
    ears.hear(ears.ana, "nothing");
    fay.get(ears.path(thread) + "/closure").submit("main form", Map.of("reason", "All is said"));
    assertEquals(List.of(), ears.told(ears.ana));
  }
}

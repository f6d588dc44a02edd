package commonground.discussions.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suggesting, accepting, declining and reading summaries over HTTP, without JavaScript. */
@Tag("long")
class SummaryPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final PersonId ana = site.person("Ana Sums");
  private final PersonId ben = site.person("Ben Reads");
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser moderator = site.signedIn(site.person("Mo Sums"));
  private final HttpBrowser reader = site.signedIn(ben);
  private final HttpBrowser visitor = site.browser();
  private String thread = "";

  @BeforeEach
  void talk() {
    var world = site.world();
    var space = world.space("sums", "Sums", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.OBSERVER);
    world.join(space, site.person("Mo Sums"), Role.MODERATOR);
    var id = world.start(world.member(ana, "sums"), "A long talk", "Words");
    world.reply(world.member(ana, "sums"), id, 1, "More words");
    thread = "/spaces/sums/discussions/" + id.value();
  }

  private HttpBrowser.Page suggest(String words) {
    return writer.get(thread + "/summaries/new").submit("main form", Map.of("summary", words));
  }

  /** The page on which the moderator decides. */
  private HttpBrowser.Page asked() {
    return moderator.get(thread).follow("Look at the summary by Ana Sums");
  }

  private static Map<String, String> accept(String words) {
    return Map.of("_answer", "accept", "summary", words);
  }

  private static Map<String, String> decline(String reason) {
    return Map.of("_answer", "decline", "reason", reason);
  }

  private static String text(HttpBrowser.Page page, String css) {
    return page.html().select(css).text();
  }

  @Test
  void a_summary_is_suggested_accepted_and_shown_on_top_with_who_and_up_to_where() {
    var form = writer.get(thread).follow("Suggest a summary");
    assertEquals("2", form.field("up_to"));
    assertTrue(form.text().contains("Anyone on the internet can read this."));
    var waits = form.submit("main form", Map.of("summary", "It **comes** to this"));
    assertTrue(waits.text().contains("Your summary waits for a moderator now."));
    assertTrue(waits.html().text().contains("You suggested a summary. It waits"));
    for (var browser : List.of(reader, visitor)) {
      assertFalse(browser.get(thread).text().contains("comes"));
    }

    var shown = asked().submit("main form", Map.of("_answer", "accept"));
    assertTrue(shown.text().contains("The summary is shown here now."));
    site.world().reply(site.world().member(ana, "sums"), id(), 1, "Later");
    var seen = visitor.get(thread);
    assertEquals("It comes to this", text(seen, ".cg-summary .cg-prose"));
    assertTrue(text(seen, ".cg-summary").contains("Written by Ana Sums. Accepted by Mo Sums,"));
    assertTrue(text(seen, ".cg-summary").contains("It goes up to post 2. 1 post since."));
    assertEquals("Summary", text(seen, "#summary-heading"));
  }

  private DiscussionId id() {
    return new DiscussionId(Long.parseLong(thread.replaceAll(".*/", "")));
  }

  @Test
  void a_summary_that_cannot_be_taken_is_shown_again_with_what_to_mend() {
    var form = writer.get(thread + "/summaries/new");
    var nothing = form.submit("main form", Map.of("summary", " ", "up_to", "99"));
    assertEquals(422, nothing.status());
    assertTrue(nothing.text().contains("Write the summary first"));
    assertTrue(nothing.text().contains("from 1 to 2"));
    assertEquals("99", nothing.field("up_to"));
    var tooLong = form.submit("main form", Map.of("summary", "x".repeat(5_001)));
    assertEquals(422, tooLong.status());
    assertEquals("x".repeat(5_001), tooLong.field("summary"));
    assertTrue(tooLong.html().title().startsWith("Error: "));
  }

  @Test
  void a_moderator_changes_words_and_the_page_says_so() {
    suggest("It coms to this");
    var shown = asked().submit("main form", accept("It comes to this"));
    assertEquals("It comes to this", text(shown, ".cg-summary .cg-prose"));
    assertTrue(text(shown, ".cg-summary").contains("Changed and accepted by Mo Sums"));
  }

  @Test
  void the_writer_of_a_declined_one_reads_why_and_suggests_another() {
    suggest("Too short");
    var asked = asked();
    var without = asked.submit("main form", decline(" "));
    assertEquals(422, without.status());
    assertTrue(without.text().contains("Say why. Ana Sums reads it"));
    asked.submit("main form", decline("Say what is still open"));
    var told = writer.get(thread);
    assertTrue(
        text(told, ".govuk-inset-text").contains("Mo Sums says why: Say what is still open"));
    for (var browser : List.of(reader, moderator, visitor)) {
      assertFalse(browser.get(thread).text().contains("still open"));
    }
    var again = told.follow("Change your summary and suggest it again");
    assertEquals("Too short", again.field("summary"));
    var waits = again.submit("main form", Map.of("summary", "Longer"));
    assertTrue(waits.text().contains("Your summary waits for a moderator now."));
    assertFalse(waits.text().contains("Say what is still open"));
    assertEquals(1, waiting());
  }

  private int waiting() {
    return moderator.get(thread).html().select("p.govuk-inset-text").size();
  }

  @Test
  void two_windows_of_one_writer_see_both_texts() {
    var one = writer.get(thread + "/summaries/new");
    var two = writer.get(thread + "/summaries/new");
    one.submit("main form", Map.of("summary", "From window one"));
    var late = two.submit("main form", Map.of("summary", "From window two"));
    assertEquals(409, late.status());
    assertEquals("From window one", text(late, "main > .cg-summary .cg-prose"));
    assertEquals("From window two", late.field("summary"));
    late.submit("main form", Map.of("summary", "Both"));
    assertEquals("Both", text(asked(), "main > .cg-summary .cg-prose"));
    assertEquals(1, waiting());
  }

  @Test
  void the_same_form_twice_is_one_and_leads_to_the_same_place() {
    var form = writer.get(thread + "/summaries/new");
    var first = form.submit("main form", Map.of("summary", "Once"));
    assertEquals(first.path(), form.submit("main form", Map.of("summary", "Once")).path());
    assertEquals(1, waiting());
    asked().submit("main form", Map.of("_answer", "accept"));
    assertEquals(first.path(), form.submit("main form", Map.of("summary", "Once")).path());
    assertEquals(0, waiting());
    var other = form.submit("main form", Map.of("summary", "Other words"));
    assertEquals(409, other.status());
    assertEquals("Other words", other.field("summary"));
    other.submit("main form", Map.of());
    assertEquals(1, waiting());
  }

  @Test
  void two_moderators_do_not_undo_each_other_and_keep_their_words() {
    suggest("First words");
    var one = asked();
    var two = asked();
    one.submit("main form", accept("As one has it"));
    var late = two.submit("main form", accept("As two has it"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("this summary was accepted since you opened this page"));
    assertTrue(late.html().select(".cg-kept").eachText().contains("As two has it"));
    var declined = two.submit("main form", decline("Not good"));
    assertEquals(409, declined.status());
    assertTrue(declined.html().select(".cg-kept").eachText().contains("Not good"));
    assertEquals("As one has it", text(visitor.get(thread), ".cg-summary .cg-prose"));
  }

  @Test
  void what_the_writer_changed_meanwhile_is_shown_before_it_is_accepted() {
    suggest("First words");
    var asked = asked();
    writer.get(thread + "/summaries/new").submit("main form", Map.of("summary", "Second words"));
    var late = asked.submit("main form", accept("My words"));
    assertEquals(409, late.status());
    assertEquals("Second words", text(late, "main > .cg-summary .cg-prose"));
    assertEquals("My words", late.field("summary"));
    late.submit("main form", Map.of("_answer", "accept"));
    assertEquals("My words", text(visitor.get(thread), ".cg-summary .cg-prose"));
  }

  @Test
  void it_is_withdrawn_by_its_writer() {
    var back = suggest("Words").submit("form[action$=/withdrawal]", Map.of());
    assertTrue(back.text().contains("Your summary is withdrawn."));
    assertEquals(0, waiting());
    assertTrue(back.html().select("main a").eachText().contains("Suggest a summary"));
  }

  @Test
  void a_moderator_who_comes_too_late_keeps_their_own_words_and_reads_no_others() {
    suggest("Told in haste");
    var asked = asked();
    writer.get(thread).submit("form[action$=/withdrawal]", Map.of());
    var late = asked.submit("main form", accept("My words"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("this summary was withdrawn since you opened this page"));
    assertEquals(List.of("My words"), late.html().select(".cg-kept").eachText());
    for (var page : List.of(late, moderator.get(asked.path()))) {
      assertFalse(page.html().outerHtml().contains("in haste"));
      assertEquals(0, page.html().select("a[href$=/erasure]").size());
    }
    assertTrue(moderator.get(asked.path()).text().contains("This summary waits no longer"));
    assertEquals(404, moderator.get(asked.path() + "/erasure").status());
  }

  @Test
  void earlier_summaries_stay_readable_and_one_can_be_erased_for_good() {
    for (var words : List.of("The first", "The second")) {
      suggest(words);
      asked().submit("main form", Map.of("_answer", "accept"));
    }
    var all = visitor.get(thread).follow("All summaries of this discussion");
    assertEquals(List.of("The second", "The first"), all.html().select(".cg-prose").eachText());
    assertEquals(0, all.html().select("a[href$=/erasure]").size());
    var erase = writer.get(thread).html().select(".cg-summary a[href$=/erasure]").attr("href");
    assertEquals(404, reader.get(erase).status());
    var asked = writer.get(erase);
    assertTrue(asked.html().text().contains("nobody can bring it back"));
    asked.submit("main form", Map.of());
    assertEquals("The first", text(visitor.get(thread), ".cg-summary .cg-prose"));
  }

  @Test
  void moderators_find_what_waits_at_home_and_in_the_list_and_others_do_not() {
    suggest("Words");
    var home = moderator.get("/");
    assertTrue(home.html().text().contains("Summaries to look at"));
    assertTrue(home.html().text().contains("Summary of “A long talk” by Ana Sums"));
    var list = "/spaces/sums/discussions";
    assertTrue(text(moderator.get(list), ".cg-rows").contains("Summary waits for you"));
    for (var browser : List.of(reader, writer, visitor)) {
      assertFalse(browser.get("/").html().text().contains("Summaries to look at"));
      assertFalse(text(browser.get(list), ".cg-rows").contains("Summary waits for you"));
    }
  }

  @Test
  void observers_and_visitors_suggest_nothing_and_members_decide_nothing() {
    assertFalse(reader.get(thread).text().contains("Suggest a summary"));
    assertEquals(403, reader.get(thread + "/summaries/new").status());
    suggest("Words");
    var decide = asked().path();
    assertEquals(403, writer.get(decide).status());
    var fields = Map.of("_token", writer.token(), "_answer", "accept", "summary", "Words");
    assertEquals(403, writer.post(decide + "/answer", fields).status());
    assertEquals("", text(visitor.get(thread), ".cg-summary"));
  }
}

package commonground.discussions.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics over HTTP, without JavaScript. */
class TopicPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final World world = site.world();
  private final Upkeep upkeep = new Upkeep(site.db());
  private final PersonId ana = site.person("Ana Sorts");
  private final PersonId li = site.person("Li Sorts");
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser librarian = site.signedIn(li);
  private final String slug = "sorts-" + NUMBER.incrementAndGet();
  private final SpaceId space = world.space(slug, "Sorts", Kind.COMMUNITY, Visibility.PUBLIC);
  private final Member keeper = keeper();
  private final String path = "/spaces/" + slug + "/topics";
  private final String discussions = "/spaces/" + slug + "/discussions";

  private Member keeper() {
    world.join(space, ana, Role.MEMBER);
    world.join(space, li, Role.LIBRARIAN);
    return world.member(li, slug);
  }

  private DiscussionId start() {
    return world.start(world.member(ana, slug), "How far?", "I like rambling, and bread.");
  }

  private static String text(HttpBrowser.Page page, String css) {
    return page.html().select(css).text();
  }

  private HttpBrowser.Page make(String name, String synonyms) {
    return librarian
        .get(path + "/new")
        .submit("main form", Map.of("name", name, "synonyms", synonyms));
  }

  @Test
  void a_topic_is_made_renamed_and_removed() {
    var made = make("Walking", "Rambling\nstrolls, Hiking\n\nwalking");
    assertTrue(made.text().contains("The topic is made."));
    assertEquals("Walking", text(made, ".cg-rows h2"));
    assertTrue(text(made, ".cg-rows").contains("Also: Rambling, strolls, Hiking."));
    assertTrue(text(made, ".cg-rows").contains("0 discussions"));
    var id = start();
    upkeep.about(world.member(ana, slug), id, upkeep.topic(keeper, "Walking"));
    var old = writer.get(discussions + "/" + id.value()).html().select(".cg-topic").attr("href");
    var renamed =
        made.follow("Change the topic Walking").submit("main form", Map.of("name", "On foot"));
    assertTrue(renamed.text().contains("The topic is saved."));
    assertTrue(writer.get(old).html().title().startsWith("Discussions about “On foot”"));
    var sure = renamed.follow("Change the topic On foot").follow("Remove this topic");
    assertTrue(sure.text().contains("It stands on 1 discussion now."));
    var removed = sure.submit("main form", Map.of());
    assertTrue(removed.text().contains("The topic is removed."));
    assertEquals(0, removed.html().select(".cg-rows").size());
    assertEquals(0, writer.get(discussions + "/" + id.value()).html().select(".cg-topic").size());
  }

  @Test
  void a_name_that_is_taken_is_told_and_everything_typed_stays() {
    make("Walking", "Rambling");
    var page = make("RAMBLING", "one\ntwo");
    assertEquals(422, page.status());
    assertTrue(page.text().contains("is another name for the topic “Walking” already."));
    assertEquals("RAMBLING", page.html().select("#name").val());
    assertEquals("one\ntwo", page.html().select("#synonyms").text());
    assertEquals(422, make("!!!", "").status());
    assertEquals(422, make("x".repeat(61), "").status());
    assertEquals(
        422,
        make("Many", String.join("\n", IntStream.range(0, 11).mapToObj(n -> "n" + n).toList()))
            .status());
  }

  @Test
  void who_changes_what_another_has_changed_sees_both() {
    make("Walking", "");
    var page = librarian.get(path).follow("Change the topic Walking");
    page.submit("main form", Map.of("name", "On foot"));
    var late = page.submit("main form", Map.of("name", "Strolling"));
    assertEquals(409, late.status());
    assertTrue(text(late, ".govuk-summary-list").contains("On foot"));
    assertEquals("Strolling", late.html().select("#name").val());
    assertTrue(late.submit("main form", Map.of()).text().contains("The topic is saved."));
  }

  @Test
  void a_member_suggests_one_and_those_who_keep_topics_answer() {
    var walking = upkeep.topic(keeper, "Walking");
    for (var name : List.of("Swimming", "Rambling", "Bracelets")) {
      var said = writer.get(path).submit("main form", Map.of("name", name));
      assertTrue(said.text().contains("Thank you."), said.text());
      assertFalse(said.text().contains("Suggested by"));
    }
    assertTrue(librarian.get("/").text().contains("3 topics wait for a yes or a no."));
    var all = librarian.get(path);
    assertTrue(text(all, "main").contains("Suggested by Ana Sorts"));
    all.submit("form:contains(Swimming)", Map.of("_answer", "topic"));
    var none = all.submit("form:contains(Rambling)", Map.of("_answer", "synonym", "topic", ""));
    assertEquals(422, none.status());
    all.submit(
        "form:contains(Rambling)",
        Map.of("_answer", "synonym", "topic", Long.toString(walking.value())));
    var done = all.submit("form:contains(Bracelets)", Map.of("_answer", "no"));
    assertTrue(done.text().contains("The suggestion is put away."));
    assertEquals(List.of("Swimming", "Walking"), done.html().select(".cg-rows h2").eachText());
    assertTrue(text(done, ".cg-rows").contains("Also: Rambling."));
    assertFalse(done.text().contains("Suggested by"));
    var late = all.submit("form:contains(Bracelets)", Map.of("_answer", "topic"));
    assertTrue(late.text().contains("Somebody else has answered this suggestion."));
  }

  @Test
  void a_suggestion_that_is_there_already_is_told() {
    upkeep.topic(keeper, "Walking");
    var page = writer.get(path).submit("main form", Map.of("name", "walking"));
    assertEquals(422, page.status());
    assertTrue(page.text().contains("There is a topic called “Walking” already"));
    assertEquals("walking", page.html().select("#name").val());
  }

  @Test
  void a_discussion_is_started_with_topics() {
    var walking = upkeep.topic(keeper, "Walking", "Rambling");
    upkeep.topic(keeper, "Bread");
    var started =
        writer
            .get(discussions + "/new?topic=" + walking.value())
            .submit(
                "form.cg-reply",
                Map.of(
                    "title",
                    "How far?",
                    "post",
                    "Words",
                    "topics",
                    Long.toString(walking.value())));
    assertEquals("Walking", text(started, ".cg-topic"));
  }

  @Test
  void topics_that_the_words_mention_are_offered_first_after_a_mistake() {
    IntStream.range(0, 10).forEach(n -> upkeep.topic(keeper, "A topic " + n));
    var walking = upkeep.topic(keeper, "Walking", "Rambling");
    var empty = writer.get(discussions + "/new");
    assertEquals(
        1,
        empty
            .html()
            .select("details:not([open]) [name=topics][value=" + walking.value() + "]")
            .size());
    var page = empty.submit("form.cg-reply", Map.of("title", "", "post", "Is rambling good?"));
    assertEquals(422, page.status());
    assertEquals(
        Long.toString(walking.value()),
        page.html().select("details[open] [name=topics]").getFirst().val());
    assertTrue(text(page, "details[open]").contains("Walking (the words mention it)"));
  }

  @Test
  void its_starter_chooses_topics_later_and_others_do_not() {
    upkeep.topic(keeper, "Bread");
    var walking = upkeep.topic(keeper, "Walking", "Rambling");
    var thread = discussions + "/" + start().value();
    var page = writer.get(thread).follow("Choose topics");
    assertEquals(
        List.of("Bread (the words mention it)", "Walking (the words mention it)"),
        page.html().select(".govuk-checkboxes label").eachText());
    var chosen = page.submit("main form", Map.of("topics", Long.toString(walking.value())));
    assertTrue(chosen.text().contains("The topics of this discussion are saved."));
    assertEquals("Walking", text(chosen, ".cg-topic"));
    assertEquals(0, librarian.get(thread).html().select("a:contains(topics)").size());
    assertEquals(403, librarian.get(thread + "/topics").status());
  }

  @Test
  void a_visitor_reads_the_names_of_topics_and_nothing_else() {
    var walking = upkeep.topic(keeper, "Walking", "Rambling");
    upkeep.topic(keeper, "On nothing");
    upkeep.about(world.member(ana, slug), start(), walking);
    upkeep.suggest(world.member(ana, slug), "Swimming");
    var page = site.browser().get(path);
    assertEquals(200, page.status());
    assertEquals(List.of("Walking"), page.html().select(".cg-rows h2").eachText());
    assertFalse(page.text().contains("Rambling"));
    assertFalse(page.text().contains("Swimming"));
    assertEquals(0, page.html().select("main form, main a:contains(Change)").size());
  }
}

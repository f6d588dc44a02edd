package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.TopicId;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A word of a hidden space is found by its members, and tells nobody else that it is there. */
@Tag("long")
class SecretTest {

  private static final String SECRET = "xylographer";

  /** In a message alone. */
  private static final String SECRET_SAID = "quidnunc";

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private final Library library = new Library(site);
  private final String slug = "secret-" + ++spaces;
  private final SpaceId space = library.space(slug, Visibility.HIDDEN);
  private final PersonId ana = site.person("Ana Secret " + spaces);
  private final Member member = library.member(space, slug, ana);
  private final HttpBrowser inside = site.signedIn(ana);
  private TopicId topic = new TopicId(1);
  private DiscussionId thread = new DiscussionId(1);

  @BeforeEach
  void somebody_writes_it() {
    site.world().join(space, ana, Role.FACILITATOR);
    var facilitator = site.world().member(ana, slug);
    topic = new Upkeep(site.db()).topic(facilitator, "The " + SECRET);
    thread = library.start(member, "About the " + SECRET, "We met our " + SECRET + " today");
    library.reply(member, thread, "[quote post 1]\n\nNo other word");
    library.say(member, "Say " + SECRET_SAID + " softly");
  }

  /**
   * Everything that an outsider may try, with the answer to the same with a word that nobody has.
   */
  private void assertFindsNothing(HttpBrowser outsider) {
    assertFindsNothing(outsider, SECRET);
    assertFindsNothing(outsider, SECRET_SAID);
    for (var mistyped : List.of("xylografer", "quidnunk")) {
      var text = outsider.get("/search?q=" + mistyped).html().text();
      assertFalse(text.contains("Did you mean"), text);
    }
    assertEquals(List.of(), library.find(outsider, "met " + SECRET));
    assertEquals(List.of(), library.find(outsider, "secret"), "the name of who wrote it");
  }

  private void assertFindsNothing(HttpBrowser outsider, String word) {
    for (var more :
        List.of(
            "",
            "&space=" + slug,
            "&kind=messages",
            "&kind=posts",
            "&topic=" + topic.value(),
            "&order=best",
            "&since=week",
            "&unanswered=yes",
            "&perspective=patient")) {
      var secret = outsider.get("/search?q=" + word + more);
      assertEquals(List.of(), Library.results(secret), more);
      var absent = outsider.get("/search?q=vexilologue" + more);
      assertEquals(
          absent.html().select("main").html().replace("vexilologue", word),
          secret.html().select("main").html(),
          more);
    }
  }

  @Test
  void a_member_finds_it_in_each_of_these_ways() {
    var page = library.ask(inside, SECRET);
    assertEquals(List.of(Library.place(slug, thread, 1)), Library.results(page));
    assertEquals(1, Library.results(inside.get("/search?q=met&space=" + slug)).size());
    assertTrue(library.ask(inside, "xylografer").html().text().contains("Did you mean " + SECRET));
    assertEquals(3, library.find(inside, "secret").size(), "the name of who wrote it");
    assertEquals(1, library.find(inside, SECRET_SAID).size());
    assertEquals(1, Library.results(inside.get("/search?q=softly&kind=messages")).size());
    assertTrue(library.ask(inside, "quidnunk").html().text().contains("Did you mean quidnunc"));
  }

  @Test
  void nobody_from_outside_finds_it() {
    assertFindsNothing(site.browser());
    assertFindsNothing(site.signedIn(site.person("Bob Stranger")));
    var admin = site.world().person("Ivy Admin", "ivy@test.example", true);
    site.givePassword(admin);
    assertFindsNothing(site.signedIn(admin));
  }

  @Test
  void who_has_left_does_not_find_it_any_more() {
    var cat = site.person("Cat Former");
    var former = library.member(space, slug, cat);
    var browser = site.signedIn(cat);
    assertEquals(1, library.find(browser, SECRET).size());
    assertEquals(1, library.find(browser, SECRET_SAID).size());
    site.world().leave(former);
    assertFindsNothing(browser);
  }

  @Test
  void who_has_it_in_another_space_learns_nothing_of_this_one() {
    var dan = site.person("Dan Elsewhere");
    var elsewhere = slug + "-elsewhere";
    var other = library.member(library.space(elsewhere, Visibility.LISTED), elsewhere, dan);
    var browser = site.signedIn(dan);
    assertFindsNothing(browser);
    var own = library.start(other, "Mine", "My own " + SECRET);
    assertEquals(List.of(Library.place(elsewhere, own, 1)), library.find(browser, SECRET));
    assertTrue(library.ask(browser, SECRET).html().text().contains("1 post found"));
    assertEquals(List.of(), library.find(browser, "today " + SECRET));
  }

  @Test
  void many_spaces_take_no_more_statements_than_few() {
    var hal = site.person("Hal Everywhere");
    var browser = site.signedIn(hal);
    var joined = 0;
    var asked = new ArrayList<Long>();
    for (var most : List.of(5, 50)) {
      for (; joined < most; joined++) {
        var here = slug + "-many-" + joined;
        library.member(library.space(here, Visibility.LISTED), here, hal);
      }
      browser.get("/search?q=nothing"); // the node hears of it
      library.settle();
      var before = site.db().asked();
      new Search(site.db(), new Markdown(), () -> true, List.of())
          .answer(
              Optional.of(hal),
              Question.parse("nowhere to be found"),
              Choice.EVERYTHING.asking("nowhere to be found"));
      asked.add(site.db().asked() - before);
    }
    // The site itself asks something now and then.
    assertTrue(asked.getLast() < asked.getFirst() + 20, asked.toString());
  }

  @Test
  void no_suggestion_depends_on_what_the_reader_may_not_read() {
    var gil = site.person("Gil Curious");
    var elsewhere = slug + "-curious";
    var own = library.member(library.space(elsewhere, Visibility.LISTED), elsewhere, gil);
    var word = "brimblaw" + "x".repeat(spaces);
    // Four words that are liker than the fifth stand where no suggestion is taken from.
    var fillers = List.of("w", "k", "v", "z").stream().map(end -> word + end).toList();
    library.start(
        own, "Mine", word + "qqq" + " filler".repeat(6_000) + " " + String.join(" ", fillers));
    var browser = site.signedIn(gil);
    var before = browser.get("/search?q=" + word + "q").html().select("main").html();
    library.start(member, "Theirs", "They say " + word);
    var after = browser.get("/search?q=" + word + "q").html().select("main").html();
    assertEquals(before, after);
    var theirs = library.ask(inside, word + "q").html().text();
    assertTrue(theirs.contains("Did you mean " + word), theirs);
  }

  @Test
  void a_visitor_finds_what_was_written_for_everyone_and_nothing_else() {
    var open = slug + "-open";
    var id = library.space(open, Visibility.LISTED);
    var fay = site.person("Fay Open");
    site.world().join(id, fay, Role.FACILITATOR);
    var facilitator = site.world().member(fay, open);
    library.start(facilitator, "Before", "The old " + SECRET);
    site.world().open(facilitator, Visibility.PUBLIC, facilitator.space().joining());
    assertEquals(List.of(), library.find(site.browser(), SECRET));
    var after = library.start(site.world().member(fay, open), "After", "The new " + SECRET);
    assertEquals(List.of(Library.place(open, after, 1)), library.find(site.browser(), SECRET));
    assertEquals(2, library.find(site.signedIn(fay), SECRET).size());
    var again = site.world().member(fay, open);
    site.world().open(again, Visibility.HIDDEN, again.space().joining());
    assertEquals(List.of(), library.find(site.browser(), SECRET));
  }

  @Test
  void a_quote_is_found_by_its_own_words_only() {
    var page = library.ask(inside, "other word");
    assertEquals(List.of(Library.place(slug, thread, 2)), Library.results(page));
    assertEquals("No other word", page.html().select(".cg-result__words").text());
    assertEquals(1, library.find(inside, SECRET + " today").size());
  }
}

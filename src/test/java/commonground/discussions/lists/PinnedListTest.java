package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pinned discussions and topics in the list of a space, over HTTP, without JavaScript. */
class PinnedListTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final World world = site.world();
  private final Upkeep upkeep = new Upkeep(site.db());
  private final PersonId ana = site.person("Ana Pins");
  private final PersonId ben = site.person("Ben Pins");
  private final HttpBrowser browser = site.signedIn(ben);
  private final LocalDate today = LocalDate.ofInstant(site.db().clock().instant(), When.UK);

  private SpaceId space(String slug, Visibility visibility) {
    var space = world.space(slug, "Space " + slug, Kind.COMMUNITY, visibility);
    world.join(space, ana, Role.MODERATOR);
    world.join(space, ben, Role.MEMBER);
    return space;
  }

  private Member ana(String slug) {
    return world.member(ana, slug);
  }

  private List<DiscussionId> threads(String slug, int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> world.start(ana(slug), "Thread " + n, "Words"))
        .toList();
  }

  private static String path(String slug) {
    return "/spaces/" + slug + "/discussions";
  }

  private static List<String> titles(HttpBrowser.Page page) {
    return page.html().select(".cg-rows h2 a").eachText();
  }

  /** All that one reads who goes on to the end. */
  private List<String> walk(HttpBrowser.Page first, Consumer<Integer> between) {
    var page = first;
    var shown = new ArrayList<>(titles(page));
    for (var n = 1; !page.html().select("a:contains(Older)").isEmpty(); n++) {
      between.accept(n);
      page = page.follow("Older discussions");
      assertEquals(0, page.html().select("h2:contains(Pinned)").size());
      shown.addAll(titles(page));
    }
    return shown;
  }

  private static List<String> down(int from, int to) {
    return IntStream.rangeClosed(to, from).mapToObj(n -> "Thread " + (from + to - n)).toList();
  }

  @Test
  void pinned_ones_stand_on_top_of_the_first_page_and_nowhere_else() {
    space("pinned", Visibility.HIDDEN);
    var all = threads("pinned", 65);
    upkeep.pin(ana("pinned"), all.get(1), today);
    upkeep.pin(ana("pinned"), all.get(60), today.plusDays(2));
    var first = browser.get(path("pinned"));
    assertEquals(
        List.of("Pinned", "Other discussions"), first.html().select("main > h2").eachText());
    var expected = new ArrayList<>(List.of("Thread 60", "Thread 1"));
    expected.addAll(down(64, 61));
    expected.addAll(down(59, 2));
    expected.add("Thread 0");
    assertEquals(expected, walk(first, n -> {}));
  }

  @Test
  void whatever_is_pinned_or_unpinned_on_the_way_nothing_is_shown_twice_or_lost() {
    space("moving", Visibility.HIDDEN);
    var all = threads("moving", 95);
    upkeep.pin(ana("moving"), all.get(2), today);
    var shown =
        walk(
            browser.get(path("moving")),
            n -> {
              site.db().run("update discussions set pinned_until = null");
              upkeep.pin(ana("moving"), all.get(n), today);
            });
    assertEquals(95, shown.size());
    assertEquals(95, List.copyOf(new java.util.HashSet<>(shown)).size());
  }

  @Test
  void filters_hold_for_pinned_ones_too() {
    space("filtered", Visibility.HIDDEN);
    var all = threads("filtered", 4);
    upkeep.pin(ana("filtered"), all.get(0), today);
    upkeep.pin(ana("filtered"), all.get(1), today);
    world.read(world.member(ben, "filtered"), all.get(0));
    world.read(world.member(ben, "filtered"), all.get(3));
    var page = browser.get(path("filtered"));
    assertTrue(page.html().select("nav.cg-choices a").eachText().contains("All (4)"));
    assertEquals(List.of("Thread 1", "Thread 2"), titles(page.follow("Unread (2)")));
    assertEquals(
        List.of("Thread 1", "Thread 0", "Thread 2", "Thread 3"),
        titles(page.follow("Unread first")));
  }

  @Test
  void a_pin_that_is_over_does_nothing() {
    space("over", Visibility.HIDDEN);
    var all = threads("over", 2);
    upkeep.pin(ana("over"), all.get(0), today.minusDays(1));
    assertEquals(List.of("Thread 1", "Thread 0"), titles(browser.get(path("over"))));
  }

  @Test
  void a_visitor_sees_pinned_what_they_may_read() {
    var space = space("public", Visibility.PUBLIC);
    var all = threads("public", 3);
    upkeep.pin(ana("public"), all.get(0), today);
    site.db().run("update spaces set visibility = 'listed' where id = $1", space);
    upkeep.pin(ana("public"), world.start(ana("public"), "For members", "Words"), today);
    site.db().run("update spaces set visibility = 'public' where id = $1", space);
    assertEquals(
        List.of("Thread 0", "Thread 2", "Thread 1"), titles(site.browser().get(path("public"))));
    assertEquals(5 - 1, titles(browser.get(path("public"))).size());
  }

  @Test
  void topics_are_links_that_say_how_many_there_are_together_with_the_other_filters() {
    space("sorted", Visibility.HIDDEN);
    var all = threads("sorted", 40);
    var walking = upkeep.topic(ana("sorted"), "Walking");
    var pain = upkeep.topic(ana("sorted"), "Pain");
    upkeep.topic(ana("sorted"), "On nothing");
    for (var n = 0; n < 35; n++) {
      upkeep.about(ana("sorted"), all.get(n), walking);
    }
    upkeep.about(ana("sorted"), all.get(39), pain, walking);
    upkeep.pin(ana("sorted"), all.get(3), today);
    world.read(world.member(ben, "sorted"), all.get(0));
    var page = browser.get(path("sorted"));
    assertEquals(
        List.of("Any topic", "Pain (1)", "Walking (36)"),
        page.html().select("ul[aria-label=Topic] a").eachText());
    var about = page.follow("Walking (36)");
    assertTrue(about.html().title().startsWith("Discussions about “Walking” in"));
    var expected = new ArrayList<>(List.of("Thread 3", "Thread 39"));
    expected.addAll(down(34, 4));
    expected.addAll(down(2, 0));
    assertEquals(expected, walk(about, n -> {}));
    var unread = about.follow("Unread (35)");
    assertEquals(
        "Walking (35)", unread.html().select("ul[aria-label=Topic] [aria-current]").text());
    assertEquals(35, walk(unread, n -> {}).size());
    assertEquals(
        path("sorted") + "/new?topic=" + walking.value(),
        about.html().select("a.govuk-button").attr("href"));
    assertEquals(
        List.of("Topics: Pain, Walking"),
        browser
            .get(path("sorted") + "?topic=" + pain.value())
            .html()
            .select(".cg-row__meta")
            .eachText()
            .stream()
            .map(meta -> meta.replaceAll(".*(Topics: )", "$1"))
            .toList());
  }

  @Test
  void a_topic_that_is_not_there_asks_for_nothing_and_looks_like_one_that_is_hidden() {
    var space = space("hiding", Visibility.PUBLIC);
    threads("hiding", 2);
    site.db().run("update spaces set visibility = 'listed' where id = $1", space);
    var secret = upkeep.topic(ana("hiding"), "Secret");
    upkeep.about(ana("hiding"), world.start(ana("hiding"), "Hidden", "Words"), secret);
    site.db().run("update spaces set visibility = 'public' where id = $1", space);
    var visitor = site.browser();
    var hidden = visitor.get(path("hiding") + "?topic=" + secret.value());
    var missing = visitor.get(path("hiding") + "?topic=999999");
    assertEquals(missing.html().select("main").html(), hidden.html().select("main").html());
    assertEquals(List.of("Thread 1", "Thread 0"), titles(hidden));
    assertEquals(
        List.of("Hidden"), titles(browser.get(path("hiding") + "?topic=" + secret.value())));
  }
}

package commonground.discussions.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.App;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.Revised;
import commonground.spaces.Role;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of a thread that is open while something happens to it, and takes in what has changed, is
 * the same as one that is opened afterwards; for whoever reads.
 */
@Tag("long")
class SinceTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** A page cannot be open before its thread is there. */
  private static final Set<Class<?>> BEFORE = Set.of(DiscussionEvent.Started.class);

  private static Stream<Class<?>> revised() {
    return App.events().types().stream()
        .filter(Revised.class::isAssignableFrom)
        .<Class<?>>map(happens -> happens)
        .filter(happens -> !BEFORE.contains(happens));
  }

  @Test
  void everything_that_changes_a_thread_happens_in_this_test() {
    assertEquals(names(revised()), names(Circle.HAPPENINGS.keySet().stream()));
  }

  private static Set<String> names(Stream<? extends Class<?>> classes) {
    return classes.map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Class<? extends Revised>> happenings() {
    return List.copyOf(Circle.HAPPENINGS.keySet());
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void an_open_page_becomes_the_page_that_is_opened_now(Class<? extends Revised> happens) {
    var circle = new Circle(site);
    var happening = Objects.requireNonNull(Circle.HAPPENINGS.get(happens));
    happening.before().accept(circle);
    var pages = open(circle, "");
    var before = pages.values().stream().map(OpenPage::shown).toList();
    assertEquals(before, pages.values().stream().map(OpenPage::fresh).toList(), "nothing happened");
    pages.forEach((who, page) -> assertEquals(204, page.ask().status(), who));
    var earlier = circle.kinds().size();
    happening.act().accept(circle);
    var kinds = circle.kinds();
    var kind = "." + happens.getSimpleName().toLowerCase(Locale.ROOT);
    assertTrue(
        kinds.stream().skip(earlier).anyMatch(one -> one.endsWith(kind)), kind + " of " + kinds);
    var changed = 0;
    for (var one : pages.entrySet()) {
      changed += catchesUp(one.getKey(), one.getValue()) ? 1 : 0;
    }
    assertNotEquals(0, changed, "nobody's page showed it");
  }

  private static Map<String, OpenPage> open(Circle circle, String query) {
    var pages = new LinkedHashMap<String, OpenPage>();
    readers(circle).forEach((who, by) -> pages.put(who, new OpenPage(by, circle.thread + query)));
    return pages;
  }

  private static Map<String, HttpBrowser> readers(Circle circle) {
    var readers = new LinkedHashMap<String, HttpBrowser>();
    readers.put("the writer", circle.anas);
    readers.put("a member", circle.bens);
    readers.put("a facilitator", circle.mos);
    readers.put("a visitor", circle.site.browser());
    return readers;
  }

  /** Whether there was anything to catch up with. */
  private static boolean catchesUp(String who, OpenPage page) {
    var before = page.shown();
    var answer = page.ask();
    if (answer.status() == 303 || answer.status() == 404) {
      assertNotEquals(before, page.fresh(), who + " is told to open it again");
      return true;
    }
    assertEquals(200, answer.status(), who);
    page.take(answer);
    assertEquals(page.fresh(), page.shown(), who);
    assertEquals(204, page.ask().status(), who + " is up to date");
    return !before.equals(page.shown());
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void so_does_one_that_is_grouped_by_reply(Class<? extends Revised> happens) {
    // There new posts are offered, and another order is: the page is opened again.
    if (Set.of(DiscussionEvent.Replied.class, DiscussionEvent.Reparented.class).contains(happens)) {
      return;
    }
    var circle = new Circle(site);
    var happening = Objects.requireNonNull(Circle.HAPPENINGS.get(happens));
    happening.before().accept(circle);
    var pages = open(circle, "?view=replies");
    happening.act().accept(circle);
    pages.forEach(SinceTest::catchesUp);
  }

  @Test
  void only_what_has_changed_is_sent() {
    var circle = new Circle(site);
    var page = new OpenPage(circle.bens, circle.thread);
    circle.site.world().edit(circle.member(circle.ana), circle.id, 3, "Does it really?");
    var sent = page.ask().html();
    assertEquals(List.of("3"), sent.select(".cg-thread > li").eachAttr("data-part"));
    assertEquals("1 2 3", sent.select(".cg-thread").attr("data-posts"));
  }

  @Test
  void a_change_of_what_the_reader_may_do_is_caught_up_with_too() {
    var circle = new Circle(site);
    var page = new OpenPage(circle.bens, circle.thread);
    assertTrue(page.shown().contains("Post reply"));
    circle.site.world().admit(circle.space(), circle.ben, Role.OBSERVER);
    Eventually.that("it is known on every node", () -> page.ask().status() == 200);
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertTrue(page.shown().contains("You read here as an observer"));
  }

  @Test
  void so_is_a_change_of_what_somebody_is_called() {
    var circle = new Circle(site);
    var page = new OpenPage(circle.bens, circle.thread);
    assertTrue(page.shown().contains("Ana " + circle.slug));
    site.world().call(circle.space(), circle.ana, "Anouk " + circle.slug);
    Eventually.that("it is known on every node", () -> page.ask().status() == 200);
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertFalse(page.shown().contains("Ana " + circle.slug));
  }

  @Test
  void who_may_no_longer_read_gets_nothing() {
    var circle = new Circle(site);
    var member = new OpenPage(circle.bens, circle.thread);
    var visitor = new OpenPage(circle.site.browser(), circle.thread);
    circle.site.world().reply(circle.member(circle.ana), circle.id, 1, "For whoever is left");
    assertTrue(member.ask().text().contains("For whoever is left"));
    assertTrue(visitor.ask().text().contains("For whoever is left"));
    circle.site.world().leave(circle.member(circle.ben));
    circle.hide();
    for (var page : List.of(member, visitor)) {
      Eventually.that("it is known on every node", () -> page.ask().status() == 404);
    }
  }

  @Test
  void what_no_page_of_ours_asks_is_answered_without_harm() {
    var circle = new Circle(site);
    var since = circle.thread + "/since/";
    assertEquals(404, circle.bens.get(since + "x").status());
    assertEquals(404, circle.bens.get(since + "1".repeat(30)).status());
    for (var query :
        List.of(
            "", "?have=", "?have=" + "-".repeat(500), "?from=9999999999&view=%00&standing=')")) {
      var answer = circle.bens.get(since + "999999" + query);
      assertEquals(200, answer.status(), query);
      assertEquals("1 2 3", answer.html().select(".cg-thread").attr("data-posts"), query);
    }
  }
}

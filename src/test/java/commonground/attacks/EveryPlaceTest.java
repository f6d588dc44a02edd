package commonground.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Attacks;
import commonground.support.Harmless;
import commonground.support.HttpBrowser;
import commonground.support.Stage;
import commonground.support.TestSite;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every attack in every place that takes words. A page with attacks on it is made of the same
 * elements as one with plain words; what is rendered from Markdown is harmless.
 */
@Tag("long")
class EveryPlaceTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** More than a page of a list and of a thread. The first one begins as a mention does. */
  private static final List<String> PLAIN =
      IntStream.range(0, 60).mapToObj(n -> (n == 0 ? "@" : "") + "plain words " + n).toList();

  private static final List<String> ALL = Attacks.all();

  /** One of a dozen, from each kind. */
  private static final List<String> SOME =
      IntStream.range(0, ALL.size()).filter(n -> n % 12 == 0).mapToObj(ALL::get).toList();

  /** Where each string takes a dozen pages that show it as plain text, one of a dozen is enough. */
  private static final Set<Stage.Place> LONG =
      EnumSet.of(Stage.Place.REPORTS, Stage.Place.WARNINGS, Stage.Place.LOOKED_UP);

  @ParameterizedTest
  @EnumSource
  void no_attack_changes_a_page(Stage.Place place) {
    changeNoPage(place, "place-" + place.ordinal(), LONG.contains(place) ? SOME : ALL);
  }

  private static void changeNoPage(Stage.Place place, String slug, List<String> attacks) {
    var plain = new TreeSet<String>();
    var words = PLAIN.subList(0, Math.min(PLAIN.size(), attacks.size()));
    // Both spaces are there before either is written in: pages that list spaces stay alike.
    var attacked =
        new Stage(
            site,
            slug,
            attacks,
            page -> {
              var shape = shape(page);
              shape.removeAll(plain);
              assertEquals(Set.of(), shape, page.status() + " " + page.path());
              for (var prose : page.html().select(".cg-prose")) {
                assertEquals(List.of(), Harmless.complaints(prose.clone()), page.path());
              }
            });
    new Stage(site, "not-" + slug, words, page -> plain.addAll(shape(page))).write(place);
    attacked.write(place);
  }

  private static Set<String> shape(HttpBrowser.Page page) {
    assertTrue(page.status() < 500 && page.status() != 429, page.path() + " gave " + page.status());
    return Shape.of(page.html());
  }

  @Test
  void a_page_that_was_changed_is_seen() {
    var plain = Shape.of(Jsoup.parse("<main><p class=a>words 1</p></main>"));
    assertEquals(plain, Shape.of(Jsoup.parse("<main><p class=a>other</p></main>")));
    for (var changed :
        List.of("<p class=b>", "<p class=a id=x>", "<p class=a onclick=x>", "<img src=x>")) {
      var shape = Shape.of(Jsoup.parse("<main>" + changed + "</main>"));
      assertFalse(plain.containsAll(shape), changed);
    }
  }
}

package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestSite;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever asks the search too much waits, and nobody else with them. */
class SearchLimitTest {

  @RegisterExtension
  static final TestSite site = new TestSite(Map.of("COMMONGROUND_LIMIT_SEARCH_PERSON", "2"));

  @Test
  void one_person_waits_and_nobody_else() {
    var ana = site.signedIn(site.person("Ana Asks"));
    for (var n = 1; n <= 2; n++) {
      assertEquals(200, ana.get("/search?q=words" + n).status());
    }
    var third = ana.get("/search?q=words3");
    assertEquals(429, third.status());
    assertTrue(Integer.parseInt(third.header("Retry-After")) <= 60, third.text());
    assertEquals(200, ana.get("/search").status(), "the box asks nothing");
    assertEquals(200, site.signedIn(site.person("Ben Asks")).get("/search?q=words").status());
  }

  @Test
  void visitors_behind_one_address_share_a_limit_of_their_own() {
    // It fills again, two each minute and person: so somebody is refused a little later than that.
    var passed =
        IntStream.range(0, 200)
            .takeWhile(n -> site.browser().get("/search?q=words").status() == 200)
            .count();
    assertTrue(passed >= 100 && passed < 200, passed + " visitors");
    assertEquals(200, site.signedIn(site.person("Cat Asks")).get("/search?q=words").status());
  }
}

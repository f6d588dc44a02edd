package commonground.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A space that is hidden and one that is not there cannot be told apart by how long it takes. */
@Tag("long")
class LikeTimesTest {

  private static final int TIMES = 150;

  @RegisterExtension static final TestSite site = new TestSite();

  private static HttpBrowser member;

  @BeforeAll
  static void hiddenSpaces() {
    var ann = site.person("Ann Member");
    IntStream.range(0, TIMES)
        .forEach(n -> {
          var space = site.world().space("hidden-" + n, "Hidden", Kind.RUG, Visibility.HIDDEN);
          site.world().join(space, ann, Role.MEMBER);
        });
    member = site.signedIn(ann);
  }

  private static HttpBrowser outsider(boolean signedIn) {
    var browser = signedIn ? site.signedIn(site.person("Bob Outsider")) : site.browser();
    browser.get("/spaces/warm-up");
    return browser;
  }

  /** The least of twenty: work that nobody asked for goes on beside it. */
  private static long asked(HttpBrowser browser, String path) {
    return IntStream.range(0, 20)
        .mapToLong(n -> {
          var before = site.db().asked();
          assertEquals(404, browser.get(path + n).status());
          return site.db().asked() - before;
        })
        .min()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void both_ask_the_database_as_often_the_first_time_and_later(boolean signedIn) {
    var browser = outsider(signedIn);
    // Somebody is at home there, as in any space that is worth guessing.
    IntStream.range(0, 10).forEach(n -> member.get("/spaces/hidden-" + n));
    for (var visit = 0; visit < 3; visit++) {
      var absent = asked(browser, "/spaces/absent-");
      assertEquals(absent, asked(browser, "/spaces/hidden-"), "visit " + visit);
      assertTrue(absent > 0);
    }
  }

  @Test
  void a_guess_takes_as_long_in_the_middle_of_many() {
    var browser = outsider(true);
    IntStream.range(0, TIMES).forEach(n -> member.get("/spaces/hidden-" + n));
    var hidden = new ArrayList<Long>();
    var absent = new ArrayList<Long>();
    for (var n = 0; n < TIMES; n++) {
      absent.add(nanos(browser, "/spaces/absent-" + n));
      hidden.add(nanos(browser, "/spaces/hidden-" + n));
    }
    var ratio = (double) median(hidden) / median(absent);
    assertTrue(ratio > 0.75 && ratio < 1.33, "hidden takes " + ratio + " times as long");
  }

  private static long nanos(HttpBrowser browser, String path) {
    var start = System.nanoTime();
    browser.get(path);
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}

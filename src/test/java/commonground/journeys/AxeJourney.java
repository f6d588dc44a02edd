package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import commonground.support.Chromium;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page before axe-core: no rule is switched off, nothing is left out. */
class AxeJourney {

  @RegisterExtension static final TestSite site = Scenes.site();

  @RegisterExtension static final TestSite newSite = Scenes.newSite();

  @RegisterExtension final Chromium chromium = new Chromium(site);
  @RegisterExtension final Chromium chromiumOnNewSite = new Chromium(newSite);

  static List<Scene> scenes() {
    return Scenes.on(site);
  }

  static List<Scene> scenesOfANewSite() {
    return Scenes.onNew(newSite);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void finds_nothing(Scene scene) {
    findsNothing(scene.in(chromium));
  }

  @ParameterizedTest
  @MethodSource("scenesOfANewSite")
  void finds_nothing_on_a_new_site(Scene scene) {
    findsNothing(scene.in(chromiumOnNewSite));
  }

  private static void findsNothing(Window window) {
    assertEquals("", violations(window), window.path());
  }

  /** What axe-core finds on the page that is open; "" for nothing. */
  static String violations(Window window) {
    return new AxeBuilder(window.page())
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(AxeJourney::words)
            .collect(Collectors.joining());
  }

  private static String words(Rule rule) {
    var where =
        rule.getNodes().stream()
            .map(node -> "\n  " + node.getTarget() + "  " + node.getHtml())
            .collect(Collectors.joining());
    return "\n" + rule.getId() + ": " + rule.getHelp() + where;
  }
}

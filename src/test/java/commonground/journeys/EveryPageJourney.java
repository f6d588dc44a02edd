package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page before axe-core, where no rule is switched off and nothing is left out; with text
 * twice as large and on a small telephone, where nothing is cut off at the side and what is pressed
 * is large enough.
 */
class EveryPageJourney {

  @RegisterExtension static final TestSite site = Scenes.site();

  @RegisterExtension static final TestSite newSite = Scenes.newSite();

  @RegisterExtension static final Chromium chromium = new Chromium(site);

  @RegisterExtension static final Chromium chromiumOnNewSite = new Chromium(newSite);

  static List<Scene> scenes() {
    return Scenes.on(site);
  }

  static List<Scene> scenesOfANewSite() {
    return Scenes.onNew(newSite);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void can_be_used_by_everyone(Scene scene) {
    canBeUsed(scene.in(chromium));
  }

  @ParameterizedTest
  @MethodSource("scenesOfANewSite")
  void can_be_used_by_everyone_on_a_new_site(Scene scene) {
    canBeUsed(scene.in(chromiumOnNewSite));
  }

  private static void canBeUsed(Window window) {
    assertEquals("", Measures.violations(window), window.path());
    window.page().setViewportSize(320, 640);
    assertEquals("", Measures.tooWide(window), "at 320 pixels");
    assertEquals("", Measures.tooSmall(window), "at 320 pixels");
    window.page().setViewportSize(1280, 800);
    Measures.textSize(window, 32);
    assertEquals("", Measures.tooWide(window), "with large text");
  }
}

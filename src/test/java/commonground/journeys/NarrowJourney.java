package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.TestSite;
import commonground.support.Window;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page on a small telephone and with text twice as large: nothing is cut off at the side, and
 * what is pressed is large enough. Leaves pictures in {@code target/screenshots}.
 */
class NarrowJourney {

  private static final Path PICTURES = Path.of("target", "screenshots");

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
  void fits(Scene scene) {
    fits(scene.in(chromium), scene.name());
  }

  @ParameterizedTest
  @MethodSource("scenesOfANewSite")
  void fits_on_a_new_site(Scene scene) {
    fits(scene.in(chromiumOnNewSite), scene.name());
  }

  private static void fits(Window window, String name) {
    window.photograph(PICTURES, name + "-1280");
    Measures.textSize(window, 32);
    assertEquals("", Measures.tooWide(window), name + " with large text");
    Measures.textSize(window, 16);
    window.page().setViewportSize(320, 640);
    assertEquals("", Measures.tooWide(window), name + " at 320 pixels");
    window.photograph(PICTURES, name + "-320");
    assertEquals("", Measures.tooSmall(window), name);
  }
}

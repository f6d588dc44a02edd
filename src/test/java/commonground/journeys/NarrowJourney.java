package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

  /** Links outside of sentences, buttons and fields under 24 by 24 pixels (WCAG 2.2, 2.5.8). */
  private static final String TOO_SMALL =
      """
      () => {
        const reach = 11.5;
        const words = (at) => at.innerText.replace(/\\s+/g, '');
        const inSentence = (at) => {
          if (!getComputedStyle(at).display.startsWith('inline')) return false;
          const block = at.closest('p, li, dd, td, th, h1, h2, h3, h4, label, div');
          const others = [...block.querySelectorAll('a, button')].map(words).join('');
          return words(block).length > others.length;
        };
        const answers = (at) => {
          at.scrollIntoView({ block: 'center' });
          const box = at.getClientRects()[0];
          const x = box.left + box.width / 2;
          const y = box.top + box.height / 2;
          return [-reach, reach].every((dx) => [-reach, reach].every((dy) => {
            const hit = document.elementFromPoint(x + dx, y + dy);
            return hit && (at === hit || at.contains(hit));
          }));
        };
        const pressed = 'a[href], button, select, summary, textarea, input:not([type=hidden])';
        return [...document.querySelectorAll(pressed)]
          .filter((at) => at.checkVisibility({ visibilityProperty: true }))
          .map((at) => ({ at, box: at.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1)
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .filter(({ at }) => !inSentence(at) && !answers(at))
          .map(({ at, box }) =>
            Math.round(box.width) + ' x ' + Math.round(box.height) + ' '
              + at.outerHTML.slice(0, 120))
          .join('\\n');
      }
      """;

  /** The elements that reach furthest out at the right, where the page is too wide; "" if not. */
  private static final String TOO_WIDE =
      """
      () => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return '';
        return document.documentElement.scrollWidth + ' pixels, because of '
          + [...document.body.querySelectorAll('*')]
              .filter((at) => at.getBoundingClientRect().right > wide + 0.5)
              .slice(0, 5)
              .map((at) => at.outerHTML.slice(0, 120))
              .join('\\n');
      }
      """;

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
    var page = window.page();
    window.photograph(PICTURES, name + "-1280");
    textSize(window, 32);
    assertEquals("", page.evaluate(TOO_WIDE), name + " with large text");
    textSize(window, 16);
    page.setViewportSize(320, 640);
    assertEquals("", page.evaluate(TOO_WIDE), name + " at 320 pixels");
    window.photograph(PICTURES, name + "-320");
    assertEquals("", page.evaluate(TOO_SMALL), name);
  }

  /**
   * Sets the text size as a reader does in the settings of the browser: 16 is what it begins with.
   */
  private static void textSize(Window window, int pixels) {
    var sizes = new JsonObject();
    sizes.add("fontSizes", JsonParser.parseString("{\"standard\": " + pixels + "}"));
    window.page().context().newCDPSession(window.page()).send("Page.setFontSizes", sizes);
    var now =
        window.page().evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)");
    assertTrue(now instanceof Number size && size.intValue() == pixels, "The text has " + now);
  }
}

package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import commonground.support.Window;

/**
 * Somebody who has a keyboard and no mouse. At each stop of the Tab key the focus must be seen: the
 * element looks other than without focus, is on the screen, and nothing lies over it.
 */
final class Keys {

  /** More than the stops of our longest page in a story. */
  private static final int STOPS = 140;

  /** What is wrong with the element that has the focus, in words; "" for nothing. */
  private static final String PROBLEM =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body || at === document.documentElement) return '';
        const name = at.outerHTML.slice(0, 120);
        const look = () => {
          const s = getComputedStyle(at);
          const outline = s.outlineStyle === 'none' ? '' : s.outlineColor + s.outlineWidth;
          return [outline, s.boxShadow, s.backgroundColor, s.borderTopColor, s.width].join();
        };
        const focused = look();
        at.blur();
        const plain = look();
        at.focus();
        if (focused === plain) return 'The focus is not seen on ' + name;
        const box = at.getClientRects()[0];
        const x = box.left + box.width / 2;
        const y = box.top + Math.min(box.height / 2, 20);
        const seen = document.elementFromPoint(x, y);
        if (!seen) return 'The focus is off the screen on ' + name;
        if (!at.contains(seen) && !seen.contains(at)) {
          return seen.outerHTML.slice(0, 80) + ' lies over ' + name;
        }
        return '';
      }
      """;

  private final Window window;

  Keys(Window window) {
    this.window = window;
  }

  Keys tab() {
    window.page().keyboard().press("Tab");
    assertEquals("", window.page().evaluate(PROBLEM), window.path());
    return this;
  }

  /** Presses Tab until this has the focus. */
  Keys tabTo(Locator target) {
    target.waitFor();
    for (var stop = 0; stop < STOPS; stop++) {
      tab();
      if (Boolean.TRUE.equals(target.evaluate("at => at === document.activeElement"))) {
        return this;
      }
    }
    throw new AssertionError("Tab does not reach " + target + " on " + window.path());
  }

  Keys type(String text) {
    window.page().keyboard().type(text);
    return this;
  }

  /** Ticks the box that has the focus. */
  Keys tick() {
    window.page().keyboard().press("Space");
    return this;
  }

  /** Presses a key, such as "ArrowDown", on what has the focus. */
  Keys press(String key) {
    window.page().keyboard().press(key);
    return this;
  }

  /** Presses Enter where that brings another page. */
  Keys enter() {
    window.leave(() -> window.page().keyboard().press("Enter"));
    return this;
  }

  /** Presses Enter where that leads to another place on the same page. */
  Keys enterHere() {
    window.page().keyboard().press("Enter");
    return this;
  }
}

package commonground.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import commonground.support.Window;
import java.util.stream.Collectors;

/** What is measured on a page that is open: "" where it is as it should be, or what is not. */
final class Measures {

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

  private Measures() {}

  /** What axe-core finds. */
  static String violations(Window window) {
    return new AxeBuilder(window.page())
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(Measures::words)
            .collect(Collectors.joining());
  }

  private static String words(Rule rule) {
    var where =
        rule.getNodes().stream()
            .map(node -> "\n  " + node.getTarget() + "  " + node.getHtml())
            .collect(Collectors.joining());
    return "\n" + rule.getId() + ": " + rule.getHelp() + where;
  }

  /** What is too small to be pressed. */
  static String tooSmall(Window window) {
    return String.valueOf(window.page().evaluate(TOO_SMALL));
  }

  /** What makes the page scroll sideways. */
  static String tooWide(Window window) {
    return String.valueOf(window.page().evaluate(TOO_WIDE));
  }

  /**
   * Sets the size of text as a reader does in the settings of the browser.
   *
   * @param pixels 16 is what every browser begins with
   */
  static void textSize(Window window, int pixels) {
    var page = window.page();
    var sizes = new JsonObject();
    sizes.add("fontSizes", JsonParser.parseString("{\"standard\": " + pixels + "}"));
    var session = page.context().newCDPSession(page);
    session.send("Page.setFontSizes", sizes);
    session.detach();
    page.waitForFunction(
        "size => parseFloat(getComputedStyle(document.documentElement).fontSize) === size", pixels);
  }

  /** Brings the end of a page of a room into sight, as somebody who reads on would. */
  static void toEnd(Window window) {
    window.page().evaluate("() => document.getElementById('latest').scrollIntoView()");
  }
}

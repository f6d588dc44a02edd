package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checks of the other journeys see what they are there to see: each is shown a spoilt page. */
class ChecksJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private Window spoilt(String script) {
    var window = chromium.visitor(Scripts.ON).open("/sign-in");
    window.page().evaluate(script);
    return window;
  }

  private Window styled(String css) {
    return spoilt(
        "{ const sheet = new CSSStyleSheet(); sheet.replaceSync('"
            + css
            + "'); document.adoptedStyleSheets = [sheet]; }");
  }

  @Test
  void axe_sees_a_picture_without_words() {
    var window = spoilt("document.querySelector('img').removeAttribute('alt')");
    assertTrue(Measures.violations(window).contains("image-alt"));
  }

  @Test
  void a_focus_that_is_not_seen_is_found() {
    var keys =
        new Keys(
            styled(
                "* { outline: none !important; box-shadow: none !important; "
                    + "background: white !important; border: 0 !important; width: auto !important }"));
    var found = assertThrows(AssertionError.class, () -> keys.tab().tab().tab());
    assertTrue(String.valueOf(found.getMessage()).contains("is not seen"), found::getMessage);
  }

  @Test
  void a_focus_under_something_is_found() {
    var keys = new Keys(styled("footer { position: fixed; inset: 0; z-index: 9 }"));
    var found = assertThrows(AssertionError.class, () -> keys.tab().tab());
    assertTrue(String.valueOf(found.getMessage()).contains("lies over"), found::getMessage);
  }

  @Test
  void what_is_too_wide_or_too_small_is_found() {
    var wide = styled("h1 { width: 400px }");
    wide.page().setViewportSize(320, 640);
    assertTrue(Measures.tooWide(wide).contains("<h1"));
    var small = styled("button { height: 16px; min-height: 0; padding: 0; overflow: hidden }");
    assertTrue(Measures.tooSmall(small).contains("Email me a code"));
  }

  @Test
  void a_page_that_breaks_our_promises_is_found() {
    chromium.forgive();
    assertSeen("Content Security Policy", spoilt("document.body.setAttribute('style', 'top: 0')"));
    assertSeen("Script error", spoilt("setTimeout(() => { throw new Error('broken') })"));
    assertSeen("Status 404", spoilt("void fetch('/no/such/address')"));
    var elsewhere = spoilt("void 0");
    elsewhere.open("http://127.0.0.1:" + site.app().port() + "/");
    assertSeen("another origin", elsewhere);
  }

  private static void assertSeen(String words, Window window) {
    var seen = new StringBuilder();
    window
        .page()
        .waitForCondition(() -> {
          window.mishaps().forEach(mishap -> seen.append(mishap).append('\n'));
          return !seen.isEmpty();
        });
    assertTrue(seen.toString().contains(words), seen::toString);
  }
}

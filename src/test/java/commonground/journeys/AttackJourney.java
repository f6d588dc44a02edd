package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Route;
import commonground.support.Attacks;
import commonground.support.Chromium;
import commonground.support.HttpBrowser;
import commonground.support.Scripts;
import commonground.support.Stage;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages full of attacks in a browser: nothing runs, the Content-Security-Policy is never needed,
 * and nothing is asked of anybody else.
 */
class AttackJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final List<String> happened = new ArrayList<>();

  /** Listens for what the policy had to stop. */
  private static final String LISTEN =
      """
      window.stopped = [];
      document.addEventListener('securitypolicyviolation',
        (event) => window.stopped.push(event.violatedDirective + ' ' + event.blockedURI));
      """;

  /** Touches everything that was written, and tells what is not as it should be. */
  private static final String TOUCH =
      """
      () => {
        const wrong = [...window.stopped];
        const stay = (event) => event.preventDefault();
        addEventListener('click', stay, true);
        for (const at of document.querySelectorAll('main .cg-prose *, main bdi, main dd, main h1')) {
          for (const name of ['pointerenter', 'mouseover', 'focus', 'click', 'error', 'toggle']) {
            at.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
          }
        }
        removeEventListener('click', stay, true);
        for (const link of document.querySelectorAll('.cg-prose a[href]')) {
          // An address that no browser can read has the protocol ":" and leads nowhere.
          if (!['http:', 'https:', 'mailto:', ':'].includes(link.protocol)) wrong.push(link.outerHTML);
        }
        if ('ran' in window) wrong.push('a script set a variable');
        if (document.querySelector('main script, main iframe, main style, main object, main embed')) {
          wrong.push('an element that should not be there');
        }
        return wrong.concat(window.stopped).join('\\n');
      }
      """;

  /** Watches whatever this window does from now on. */
  private Window watched(Window window) {
    var page = window.page();
    page.addInitScript(LISTEN);
    page.onDialog(this::dialog);
    page.onPopup(popup -> happened.add("A window opened: " + popup.url()));
    page.context().route("**/*", this::request);
    return window;
  }

  private void dialog(Dialog dialog) {
    happened.add("A dialog: " + dialog.message());
    dialog.dismiss();
  }

  private void request(Route route) {
    var url = route.request().url();
    if (url.startsWith(site.url() + "/") || url.startsWith("data:image/")) {
      route.resume();
    } else {
      happened.add("A request: " + url);
      route.abort();
    }
  }

  private void touch(Window window, String path) {
    window.open(path);
    assertEquals("", window.page().evaluate(TOUCH), path);
    assertEquals(List.of(), happened, path);
    assertTrue(window.page().url().startsWith(site.url() + "/"), window.page().url());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTS", "QUOTES", "TITLES", "RULES", "INVITATIONS", "REQUESTS"})
  @Tag("long")
  void nothing_runs_on_pages_full_of_attacks(Stage.Place place) {
    var paths = new LinkedHashSet<String>();
    var stage =
        new Stage(site, "place-" + place.ordinal(), Attacks.all(), page -> keep(page, paths));
    stage.write(place);
    var window = watched(chromium.signedIn(stage.writer(), Scripts.ON));
    paths.forEach(path -> touch(window, path));
  }

  @Test
  @Tag("long")
  void nothing_runs_in_a_preview_of_attacks() {
    var stage = new Stage(site, "previewed", Attacks.all(), page -> {});
    var window = watched(chromium.signedIn(stage.writer(), Scripts.ON));
    for (var words : Attacks.inPieces(Attacks.all(), 30_000)) {
      window.open("/spaces/previewed/discussions/new").write("Your post", words).press("Preview");
      window.reads("Preview: not posted yet");
      assertEquals("", window.page().evaluate(TOUCH));
      assertEquals(List.of(), happened);
    }
  }

  /** One attack after the other is what somebody and their space are called. */
  @ParameterizedTest
  @EnumSource(names = {"NAMES", "PURPOSES"})
  @Tag("long")
  void nothing_runs_where_a_name_is_an_attack(Stage.Place place) {
    var every = 12;
    var windows = new ArrayList<Window>();
    var looked = new int[1];
    var stage =
        new Stage(
            site,
            "place-" + place.ordinal(),
            Attacks.all(),
            page -> {
              if (page.method().equals("GET") && looked[0]++ % every == 0) {
                touch(windows.getFirst(), page.path());
              }
            });
    windows.add(watched(chromium.signedIn(stage.writer(), Scripts.ON)));
    stage.write(place);
    assertTrue(looked[0] >= Attacks.all().size(), "pages: " + looked[0]);
  }

  private static void keep(HttpBrowser.Page page, Set<String> paths) {
    if (page.method().equals("GET") && page.status() == 200) {
      paths.add(page.path());
    }
  }

  @Test
  void what_runs_or_asks_elsewhere_is_seen() {
    chromium.forgive();
    var window = watched(chromium.visitor(Scripts.ON));
    window
        .page()
        .route(
            "**/help",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(
                            "<img src=https://evil.example/a.png><main><div class=cg-prose>"
                                + "<script>ran = 1; alert(1)</script>"
                                + "<a href=javascript:alert(2) onclick=alert(3)>press</a>")));
    window.open("/help");
    var wrong = String.valueOf(window.page().evaluate(TOUCH));
    assertTrue(wrong.contains("javascript:") && wrong.contains("variable"), wrong);
    assertTrue(wrong.contains("should not be there"), wrong);
    var all = String.join(" ", happened);
    assertTrue(all.contains("dialog: 1") && all.contains("dialog: 3"), all);
    assertTrue(all.contains("https://evil.example/a.png"), all);
  }
}

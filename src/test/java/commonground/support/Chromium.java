package commonground.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import commonground.people.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Real browsers on a {@link TestSite}: one Chromium for the whole run, a window without a past for
 * each person of each test. A test fails if one of its windows met something that no page of ours
 * may do; see {@link Mishaps}.
 *
 * <pre>{@code @RegisterExtension final Chromium chromium = new Chromium(site);}</pre>
 *
 * <p>{@code COMMONGROUND_CHROMIUM} names the program; otherwise it is looked for on the PATH.
 */
public final class Chromium implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chromium.class);

  private final TestSite site;
  private final List<Window> windows = new ArrayList<>();
  private @Nullable Browser browser;
  private @Nullable Window same;
  private boolean forgiving;

  public Chromium(TestSite site) {
    this.site = site;
  }

  /** The program; closed at the end of the run. */
  private record Launched(Playwright playwright, Browser browser) implements AutoCloseable {

    static Launched now() {
      // Playwright would fetch browsers of its own.
      var options =
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      var playwright = Playwright.create(options);
      var launch =
          new LaunchOptions().setExecutablePath(program()).setArgs(arguments()).setTimeout(60_000);
      return new Launched(playwright, playwright.chromium().launch(launch));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  private static List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium's sandbox refuses to start as root.
      arguments.add("--no-sandbox");
    }
    return arguments;
  }

  private static Path program() {
    var named = Optional.ofNullable(System.getenv("COMMONGROUND_CHROMIUM")).map(Path::of);
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return named
        .or(() ->
            Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name ->
                    Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst())
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium or Chrome on the PATH: install one, or name it in"
                    + " COMMONGROUND_CHROMIUM"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent("launched", key -> Launched.now(), Launched.class)
            .browser();
  }

  /** The window of somebody who is not signed in. */
  public Window visitor(Scripts scripts) {
    if (browser == null) {
      throw new IllegalStateException("Register Chromium with @RegisterExtension");
    }
    var window = new Window(browser, site.url(), scripts);
    windows.add(window);
    return window;
  }

  /**
   * One window for all tests of a class, each time with nobody signed in: quicker than a new one.
   * For a Chromium in a static field.
   */
  public Window sameVisitor() {
    if (same == null) {
      same = visitor(Scripts.ON);
    }
    same.forgetCookies();
    return same;
  }

  /** The window of this person, made by {@link TestSite#person}, who has signed in. */
  public Window signedIn(PersonId person, Scripts scripts) {
    var window = visitor(scripts);
    window.remember(site.signedIn(person).cookies());
    return window;
  }

  /** This test provokes mishaps and looks at them itself. */
  public void forgive() {
    forgiving = true;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var failed = context.getExecutionException().isPresent();
    var test = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    var mishaps = new ArrayList<String>();
    for (var window : windows) {
      if (failed) {
        window.photograph(Path.of("target", "screenshots", "failed"), test);
      }
      mishaps.addAll(window.mishaps());
      if (window != same) {
        window.close();
      }
    }
    windows.removeIf(window -> window != same);
    if (!failed && !forgiving && !mishaps.isEmpty()) {
      throw new AssertionError("In the browser:\n" + String.join("\n", mishaps));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (same != null) {
      same.close();
    }
  }
}

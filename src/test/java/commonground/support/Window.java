package commonground.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.List;

/**
 * One person at a browser: finds links, buttons and fields by the words a person would go by, and
 * waits for each page that an act brings. One tab at a time is in front; {@link #tab} gives another
 * of the same browser.
 */
public final class Window {

  /** Milliseconds; a page takes a few of them, a machine with much else to do takes more. */
  private static final double PATIENCE = 20_000;

  private final BrowserContext context;
  private final Mishaps mishaps;
  private final String url;
  private final Page page;
  private int pages;
  private int status;

  Window(Browser browser, String url, Scripts scripts) {
    this(context(browser, scripts), url);
  }

  private Window(BrowserContext context, String url) {
    this(context, new Mishaps(context, url), url);
  }

  private Window(BrowserContext context, Mishaps mishaps, String url) {
    this.context = context;
    this.mishaps = mishaps;
    this.url = url;
    this.page = context.newPage();
    page.onResponse(this::arrived);
    page.onDOMContentLoaded(loaded -> pages++);
  }

  private static BrowserContext context(Browser browser, Scripts scripts) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts == Scripts.ON)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1280, 800));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  private void arrived(Response response) {
    if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
      status = response.status();
    }
  }

  /**
   * Takes over the cookies of another browser, and with them who is signed in.
   *
   * @param cookies each as name=value
   */
  public void remember(List<String> cookies) {
    for (var cookie : cookies) {
      var name = cookie.substring(0, cookie.indexOf('='));
      var value = cookie.substring(name.length() + 1);
      context.addCookies(
          List.of(
              new Cookie(name, value)
                  .setUrl(url)
                  .setHttpOnly(true)
                  .setSameSite(SameSiteAttribute.LAX)));
    }
  }

  /** Another tab of the same browser, with the same cookies. */
  public Window tab() {
    return new Window(context, mishaps, url);
  }

  /** Opens an address of the site, or a whole one from a mail. */
  public Window open(String address) {
    page.navigate(address.startsWith("/") ? url + address : address);
    return this;
  }

  public Window follow(String link) {
    return leave(() -> link(link).click());
  }

  /** Follows a link to a place on the same page. */
  public Window jump(String link) {
    link(link).click();
    return this;
  }

  public Window press(String button) {
    return leave(() -> button(button).click());
  }

  public Window back() {
    return leave(() -> page.goBack());
  }

  public Window reload() {
    return leave(() -> page.reload());
  }

  /** Does what brings another page, and waits until that is there. */
  public Window leave(Runnable act) {
    var before = pages;
    act.run();
    page.waitForCondition(() -> pages > before);
    return this;
  }

  public Window write(String label, String text) {
    field(label).fill(text);
    return this;
  }

  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  public Locator field(String label) {
    return page.locator("input, textarea, select")
        .and(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
  }

  /** Expects the page to say this in its main part. */
  public Window reads(String words) {
    assertThat(page.locator("main")).containsText(words);
    return this;
  }

  /** Expects the page not to say this, anywhere. */
  public Window doesNotRead(String words) {
    assertThat(page.locator("body")).not().containsText(words);
    return this;
  }

  /** Expects this to be the page's first heading. */
  public Window isAt(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  /** The post with this number on the page of a thread. */
  public Locator post(int number) {
    return page.locator("#post-" + number);
  }

  /** How many posts the page shows. */
  public Window showsPosts(int posts) {
    assertThat(page.locator("main article")).hasCount(posts);
    return this;
  }

  /** Where it is: the path with query and fragment. */
  public String path() {
    return page.url().substring(url.length());
  }

  /** The HTTP status of the page. */
  public int status() {
    return status;
  }

  public Page page() {
    return page;
  }

  /** Forgets who is signed in, as a cookie does that has run out. */
  public void forgetCookies() {
    context.clearCookies();
  }

  /** What went wrong in this browser so far, and forgets it: for a test that provokes it. */
  public List<String> mishaps() {
    return mishaps.take();
  }

  /** Takes a picture of each tab, as tall as the page is. */
  public void photograph(Path folder, String name) {
    var file = name.replaceAll("[^A-Za-z0-9]+", "-");
    var tabs = context.pages();
    for (var i = 0; i < tabs.size(); i++) {
      var path = folder.resolve(file + (tabs.size() == 1 ? "" : "-" + (i + 1)) + ".png");
      tabs.get(i).screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(path));
    }
  }

  void close() {
    context.close();
  }
}

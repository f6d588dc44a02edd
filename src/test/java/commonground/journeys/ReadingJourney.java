package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is new, and how it stops being new. */
class ReadingJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  @ParameterizedTest
  @EnumSource
  void what_is_new_is_marked_until_it_is_read(Scripts scripts) {
    var company = Company.on(site);
    var thread = company.threadOfAna("News", "The first news");
    company.threadOfAna("Other news", "The second news");
    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open("/").reads("2 new posts");
    ben.open(thread);
    assertThat(ben.post(1)).containsText(", unread");
    ben.press("Mark as read").reads("You are up to date here.");
    assertThat(ben.post(1)).not().containsText(", unread");
    ben.open("/").reads("1 new post").doesNotRead("2 new posts");

    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open(thread).write("Your post", "A third").press("Post reply");
    ben.open("/").reads("2 new posts");
    ben.open(thread);
    assertThat(ben.post(1)).not().containsText(", unread");
    ben.jump("Jump to the first unread post");
    assertThat(ben.post(2)).isInViewport();
    assertThat(ben.post(2)).containsText(", unread");
  }

  @ParameterizedTest
  @EnumSource
  void who_answers_the_newest_post_has_read_it(Scripts scripts) {
    var company = Company.on(site);
    var thread = company.threadOfAna("News", "The first news");
    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open(thread).write("Your post", "Seen").press("Post reply").reads("Posted as post 2.");
    ben.reads("You are up to date.").open("/").reads("You are up to date.");
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/").reads("1 new post");
  }

  @Test
  void a_thread_is_printed_as_what_people_wrote() {
    var company = Company.on(site);
    var thread = company.threadOfAna("News", "The first news");
    var ana = chromium.signedIn(company.ana(), Scripts.ON).open(thread);
    var toPress = ana.page().locator("nav, form, button, footer, .cg-post__actions");
    assertThat(toPress.filter(visible()).first()).isVisible();
    ana.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(toPress.filter(visible())).hasCount(0);
    assertThat(ana.page().locator("h1")).isVisible();
    assertThat(ana.post(1).getByText("The first news")).isVisible();
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  @Test
  void with_javascript_what_was_looked_at_is_read_without_a_button() {
    var company = Company.on(site);
    var thread = company.threadOfAna("News", "The first news");
    var ben = chromium.signedIn(company.ben(), Scripts.ON).open(thread);
    ben.post(1).scrollIntoViewIfNeeded();
    assertThat(ben.button("Mark as read")).isHidden();
    ben.open("/").reads("You are up to date.");
  }
}

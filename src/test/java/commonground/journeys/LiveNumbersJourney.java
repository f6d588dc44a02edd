package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import commonground.demo.Chatter;
import commonground.discussions.DiscussionId;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The numbers in the header and in lists follow what others do. */
class LiveNumbersJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  /** What is read is written a second later, and told every three. */
  private static final LocatorAssertions.HasTextOptions PATIENT =
      new LocatorAssertions.HasTextOptions().setTimeout(15_000);

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);

  private final Company company = Company.on(site);
  private final String first = company.threadOfAna("First news", "The first news");
  private final String second = company.threadOfAna("Second news", "The second news");

  private void anaWrites(String thread, int parent) {
    var id = Long.parseLong(thread.substring(thread.lastIndexOf('/') + 1));
    var ana = site.world().member(company.ana(), company.slug());
    site.world().reply(ana, new DiscussionId(id), parent, "More");
  }

  private static Locator row(Window window, String title) {
    return window
        .page()
        .locator(".cg-row")
        .filter(new Locator.FilterOptions().setHas(window.link(title)));
  }

  @Test
  void the_list_of_discussions_counts_a_new_post_and_its_lines_stay_where_they_are() {
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.open(company.path() + "/discussions").reads("2 new posts in 2 discussions.");
    var titles = ben.page().locator(".cg-row__title a").allInnerTexts();
    assertThat(row(ben, "First news").locator(".cg-count")).hasText("1 new");
    anaWrites(first, 0);
    assertThat(row(ben, "First news").locator(".cg-count")).hasText("2 new");
    assertThat(row(ben, "Second news").locator(".cg-count")).hasText("1 new");
    ben.reads("3 new posts in 2 discussions.");
    assertEquals(titles, ben.page().locator(".cg-row__title a").allInnerTexts());
    var tab = ben.tab();
    tab.open(second).press("Mark as read");
    anaWrites(first, 0);
    assertThat(row(ben, "First news").locator(".cg-count")).hasText("3 new");
    assertThat(row(ben, "Second news").locator(".cg-count")).hasCount(0);
  }

  @Test
  void the_header_counts_a_notice_on_whatever_page_is_open() {
    company.benReplies(first, "An answer of mine");
    var ben = chromium.signedIn(company.ben(), Scripts.ON).open("/help");
    assertThat(ben.link("Notices")).isVisible();
    anaWrites(first, 2);
    assertThat(ben.link("1 notice")).isVisible();
    ben.tab().open(first).press("Mark as read");
    assertThat(ben.link("Notices")).isVisible(PATIENTLY);
  }

  @Test
  void the_list_of_rooms_counts_again_with_a_notice_and_when_somebody_comes_back_to_it() {
    var chatter = new Chatter(site.db());
    var ana = site.world().member(company.ana(), company.slug());
    var room = chatter.own(ana);
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.page().clock().install();
    ben.open(company.path() + "/chat").reads("Nobody has written here yet.");
    chatter.say(ana, room, 0, "Dear [@" + company.ben().value() + "]");
    var count = row(ben, "Main room").locator(".cg-count");
    assertThat(count).hasText("1 new message", PATIENT);
    ben.reads("1 message, the last on");
    chatter.say(ana, room, 0, "For everybody");
    ben.page().clock().fastForward(6_000);
    assertThat(count).hasText("1 new message");
    ben.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(count).hasText("2 new messages");
  }

  @Test
  void without_javascript_they_are_those_of_the_page() {
    var ben = chromium.signedIn(company.ben(), Scripts.OFF);
    ben.open(company.path() + "/discussions").reads("2 new posts in 2 discussions.");
    anaWrites(first, 0);
    ben.reads("2 new posts in 2 discussions.").reload().reads("3 new posts in 2 discussions.");
  }
}

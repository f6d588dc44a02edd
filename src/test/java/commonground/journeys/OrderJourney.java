package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long thread in both orders: where a link to a post leads, by eye and by keyboard. */
class OrderJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  private String longThread() {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    for (var number = 2; number <= 56; number++) {
      company.benReplies(thread, "Words of post " + number);
    }
    return thread;
  }

  /** It is in sight and marked, and Tab goes on from there. */
  private static void assertStandsAt(Window window, int number) {
    var post = window.post(number);
    assertThat(post).isInViewport();
    assertThat(post).isFocused();
    assertThat(window.page().locator(".cg-thread__item:has(#post-" + number + ")"))
        .hasCSS("outline-style", "solid");
    window.page().keyboard().press("Tab");
    assertThat(post.locator("a").first()).isFocused();
  }

  @ParameterizedTest
  @EnumSource
  void a_link_to_a_post_leads_to_its_page_and_tab_goes_on_from_there(Scripts scripts) {
    var thread = longThread();
    var ana = chromium.signedIn(company.ana(), scripts);
    assertStandsAt(ana.open(thread + "/posts/53"), 53);
    assertStandsAt(ana.open(thread + "/posts/53?view=replies"), 53);
    assertStandsAt(ana.open(thread).jump("Jump to the first unread post"), 2);
    ana.open(thread + "?view=replies&from=51").follow("Jump to the first unread post");
    assertStandsAt(ana, 2);
  }

  @Test
  void the_order_is_changed_and_what_a_post_replies_to_by_keyboard_alone() {
    var thread = longThread();
    var ben = chromium.signedIn(company.ben(), Scripts.OFF).open(thread);
    var keys = new Keys(ben);
    keys.tabTo(ben.link("Grouped by reply")).enter();
    keys.tabTo(ben.page().locator("#post-5 summary")).enterHere();
    keys.tabTo(ben.link("Change what post 5 replies to")).enter();
    ben.isAt("Change what post 5 replies to");
    keys.tabTo(ben.field("Number of that earlier post")).type("3");
    keys.tabTo(ben.button("Save what post 5 replies to")).enter();
    ben.reads("What post 5 replies to is saved.").reads("In reply to post 3 by");
  }
}

package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import commonground.contributions.reactions.Reaction;
import commonground.demo.Conclusions;
import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A discussion is open in a browser while others write in it. */
class LiveThreadJourney {

  /** Two tries for a socket come first. */
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  private static final String LONG = "It is a long story. ".repeat(120);

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private final String thread = company.threadOfAna("News", "The first news");
  private final DiscussionId id =
      new DiscussionId(Long.parseLong(thread.substring(thread.lastIndexOf('/') + 1)));

  private Member ana() {
    return site.world().member(company.ana(), company.slug());
  }

  private Member ben() {
    return site.world().member(company.ben(), company.slug());
  }

  private int anaWrites(String words) {
    return site.world().reply(ana(), id, 0, words);
  }

  /** Ben's window, once it listens. */
  private Window bens() {
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.page().onWebSocket(socket -> socket.onFrameReceived(frame -> heard++));
    ben.open(thread);
    ben.page().waitForCondition(() -> heard > 0);
    return ben;
  }

  private int heard;

  private static Locator bar(Window window) {
    return window.page().locator(".cg-news");
  }

  private static double top(Locator what) {
    return what.boundingBox().y;
  }

  @Test
  void what_others_do_appears_on_the_open_page() {
    anaWrites("The second news");
    var ben = bens();
    assertThat(ben.post(2)).containsText("The second news");
    anaWrites("The third news");
    assertThat(ben.post(3)).containsText("The third news");
    assertThat(ben.post(3)).containsText(", unread");
    site.world().edit(ana(), id, 2, "The second news, and better");
    assertThat(ben.post(2)).containsText("and better");
    assertThat(ben.post(2)).containsText("Edited once");
    new Conclusions(site.db()).react(ana(), id, benWrites(), Reaction.HELPFUL);
    assertThat(ben.page().locator("#reactions-4")).containsText("Helpful: 1");
    var ana = chromium.signedIn(company.ana(), Scripts.OFF);
    ana.open(thread + "/posts/2/removal").press("Remove post 2");
    assertThat(ben.post(2)).not().containsText("The second news");
    assertThat(ben.post(2)).containsText("removed");
    assertThat(ben.page().locator("main article")).hasCount(4);
  }

  private int benWrites() {
    return site.world().reply(ben(), id, 1, "So do I");
  }

  @Test
  void a_new_post_below_what_is_read_moves_nothing_and_a_bar_leads_to_it() {
    anaWrites(LONG);
    var ben = bens();
    ben.post(1).scrollIntoViewIfNeeded();
    var before = top(ben.post(1));
    anaWrites("Far below");
    assertThat(bar(ben)).containsText("1 new post");
    assertEquals(before, top(ben.post(1)), 1);
    anaWrites("And further");
    assertThat(bar(ben)).containsText("2 new posts");
    assertEquals(before, top(ben.post(1)), 1);
    ben.jump("2 new posts");
    assertThat(ben.post(3)).isInViewport();
    assertThat(bar(ben)).isHidden();
  }

  @Test
  void what_is_read_stays_where_it_is_when_something_above_it_changes() {
    anaWrites("Short");
    anaWrites(LONG);
    anaWrites("Here is what is read");
    var ben = bens();
    ben.post(4).evaluate("post => post.scrollIntoView({ block: 'center' })");
    var before = top(ben.post(4));
    site.world().edit(ana(), id, 2, LONG);
    assertThat(ben.post(2)).containsText("a long story");
    assertEquals(before, top(ben.post(4)), 1);
  }

  @Test
  void typed_words_the_focus_and_what_is_unfolded_stay() {
    anaWrites("The second news");
    var ben = bens();
    ben.page().locator("#post-2 .cg-more-about summary").click();
    ben.write("Your post", "I am in the middle of");
    ben.field("Your post").focus();
    var before = top(ben.field("Your post"));
    site.world().edit(ana(), id, 2, "The second news, and better");
    anaWrites("The third news");
    assertThat(ben.post(3)).containsText("The third news");
    assertThat(ben.post(2)).containsText("and better");
    assertThat(ben.page().locator("#post-2 .cg-more-about")).hasAttribute("open", "");
    assertThat(ben.field("Your post")).hasValue("I am in the middle of");
    assertThat(ben.field("Your post")).isFocused();
    // Twice the page was scrolled by whole pixels.
    assertEquals(before, top(ben.field("Your post")), 2);
    ben.press("Post reply").reads("Posted as post 4.");
    ben.reads("You are up to date.");
  }

  @Test
  void a_link_that_has_the_focus_keeps_it_and_selected_words_stay_selected() {
    anaWrites("The second news");
    var ben = bens();
    ben.link("Reply to post 2").focus();
    ben.page()
        .evaluate(
            """
            () => {
              const words = document.querySelector("#post-1 .cg-prose p").firstChild;
              getSelection().setBaseAndExtent(words, 4, words, 9);
            }
            """);
    ben.link("Reply to post 2").focus();
    new Conclusions(site.db()).react(ben(), id, 2, Reaction.HELPFUL);
    assertThat(ben.page().locator("#reactions-2")).containsText("Helpful: 1");
    site.world().edit(ana(), id, 2, "The second news, and better");
    assertThat(ben.post(2)).containsText("and better");
    assertThat(ben.link("Reply to post 2")).isFocused();
    assertEquals("first", ben.page().evaluate("() => getSelection().toString()"));
  }

  @Test
  void a_discussion_that_is_closed_while_somebody_writes_keeps_their_words() {
    var mo = site.person("Mo of " + company.slug());
    site.world().join(company.space(), mo, Role.MODERATOR);
    var moderator = site.world().member(mo, company.slug());
    var ben = bens();
    var ana = chromium.signedIn(company.ana(), Scripts.ON);
    ana.open(thread);
    ben.write("Your post", "Not yet done");
    new Upkeep(site.db()).close(moderator, id, "Enough is said");
    ben.reads("Enough is said");
    ben.reads("This discussion is closed now. Nobody can reply to it. Your words are still in the");
    assertThat(ben.field("Your post")).hasValue("Not yet done");
    ana.reads("Enough is said");
    assertThat(ana.field("Your post")).hasCount(0);
    assertThat(ben.link("Reply to post 1")).hasCount(0);
    new Upkeep(site.db()).reopen(moderator, id);
    assertThat(ben.page().locator(".cg-live-note")).hasCount(0);
    assertThat(ana.field("Your post")).hasCount(1);
    ben.press("Post reply").reads("Posted as post 2.");
  }

  @Test
  void a_screen_reader_hears_of_many_posts_in_one_sentence() {
    var ben = bens();
    ben.page()
        .evaluate(
            """
            () => {
              window.spoken = [];
              for (const ear of document.querySelectorAll("[role=status], [aria-live]")) {
                new MutationObserver(() => {
                  if (ear.textContent) window.spoken.push(ear.textContent);
                }).observe(ear, { childList: true, characterData: true, subtree: true });
              }
            }
            """);
    anaWrites("One");
    assertThat(ben.post(2)).containsText("One");
    for (var words : List.of("Two", "Three", "Four")) {
      anaWrites(words);
    }
    assertThat(ben.post(5)).containsText("Four");
    ben.page().waitForCondition(() -> (int) ben.page().evaluate("() => spoken.length") == 2);
    assertEquals(List.of("1 new post", "3 new posts"), ben.page().evaluate("() => spoken"));
  }

  @Test
  void what_has_arrived_is_read_once_it_has_been_seen() {
    var ben = bens();
    assertThat(ben.button("Mark as read")).isHidden();
    anaWrites("The second news");
    assertThat(ben.post(2)).isInViewport();
    assertThat(ben.button("Mark as read")).isHidden();
    Eventually.that(
        "it is read", () -> site.signedIn(company.ben()).get("/").text().contains("up to date"));
    ben.open("/").reads("You are up to date.");
  }

  @Test
  void grouped_by_reply_new_posts_are_offered_where_they_belong() {
    company.benReplies(thread, "An answer");
    anaWrites("For all");
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.open(thread + "?view=replies").reads("For all");
    site.world().reply(ana(), id, 2, "Between");
    assertThat(bar(ben)).containsText("1 new post");
    assertThat(ben.page().locator("main article")).hasCount(3);
    ben.follow("1 new post");
    assertThat(ben.post(4)).isInViewport();
    assertThat(ben.post(4)).containsText("Between");
  }

  @Test
  void who_may_no_longer_read_it_is_told_that_it_has_changed() {
    var ben = bens();
    assertThat(ben.button("Mark as read")).isHidden();
    site.world().leave(ben());
    ben.reads("This discussion has changed. Refresh the page");
    anaWrites("For those who are left");
    ben.doesNotRead("For those who are left");
    assertTrue(ben.mishaps().stream().allMatch(one -> one.contains("404")), "it asks once more");
    ben.follow("This discussion has changed. Refresh the page").isAt("Page not found");
  }

  @Test
  void who_may_only_read_from_now_on_has_no_box_any_more() {
    var ben = bens();
    assertThat(ben.field("Your post")).hasCount(1);
    site.world().admit(company.space(), company.ben(), Role.OBSERVER);
    ben.reads("You read here as an observer.");
    assertThat(ben.field("Your post")).hasCount(0);
  }

  @Test
  void on_a_telephone_the_bar_fits() {
    anaWrites(LONG);
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.page().setViewportSize(320, 640);
    ben.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    ben.open(thread);
    ben.post(1).scrollIntoViewIfNeeded();
    anaWrites("Far below");
    assertThat(bar(ben)).isInViewport();
    assertEquals(
        true, ben.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
    assertTrue(bar(ben).locator("a").boundingBox().height >= 44);
  }

  @Test
  void where_a_proxy_lets_no_socket_through_the_page_asks_and_nothing_is_missed() {
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.page().routeWebSocket("**/live", WebSocketRoute::close);
    ben.open(thread).write("Your post", "In the middle of");
    anaWrites("The second news");
    site.world().edit(ana(), id, 1, "The first news, and better");
    assertThat(ben.post(2)).containsText("The second news", PATIENTLY);
    assertThat(ben.post(1)).containsText("and better");
    assertThat(ben.field("Your post")).hasValue("In the middle of");
  }

  @Test
  void the_page_is_as_easy_to_use_with_all_that_has_come_to_it() {
    anaWrites(LONG);
    var ben = bens();
    ben.write("Your post", "Half a sentence");
    ben.post(1).scrollIntoViewIfNeeded();
    var mo = site.person("Mo of " + company.slug());
    site.world().join(company.space(), mo, Role.MODERATOR);
    anaWrites("Far below");
    assertThat(bar(ben)).isVisible();
    new Upkeep(site.db()).close(site.world().member(mo, company.slug()), id, "Enough is said");
    assertThat(ben.page().locator(".cg-live-note")).isVisible();
    assertEquals("", Measures.violations(ben));
  }

  @Test
  void without_javascript_the_page_stays_as_it_is() {
    var ben = chromium.signedIn(company.ben(), Scripts.OFF);
    ben.open(thread).reads("The first news");
    anaWrites("The second news");
    assertThat(bar(ben)).hasCount(0);
    ben.showsPosts(1).reload().showsPosts(2);
  }
}

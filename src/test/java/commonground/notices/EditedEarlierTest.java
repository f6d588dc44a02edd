package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits that name somebody on an early page of a discussion that they have read. */
@Tag("long")
class EditedEarlierTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String READ = "form[action$=/reading]";

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final PersonId cleo = ears.join("Cleo", Role.MEMBER);
  private final HttpBrowser browser = site.signedIn(cleo);
  private final DiscussionId thread = ears.start(ears.fay, "Walking");

  /** Three pages, all of them read. */
  @BeforeEach
  void read() {
    for (var n = 2; n <= 101; n++) {
      site.world().reply(ears.member(ears.ben), thread, 0, "Words " + n);
    }
    ears.quiet();
    browser.get(ears.path(thread) + "?from=101").submit(READ, Map.of());
    assertEquals("Notices", Ears.header(browser));
  }

  private void edit(int number) {
    var words = "Dear [@" + cleo.value() + "]";
    site.world().edit(ears.member(ears.ben), thread, number, words);
    ears.quiet();
  }

  private HttpBrowser.Page page() {
    return browser.get(ears.path(thread));
  }

  private static String button(HttpBrowser.Page page) {
    return page.html().select(READ).text();
  }

  @Test
  void one_press_on_their_page_reads_them_all() {
    edit(3);
    edit(7);
    Ears.heads(browser, "2 notices");
    assertTrue(button(page()).contains("Mark as read"));
    page().submit(READ, Map.of());
    Ears.heads(browser, "Notices");
    assertTrue(page().text().contains("You are up to date."));
  }

  @Test
  void a_press_reads_what_was_edited_before_something_came_on_a_later_page() {
    edit(3);
    ears.reply(ears.ben, thread, 0, "New");
    page().submit(READ, Map.of());
    Ears.heads(browser, "Notices");
    var left = page();
    assertTrue(left.html().select("a.cg-more").attr("href").endsWith("#post-102"), left.text());
    left.submit(READ, Map.of());
    assertFalse(page().text().contains("You are up to date."), "this page does not show post 102");
  }

  @Test
  void where_something_came_before_the_edit_the_button_says_that_it_reads_all() {
    ears.reply(ears.ben, thread, 0, "New");
    edit(3);
    var shown = page();
    assertTrue(button(shown).contains("Mark whole discussion as read"), button(shown));
    shown.submit(READ, Map.of());
    Ears.heads(browser, "Notices");
    assertTrue(page().text().contains("You are up to date."));
  }
}

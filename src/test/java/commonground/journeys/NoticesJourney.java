package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TableRows;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody is told, reads it, and chooses what to hear from then on. */
class NoticesJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  /** Ben replies, and everybody is told who is to be. */
  private void benReplies(String thread, String words) {
    company.benReplies(thread, words);
    TableRows.quiet(site.db());
  }

  @ParameterizedTest
  @EnumSource
  void a_reply_is_told_in_the_header_and_opening_it_reads_it(Scripts scripts) {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    var ana = chromium.signedIn(company.ana(), scripts).open("/");
    assertThat(ana.link("Notices")).isVisible();
    benReplies(thread, "I do, with poles.");
    ana.reload().follow("1 notice").isAt("Notices").reads("I do, with poles.");
    ana.reads("You are told because it was a reply to you.");
    if (scripts == Scripts.ON) {
      assertEquals("", Measures.violations(ana));
    }
    ana.press(company.nameOfBen() + " replied to you in post 2").isAt("Walking in winter");
    assertThat(ana.post(2)).containsText("I do, with poles.");
    assertThat(ana.link("Notices")).isVisible();

    benReplies(thread, "And with spikes.");
    benReplies(thread, "And slowly.");
    ana.open("/notices");
    assertThat(ana.link("2 notices")).isVisible();
    ana.press("Mark all as read").reads("Marked as read.");
    assertThat(ana.link("Notices")).isVisible();
  }

  @Test
  void reading_a_discussion_to_its_end_reads_what_was_told_of_it() {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    benReplies(thread, "I do, with poles.");
    var ana = chromium.signedIn(company.ana(), Scripts.ON).open(thread);
    assertThat(ana.link("1 notice")).isVisible();
    ana.post(2).scrollIntoViewIfNeeded();
    assertThat(ana.button("Mark as read")).isHidden();
    assertThat(ana.open("/").link("Notices")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void somebody_chooses_what_to_hear_with_the_keyboard_alone(Scripts scripts) {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    var ana = chromium.signedIn(company.ana(), scripts).open(thread);
    var keys = new Keys(ana);
    keys.tabTo(ana.page().locator(".cg-attention summary")).enterHere();
    keys.tabTo(ana.field("As in this space")).press("ArrowUp");
    assertThat(ana.field("Nothing")).isChecked();
    keys.tabTo(ana.button("Save what you hear")).enter();
    ana.reads("You muted this discussion.").reads("What you hear of this discussion: Nothing");
    benReplies(thread, "I do, with poles.");
    assertThat(ana.open("/").link("Notices")).isVisible();

    ana.open(company.path() + "/me");
    keys.tabTo(ana.field("Just for me")).press("ArrowUp");
    assertThat(ana.field("Every post")).isChecked();
    keys.tabTo(ana.button("Save what you hear")).enter();
    ana.reads("Saved. It counts from the next post on.");
    assertThat(ana.field("Every post")).isChecked();
    week(ana);

    ana.open("/account/mail").reads("You get no email from 9pm to 7am, UK time.");
    keys.tabTo(ana.field("Send me no email in these hours")).tick();
    keys.tabTo(ana.button("Save")).enter();
    ana.reads("Saved.").reads("You get email at any hour.");
  }

  /** Nothing of the discussion that is muted. */
  private void week(Window ana) {
    ana.open("/notices/last-week").reads("0 notices and no emails would have come");
    ana.doesNotRead("Walking in winter");
  }
}

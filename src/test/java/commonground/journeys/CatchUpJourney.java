package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.demo.Chatter;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TableRows;
import commonground.support.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody catches up in two minutes. */
class CatchUpJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  /** An answer for Ana, and two discussions that she has not opened. */
  private void ben() {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    company.benReplies(thread, "I do, with poles.");
    var member = site.world().member(company.ben(), company.slug());
    site.world().start(member, "Swimming in winter", "Who swims?");
    site.world().start(member, "Resting", "Who rests?");
    TableRows.quiet(site.db());
  }

  @ParameterizedTest
  @EnumSource
  void somebody_reads_what_is_for_them_and_marks_the_rest_as_read_and_takes_it_back(
      Scripts scripts) {
    ben();
    var ana = chromium.signedIn(company.ana(), scripts).open("/");
    ana.follow("Catch up on all that is new").isAt("Catch up");
    ana.reads("3 new posts in 3 discussions.").reads("I do, with poles.");
    ana.reads("You are told because it was a reply to you.");
    if (scripts == Scripts.ON) {
      assertEquals("", Measures.violations(ana));
    }
    ana.press("Mark all of Circle " + company.number() + " as read").reads("Marked as read.");
    ana.reads("You marked 2 discussions as read.").doesNotRead("Swimming in winter");
    if (scripts == Scripts.ON) {
      assertEquals("", Measures.violations(ana));
    }
    ana.press("Undo marking as read").reads("What you marked is unread again.");
    ana.reads("Swimming in winter").reads("3 new posts in 3 discussions.");
    ana.follow("Walking in winter").isAt("Walking in winter");
    assertThat(ana.post(2)).containsText("I do, with poles.");
    assertThat(ana.post(2)).isInViewport();
    if (scripts == Scripts.OFF) {
      ana.press("Mark as read");
    }
    assertThat(ana.button("Mark as read")).isHidden();
    ana.follow("Catch up").reads("2 new posts in 2 discussions.");
    ana.doesNotRead("Walking in winter");
    ana.press("Mark all of Circle " + company.number() + " as read");
    ana.reads("You have read everything. You last looked at something new on ");
    assertThat(ana.button("Undo marking as read")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_said_in_a_room_is_a_count_that_leads_to_the_first_of_it(Scripts scripts) {
    var chatter = new Chatter(site.db());
    var ana = site.world().member(company.ana(), company.slug());
    var ben = site.world().member(company.ben(), company.slug());
    var room = chatter.own(ana);
    chatter.say(ana, room, 0, "Who has a spare pole?");
    chatter.say(ben, room, 0, "Good morning");
    chatter.say(ben, room, 1, "I have two");
    TableRows.quiet(site.db());
    var window = chromium.signedIn(company.ana(), scripts).open("/");
    window.reads("New messages in rooms").follow("Catch up on all that is new");
    window.reads("2 new messages in 1 room.").reads("2 new messages, 1 for you");
    window.reads("I have two").reads("You are told because it was a reply to you.");
    if (scripts == Scripts.ON) {
      assertEquals("", Measures.violations(window));
    }
    window.press("Mark what is for you as read").reads("You marked 1 room as read.");
    window.press("Undo marking as read").reads("2 new messages in 1 room.");
    window.follow("Main room").isAt("Main room in Circle " + company.number());
    window.reads("I have two");
  }

  @Test
  void with_the_keyboard_alone() {
    ben();
    var ana = chromium.signedIn(company.ana(), Scripts.ON).open("/spaces");
    var keys = new Keys(ana);
    keys.tabTo(ana.link("Catch up")).enter();
    ana.isAt("Catch up");
    keys.tabTo(ana.button("Mark what is for you as read")).enter();
    ana.reads("Marked as read.").reads("2 new posts in 2 discussions.");
    keys.tabTo(ana.button("Undo marking as read")).enter();
    ana.reads("3 new posts in 3 discussions.");
    keys.tabTo(ana.link("Choose when this comes by email")).enter();
    ana.isAt("Mail").reads("All that is new comes by email once a week, on Monday at 7:30am.");
    keys.tabTo(ana.field("Once a week, on Monday")).press("ArrowUp");
    assertThat(ana.field("Every day")).isChecked();
    keys.tabTo(ana.button("Save")).enter();
    ana.reads("Saved.").reads("All that is new comes by email every day at 7:30am.");
  }
}

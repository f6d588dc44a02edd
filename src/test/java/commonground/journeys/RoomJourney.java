package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import commonground.support.ChatProps;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people chat, with a script and without one; and with the keyboard alone. */
class RoomJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private final String room = company.path() + "/chat/" + ChatProps.room(site.db(), company.slug());

  private static Locator message(Window window, int number) {
    return window.page().locator("#message-" + number);
  }

  @ParameterizedTest
  @EnumSource
  void two_people_talk_change_and_delete_what_they_said(Scripts scripts) {
    var ana = chromium.signedIn(company.ana(), scripts).open(company.path());
    ana.follow("Main room").reads("Nobody has written here yet.");
    ana.write("Message", "Who walks in *winter*?").button("Send").click();
    ana.reads("Sent as message 1.");

    var ben = chromium.signedIn(company.ben(), scripts).open(company.path());
    ben.reads("1 new message").follow("Main room").reads("New from here");
    ben.follow("Reply to message 1").write("Your reply", "I do, with poles").press("Send");
    ben.reads("Sent as message 2.");
    assertThat(message(ben, 2)).containsText("In reply to message 1 by " + company.nameOfAna());

    ana.open(room);
    ana.follow("More about message 1").follow("Change message 1");
    ana.write("Your message", "Who walks when it is icy?").press("Save changes");
    ana.reads("Message 1 is changed.");
    assertThat(message(ana, 1)).containsText("edited");

    ben.follow("Refresh");
    assertThat(message(ben, 1)).containsText("Who walks when it is icy?");
    ben.follow("More about message 2").follow("Delete message 2").press("Delete message 2");
    ben.reads("Message 2 is deleted.");
    assertThat(message(ben, 2)).containsText("Message deleted");
    ben.follow("More about message 2").press("Bring it back").reads("Message 2 is back.");
    assertThat(message(ben, 2)).containsText("I do, with poles");

    ana.follow("Refresh");
    assertThat(message(ana, 2)).containsText("I do, with poles");
    ana.follow("More about message 1").follow("See what message 1 said before");
    ana.reads("It says now, since").reads("Who walks in winter?");
  }

  @ParameterizedTest
  @EnumSource
  void everything_is_done_with_the_keyboard(Scripts scripts) {
    var ana = chromium.signedIn(company.ana(), scripts).open(room);
    var keys = new Keys(ana);
    keys.tabTo(ana.field("Message")).type("With keys alone");
    keys.tabTo(ana.button("Send")).enterHere();
    ana.reads("Sent as message 1.");
    keys.tabTo(ana.link("More about message 1")).enter();
    keys.tabTo(ana.link("Change message 1")).enter();
    keys.tabTo(ana.field("Your message")).type("Well: ");
    keys.tabTo(ana.button("Save changes")).enter();
    ana.reads("Message 1 is changed.").reads("Well: With keys alone");
    keys.tabTo(ana.link("Reply to message 1")).enter();
    keys.tabTo(ana.field("Your reply")).type("To myself");
    keys.tabTo(ana.button("Send")).enterHere();
    ana.reads("Sent as message 2.");
  }

  @Test
  void a_long_room_opens_on_a_small_telephone_and_what_was_looked_at_is_read() {
    var ana = chromium.signedIn(company.ana(), Scripts.OFF);
    for (var number = 1; number <= 3; number++) {
      ana.open(room).write("Message", "Word ".repeat(80)).press("Send");
    }
    var ben = chromium.signedIn(company.ben(), Scripts.ON);
    ben.page().setViewportSize(320, 640);
    ben.open(room);
    assertEquals("", Measures.tooWide(ben));
    ben.jump("Jump to the first unread message (3)");
    assertThat(message(ben, 1)).isInViewport();
    message(ben, 3).scrollIntoViewIfNeeded();
    Measures.toEnd(ben);
    assertThat(ben.button("Mark as read")).isHidden();
    ben.open(company.path()).doesNotRead("new message");
  }

  @Test
  void words_that_were_not_sent_are_there_again() {
    var ana = chromium.signedIn(company.ana(), Scripts.OFF).open(room);
    ana.write("Message", "Not yet finished").press("Save draft");
    ana.open("/").reads("Not yet finished");
    ana.open("/drafts").reads("Main room");
    ana.open(room);
    assertThat(ana.field("Message")).hasValue("Not yet finished");
    ana.press("Send").reads("Sent as message 1.");
    ana.open("/drafts").doesNotRead("Not yet finished");
  }
}

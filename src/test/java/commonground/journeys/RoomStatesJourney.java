package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A room's page in the states that only its script brings: axe finds nothing wrong with it, and on
 * a small telephone everything fits and can be pressed.
 */
class RoomStatesJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final Chatter chatter = new Chatter(site.db());

  private Window ben() {
    var ben = chromium.signedIn(lounge.ben, Scripts.ON).open(room);
    ben.page().waitForLoadState();
    Eventually.that("he listens", () -> site.app().sockets() > 0);
    return ben;
  }

  private void say(String words) {
    var id = new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
    chatter.say(lounge.member(lounge.ana), id, 0, words);
  }

  /**
   * @param state what is there in this state alone
   */
  private static void isAsItShouldBe(Window window, Locator state) {
    assertEquals("", Measures.violations(window));
    window.page().setViewportSize(320, 640);
    assertEquals("", Measures.violations(window), "on a telephone");
    assertThat(state).isVisible();
    assertEquals("", Measures.tooWide(window));
    assertEquals("", Measures.tooSmall(window));
  }

  @Test
  void with_a_button_that_leads_to_new_messages() {
    for (var i = 0; i < 40; i++) {
      say("Something that was said before, of number " + i);
    }
    var ben = ben();
    ben.page().evaluate("() => scrollTo(0, 0)");
    say("New");
    say("Newer");
    assertThat(ben.button("2 new messages")).isVisible();
    isAsItShouldBe(ben, ben.button("2 new messages"));
  }

  @Test
  void held_while_somebody_has_words_in_the_box() {
    say("Something");
    var ben = ben();
    ben.write("Message", "Not yet sent");
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    ben.reads("Your words are still in the box.");
    assertThat(ben.field("Message")).hasValue("Not yet sent");
    isAsItShouldBe(ben, ben.page().locator(".cg-live-note"));
  }

  @Test
  void offline_with_messages_that_wait_and_with_one_that_the_site_did_not_take() {
    chromium.forgive(); // It has no connection on purpose.
    say("Something");
    var ben = ben();
    ben.page().context().setOffline(true);
    for (var words : new String[] {"One", "A second one of some more words, " + "x".repeat(80)}) {
      ben.write("Message", words).button("Send").click();
    }
    ben.reads("Your 2 messages will be sent when you are back.");
    var waits = ben.page().locator(".cg-waiting__words").first();
    isAsItShouldBe(ben, waits);
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    ben.page().context().setOffline(false);
    ben.reads("Your message is not sent: only moderators");
    isAsItShouldBe(ben, waits);
  }

  @Test
  void with_a_list_of_who_is_here_that_is_unfolded_while_somebody_types() {
    var people = new PersonId[5];
    for (var i = 0; i < people.length; i++) {
      people[i] = site.person("Doctor number " + i + " of " + lounge.slug);
      site.world().join(lounge.space, people[i], Role.MEMBER, Perspective.CLINICIAN);
    }
    var ben = ben();
    Window last = ben;
    for (var person : people) {
      last = chromium.signedIn(person, Scripts.ON).open(room);
    }
    var line = ben.page().locator(".cg-here__who summary");
    assertThat(line).containsText("and 2 others");
    line.click();
    assertThat(ben.page().locator(".cg-here__who li")).hasCount(5);
    last.field("Message").pressSequentially("What I wanted");
    assertThat(ben.page().locator(".cg-here__typing")).containsText("is typing");
    isAsItShouldBe(ben, ben.page().locator(".cg-here__who li").first());
  }
}

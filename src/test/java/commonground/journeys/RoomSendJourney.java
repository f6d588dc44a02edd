package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static commonground.support.RoomBox.box;
import static commonground.support.RoomBox.line;
import static commonground.support.RoomBox.onTheDevice;
import static commonground.support.RoomBox.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Writing in a room while its page stays: with a connection, without one, and what the site says.
 */
class RoomSendJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private Lounge lounge;
  private String room;
  private Window ana;

  @BeforeEach
  void somebody_has_a_room_open() {
    lounge = new Lounge(site, Visibility.HIDDEN);
    room = lounge.room();
    ana = open();
  }

  private Window open() {
    var window = chromium.signedIn(lounge.ana, Scripts.ON).open(room);
    window.page().waitForLoadState();
    // A page that is left forgets this.
    window.page().evaluate("() => { window.stays = true; }");
    return window;
  }

  private static void stays(Window window) {
    assertEquals(true, window.page().evaluate("() => window.stays === true"), "the page was left");
  }

  private List<String> lines() {
    return lounge.lines(lounge.mo, room);
  }

  @Test
  void a_message_is_sent_without_leaving_the_page_and_another_one_right_after_it() {
    send(ana, "Hello **all**");
    assertThat(line(ana, 1)).hasText("Hello all");
    assertThat(box(ana)).hasValue("");
    assertThat(box(ana)).isFocused();
    send(ana, "Hello again");
    assertThat(line(ana, 2)).hasText("Hello again");
    assertThat(ana.page().locator(".cg-lines article")).hasCount(2);
    stays(ana);
    assertEquals(List.of("Hello all", "Hello again"), lines());
  }

  @Test
  void two_quick_presses_send_one_message() {
    box(ana).fill("Once");
    ana.button("Send").dblclick();
    assertThat(line(ana, 1)).hasText("Once");
    send(ana, "Twice");
    assertThat(line(ana, 2)).hasText("Twice");
    assertEquals(List.of("Once", "Twice"), lines());
  }

  @Test
  void what_is_typed_while_a_message_is_on_its_way_stays_in_the_box() {
    ana.page()
        .route(
            "**/messages",
            route -> {
              box(ana).pressSequentially(" and more");
              route.resume();
            });
    send(ana, "First");
    assertThat(line(ana, 1)).hasText("First");
    assertThat(box(ana)).hasValue("and more");
  }

  @Test
  void what_the_site_says_is_said_above_the_box_and_the_words_stay() {
    chromium.forgive(); // 422 is on purpose.
    var words = "x".repeat(4001);
    send(ana, words);
    ana.reads("This is too long: 4001 characters.");
    assertThat(box(ana)).hasValue(words);
    assertThat(ana.page().locator(".govuk-error-summary")).isFocused();
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    send(ana, "Am I heard?");
    ana.reads("only moderators and facilitators write here just now");
    assertThat(ana.page().locator(".govuk-error-summary")).hasCount(1);
    assertThat(box(ana)).hasValue("Am I heard?");
    lounge.post(lounge.mo, room + "/release", Map.of());
    ana.button("Send").click();
    assertThat(line(ana, 1)).hasText("Am I heard?");
    assertThat(ana.page().locator(".govuk-error-summary")).hasCount(0);
    stays(ana);
  }

  @Test
  void what_looks_like_an_nhs_number_is_asked_about_first() {
    send(ana, "It is 943 476 5919");
    ana.reads("This looks like an NHS number");
    assertEquals(List.of(), lines());
    ana.button("Send as it is").click();
    assertThat(line(ana, 1)).hasText("It is 943 476 5919");
    assertThat(ana.page().locator(".cg-found")).hasCount(0);
    stays(ana);
  }

  @Test
  void whom_a_name_means_is_asked_above_the_box() {
    site.world()
        .join(lounge.space, site.person("Sam One " + lounge.slug), commonground.spaces.Role.MEMBER);
    site.world()
        .join(lounge.space, site.person("Sam Two " + lounge.slug), commonground.spaces.Role.MEMBER);
    box(ana).fill("Hello @Sam");
    // The names that are offered lie over the button, until they are put away.
    assertThat(ana.page().locator(".cg-options li")).hasCount(2);
    box(ana).press("Escape");
    ana.button("Send").click();
    assertThat(ana.page().locator(".cg-asked")).isFocused();
    assertThat(box(ana)).hasValue("Hello @Sam");
    ana.page().locator(".cg-asked input[type=radio]").first().check();
    ana.leave(() -> ana.page().locator(".cg-asked button").first().click());
    assertThat(line(ana, 1)).containsText("@Sam");
    assertEquals(1, lines().size());
  }

  @Test
  void without_a_connection_messages_wait_and_are_sent_once_and_in_order() {
    chromium.forgive(); // The browser says that it has no connection.
    send(ana, "Before");
    assertThat(line(ana, 1)).hasText("Before");
    ana.page().context().setOffline(true);
    ana.reads("You are offline. You can go on writing");
    send(ana, "One");
    ana.reads("You are offline. Your message will be sent when you are back.");
    assertThat(box(ana)).hasValue("");
    send(ana, "Two");
    ana.reads("You are offline. Your 2 messages will be sent when you are back.");
    assertEquals(List.of("Before"), lines());
    ana.page().context().setOffline(false);
    ana.reads("Your 2 messages are sent.");
    assertThat(line(ana, 3)).hasText("Two");
    assertEquals(List.of("Before", "One", "Two"), lines());
    assertEquals("", onTheDevice(ana));
    stays(ana);
  }

  @Test
  void messages_that_wait_are_there_after_a_reload_and_can_be_deleted() {
    chromium.forgive();
    ana.page().route("**/messages", route -> route.abort());
    send(ana, "One");
    send(ana, "Two");
    ana.reads("Your 2 messages will be sent");
    ana.reload().reads("Two");
    ana.page().locator(".cg-waiting__one").first().getByText("Delete it").click();
    assertThat(ana.page().locator(".cg-waiting__one")).hasCount(1);
    ana.page().unroute("**/messages");
    ana.reload();
    assertThat(line(ana, 1)).hasText("Two");
    assertEquals(List.of("Two"), lines());
  }

  @Test
  void any_page_sends_what_waits() {
    chromium.forgive();
    ana.page().context().setOffline(true);
    send(ana, "From elsewhere");
    ana.reads("You are offline. Your message will be sent");
    ana.page().context().setOffline(false);
    var other = ana.tab();
    ana.page().close();
    other.open("/help");
    assertThat(other.open(room).page().locator("#message-1 .cg-prose")).hasText("From elsewhere");
    assertEquals(List.of("From elsewhere"), lines());
  }

  @Test
  void one_that_arrived_though_no_answer_came_is_not_sent_twice() {
    chromium.forgive();
    ana.page()
        .route(
            "**/messages",
            route -> {
              route.fetch(); // The site has it; the answer is lost.
              route.abort();
              ana.page().unroute("**/messages");
            });
    send(ana, "Only once");
    assertThat(line(ana, 1)).hasText("Only once");
    ana.reads("Your message is sent.");
    assertEquals(List.of("Only once"), lines());
  }

  @Test
  void what_the_site_does_not_take_later_is_said_and_can_be_put_back() {
    chromium.forgive();
    ana.page().context().setOffline(true);
    send(ana, "Too late");
    ana.reads("You are offline. Your message will be sent when you are back.");
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    ana.page().context().setOffline(false);
    ana.reads("Your message is not sent: only moderators");
    assertEquals(List.of(), lines());
    lounge.post(lounge.mo, room + "/release", Map.of());
    ana.button("Put it back in the box (Too late)").click();
    assertThat(box(ana)).hasValue("Too late");
    ana.button("Send").click();
    assertThat(line(ana, 1)).hasText("Too late");
    assertEquals("", onTheDevice(ana));
  }

  @Test
  void signing_out_leaves_no_message_on_the_device_and_says_so_first() {
    chromium.forgive();
    ana.page().context().setOffline(true);
    send(ana, "Private");
    ana.reads("You are offline. Your message will be sent");
    assertFalse(onTheDevice(ana).isEmpty());
    ana.button("Sign out").click();
    ana.reads("Words for 1 box are only on this device. Signing out deletes them.");
    ana.page().context().setOffline(false);
    ana.page().route("**/messages", route -> route.abort());
    ana.press("Sign out");
    assertEquals("", onTheDevice(ana));
  }

  @Test
  void an_ended_session_keeps_the_words_and_gives_them_back_after_signing_in() {
    chromium.forgive(); // 401 is on purpose.
    site.signOutEverywhere(lounge.ana);
    box(ana).fill("Still mine");
    ana.leave(() -> ana.button("Send").click());
    assertTrue(ana.page().content().contains("Still mine"));
    assertEquals(List.of(), lines());
  }
}

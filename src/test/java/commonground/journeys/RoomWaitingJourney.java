package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static commonground.support.RoomBox.box;
import static commonground.support.RoomBox.line;
import static commonground.support.RoomBox.onTheDevice;
import static commonground.support.RoomBox.send;
import static commonground.support.RoomBox.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Messages that cannot be sent yet, whatever becomes of the page, and browsers of some years ago.
 */
class RoomWaitingJourney {

  /**
   * What browsers do not have that run the scripts all the same; they cannot look behind either.
   */
  private static final String OLDER =
      """
      delete AbortSignal.timeout;
      delete Crypto.prototype.randomUUID;
      delete HTMLFormElement.prototype.requestSubmit;
      delete String.prototype.at;
      delete window.reportError;
      ["at", "findLast", "toReversed", "toSorted"].forEach((name) => delete Array.prototype[name]);
      window.RegExp = new Proxy(RegExp, {
        construct(made, [source, flags]) {
          if (String(source).includes("(?<!")) {
            throw new SyntaxError("Invalid regular expression: invalid group specifier name");
          }
          return new made(source, flags);
        },
      });
      """;

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();

  private Window open(PersonId person) {
    var window = chromium.signedIn(person, Scripts.ON).open(room);
    window.page().waitForLoadState();
    return window;
  }

  /** It cannot be sent, and waits on this device. */
  private static void leave(Window window, String words) {
    window.page().route("**/messages", route -> route.abort());
    send(window, words);
    assertThat(window.page().locator(".cg-waiting__words").last()).hasText(words);
  }

  private List<String> lines() {
    return lounge.lines(lounge.mo, room);
  }

  /** The first one arrives, and its answer is lost; from then on nothing arrives. */
  private static void lose(Window window, String words) {
    var isFirst = new AtomicBoolean(true);
    window
        .page()
        .route(
            "**/messages",
            route -> {
              if (isFirst.getAndSet(false)) {
                assertEquals(200, route.fetch().status());
              }
              route.abort();
            });
    send(window, words);
    assertThat(waiting(window).last()).containsText(words);
  }

  private static void connect(Window window) {
    window.page().unroute("**/messages");
    window.page().evaluate("() => dispatchEvent(new Event('online'))");
  }

  /** It has waited for eight days. */
  private static void age(Window window) {
    window
        .page()
        .evaluate(
            """
            () => {
              const [key] = Object.keys(localStorage).filter((name) => name.startsWith("message"));
              const [kind, person, time] = key.split(":");
              const old = String(time - 8 * 24 * 3600 * 1000).padStart(15, "0");
              localStorage.setItem([kind, person, old].join(":"), localStorage.getItem(key));
              localStorage.removeItem(key);
            }
            """);
  }

  @Test
  void a_browser_of_some_years_ago_sends_and_shows_messages() {
    chromium.forgive(); // What looks like a number is asked about with 422.
    var ana = chromium.signedIn(lounge.ana, Scripts.ON);
    ana.page().addInitScript(OLDER);
    ana.open(room);
    ana.page().waitForLoadState();
    send(ana, "Hello all");
    assertThat(line(ana, 1)).hasText("Hello all");
    assertThat(box(ana)).hasValue("");
    lounge.send(lounge.mo, room, "Hello Ana");
    assertThat(line(ana, 2)).hasText("Hello Ana");
    box(ana).fill("With keys");
    box(ana).press("Control+Enter");
    assertThat(line(ana, 3)).hasText("With keys");
    send(ana, "It is 943 476 5919");
    ana.button("Send as it is").click();
    assertThat(line(ana, 4)).hasText("It is 943 476 5919");
    assertThat(ana.page().locator(".cg-waiting")).isHidden();
    assertEquals(4, lines().size());
  }

  @Test
  void a_site_that_does_not_answer_is_not_called_offline() {
    chromium.forgive();
    var ana = chromium.signedIn(lounge.ana, Scripts.ON);
    ana.page().clock().install();
    ana.open(room);
    ana.page().waitForLoadState();
    ana.page().route("**/messages", route -> {});
    send(ana, "Anybody there?");
    ana.page().waitForRequest("**/messages", () -> {});
    ana.page().clock().fastForward(15_000);
    ana.page().waitForRequest("**/messages", () -> {});
    ana.page().clock().fastForward(15_000);
    ana.reads("The site does not answer just now. Your message will be sent as soon as it does.");
    ana.page().unroute("**/messages");
    ana.page().clock().fastForward(10_000);
    assertThat(line(ana, 1)).hasText("Anybody there?");
    assertEquals(List.of("Anybody there?"), lines());
  }

  @Test
  void what_is_sent_while_another_message_is_on_its_way_goes_after_it() {
    var isFirst = new AtomicBoolean(true);
    var ana = open(lounge.ana);
    ana.page()
        .route(
            "**/messages",
            route -> {
              if (isFirst.getAndSet(false)) {
                box(ana).pressSequentially(" and more");
                ana.button("Send").click();
                box(ana).pressSequentially(" that is not sent");
              }
              route.resume();
            });
    send(ana, "First");
    assertThat(line(ana, 1)).hasText("First");
    assertThat(line(ana, 2)).hasText("and more");
    assertThat(box(ana)).hasValue("that is not sent");
    assertEquals(List.of("First", "and more"), lines());
  }

  @Test
  void what_waits_is_not_in_the_box_as_well_as_the_draft_that_it_was() {
    chromium.forgive();
    var ana = open(lounge.ana);
    box(ana).pressSequentially("A slow thought");
    assertThat(ana.page().locator(".cg-draft-says"))
        .hasText(Pattern.compile("^Saved .*"), new HasTextOptions().setTimeout(20_000));
    assertThat(box(ana.tab().open(room))).hasValue("A slow thought");
    ana.page().route("**/messages", route -> route.abort());
    ana.button("Send").click();
    assertThat(ana.page().locator(".cg-waiting__words")).hasText("A slow thought");
    ana.reload();
    assertThat(ana.page().locator(".cg-waiting__words")).hasText("A slow thought");
    assertThat(box(ana)).hasValue("");
    ana.page().unroute("**/messages");
    ana.reload();
    assertThat(line(ana, 1)).hasText("A slow thought");
    assertThat(box(ana)).hasValue("");
    assertThat(box(ana.reload())).hasValue("");
    assertEquals(List.of("A slow thought"), lines());
  }

  @Test
  void a_page_left_over_from_somebody_else_leaves_alone_what_waits() {
    chromium.forgive();
    var ana = open(lounge.ana);
    ana.remember(site.signedIn(lounge.ben).cookies());
    var ben = ana.tab().open(room);
    leave(ben, "Of Ben");
    ana.page().evaluate("() => dispatchEvent(new Event('storage'))");
    ana.page().evaluate("() => dispatchEvent(new Event('online'))");
    assertTrue(onTheDevice(ben).contains(":" + lounge.ben.value() + ":"), onTheDevice(ben));
    ana.doesNotRead("Of Ben");
    ben.page().unroute("**/messages");
    assertThat(line(ben.reload(), 1)).hasText("Of Ben");
    assertEquals(List.of("Of Ben"), lines());
  }

  @Test
  void what_somebody_has_left_goes_when_somebody_else_opens_a_page() {
    chromium.forgive();
    var ana = open(lounge.ana);
    ana.page().context().route("**/messages", route -> route.abort());
    leave(ana, "Of Ana");
    ana.tab().open("/help");
    assertTrue(onTheDevice(ana).contains(":" + lounge.ana.value() + ":"), onTheDevice(ana));
    ana.remember(site.signedIn(lounge.ben).cookies());
    ana.tab().open("/help");
    assertEquals("", onTheDevice(ana));
  }

  @Test
  void what_has_waited_for_a_week_is_not_sent_by_itself_and_can_be_put_back() {
    chromium.forgive();
    var ana = open(lounge.ana);
    leave(ana, "Last week's news");
    age(ana);
    ana.page().unroute("**/messages");
    ana.reload().reads("We do not know whether this was sent.").reads("It has waited for a week.");
    assertEquals(List.of(), lines());
    ana.button("Put it back in the box (Last week's news)").click();
    ana.button("Send").click();
    assertThat(line(ana, 1)).hasText("Last week's news");
    assertEquals("", onTheDevice(ana));
  }

  @Test
  void what_arrived_a_week_ago_without_an_answer_is_not_doubled_when_it_is_put_back() {
    chromium.forgive();
    var ana = open(lounge.ana);
    lose(ana, "Already there");
    age(ana);
    ana.page().unroute("**/messages");
    ana.reload().reads("We do not know whether this was sent.").doesNotRead("Not sent");
    ana.button("Put it back in the box (Already there)").click();
    ana.button("Send").click();
    assertThat(box(ana)).hasValue("");
    assertThat(waiting(ana)).hasCount(0);
    assertEquals(List.of("Already there"), lines());
  }

  @Test
  void what_arrived_and_is_put_back_and_changed_is_asked_about() {
    chromium.forgive();
    var ana = open(lounge.ana);
    lose(ana, "Tea at three");
    age(ana);
    ana.page().unroute("**/messages");
    ana.reload();
    ana.button("Put it back in the box (Tea at three)").click();
    box(ana).fill("Tea at four");
    ana.press("Send").reads("This form was sent before, and not quite as it is now.");
    ana.press("Save as an edit of message 1");
    assertEquals(List.of("Tea at four"), lines());
  }

  @Test
  void where_it_is_not_known_whether_one_was_sent_the_page_does_not_say_that_it_was_not() {
    chromium.forgive();
    var ana = open(lounge.ana);
    lose(ana, "Arrived");
    send(ana, "Never on its way");
    assertThat(waiting(ana)).hasCount(2);
    lounge.post(lounge.fay, "/spaces/" + lounge.slug + "/archive");
    connect(ana);
    assertThat(waiting(ana).first()).containsText("We do not know whether this was sent.");
    assertThat(waiting(ana).last()).containsText("Not sent.");
    assertEquals(List.of("Arrived"), lines());
  }

  @Test
  void what_comes_too_late_for_a_room_is_copied_or_put_back_once_the_room_is_open_again() {
    chromium.forgive();
    var ana = chromium.signedIn(lounge.ana, Scripts.ON);
    ana.page().addInitScript("delete Navigator.prototype.clipboard");
    ana.open(room).page().waitForLoadState();
    leave(ana, "Too late");
    ana.page().evaluate("() => document.activeElement.blur()");
    lounge.post(lounge.fay, room + "/closure");
    assertThat(box(ana)).hasCount(0);
    connect(ana);
    assertThat(waiting(ana)).containsText("nobody writes in this room any more.");
    assertThat(waiting(ana).getByText("Put it back in the box")).hasCount(0);
    ana.doesNotRead("still in the box").doesNotRead("Not sent. Your message is not sent");
    ana.button("Copy the words (Too late)").click();
    assertThat(waiting(ana)).containsText("The words are selected.");
    assertEquals("Too late", ana.page().evaluate("() => getSelection().toString()"));
    lounge.post(lounge.fay, room + "/reopening");
    ana.button("Put it back in the box (Too late)").click();
    ana.button("Send").click();
    assertThat(line(ana, 1)).hasText("Too late");
  }

  @Test
  void what_is_put_back_does_not_replace_what_is_in_the_box() {
    chromium.forgive();
    var ana = open(lounge.ana);
    ana.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    leave(ana, "Kept");
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    connect(ana);
    ana.reads("Your message is not sent: only moderators");
    lounge.post(lounge.mo, room + "/release", Map.of());
    box(ana).fill("Typed");
    ana.button("Put it back in the box (Kept)").click();
    assertThat(waiting(ana)).containsText("There are other words in the box.");
    assertThat(box(ana)).hasValue("Typed");
    ana.button("Copy the words (Kept)").click();
    assertThat(waiting(ana)).containsText("The words are copied.");
    assertEquals("Kept", ana.page().evaluate("() => navigator.clipboard.readText()"));
    ana.button("Send").click();
    assertThat(line(ana, 1)).hasText("Typed");
    ana.button("Put it back in the box (Kept)").click();
    assertThat(box(ana)).hasValue("Kept");
  }

  @Test
  void a_browser_that_always_says_it_is_offline_sends_all_the_same() {
    var ana = chromium.signedIn(lounge.ana, Scripts.ON);
    ana.page()
        .addInitScript(
            "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })");
    ana.open(room).page().waitForLoadState();
    send(ana, "Here I am");
    assertThat(line(ana, 1)).hasText("Here I am");
    ana.page().evaluate("() => dispatchEvent(new Event('offline'))");
    ana.reads("You are offline. You can go on writing: it will be sent when you are back.");
    send(ana, "Still here");
    assertThat(line(ana, 2)).hasText("Still here");
    assertThat(ana.page().locator(".cg-waiting")).isHidden();
  }

  @Test
  void a_reply_to_what_is_taken_away_meanwhile_goes_to_the_room_when_it_is_sent_again() {
    chromium.forgive();
    lounge.send(lounge.mo, room, "How are you?");
    var ana = open(lounge.ana);
    ana.follow("Reply to message 1");
    ana.write("Your reply", "x".repeat(4001)).press("Send").reads("This is too long");
    lounge
        .by(lounge.mo)
        .get(room + "/messages/1/deletion")
        .submit("main form[action$=/deletion]", Map.of());
    send(ana, "Fine");
    ana.reads("The message you answer was taken away.");
    assertThat(ana.page().locator("#box-heading")).hasText("Write to the room");
    ana.button("Send").click();
    assertThat(line(ana, 2)).hasText("Fine");
  }

  @Test
  void a_reply_that_is_put_back_is_a_reply_still() {
    chromium.forgive();
    lounge.send(lounge.mo, room, "How are you?");
    var ana = open(lounge.ana);
    ana.follow("Reply to message 1");
    ana.write("Your reply", "x".repeat(4001)).press("Send").reads("This is too long");
    assertThat(ana.page().locator("#box-heading")).hasText("Reply to message 1");
    leave(ana, "Fine");
    assertThat(ana.page().locator("#box-heading")).hasText("Write to the room");
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    ana.page().unroute("**/messages");
    ana.page().evaluate("() => dispatchEvent(new Event('online'))");
    ana.reads("Your message is not sent: only moderators");
    lounge.post(lounge.mo, room + "/release", Map.of());
    ana.button("Put it back in the box (Fine)").click();
    assertThat(ana.page().locator("#box-heading")).hasText("Reply to message 1");
    ana.button("Send").click();
    assertThat(ana.page().locator("#message-2 .cg-line__to")).containsText("message 1");
    assertThat(ana.page().locator("#box-heading")).hasText("Write to the room");
  }

  @Test
  void who_is_signed_in_again_in_another_tab_can_leave_messages_again() {
    chromium.forgive();
    var ana = open(lounge.ana);
    ana.tab().open("/help").press("Sign out");
    ana.remember(site.signedIn(lounge.ana).cookies());
    send(ana, "Here again");
    assertThat(line(ana, 1)).hasText("Here again");
    leave(ana, "For later");
    ana.page().unroute("**/messages");
    assertThat(line(ana.reload(), 2)).hasText("For later");
  }

  @Test
  void the_focus_stays_on_a_message_that_waits_and_goes_to_the_next_one_when_it_is_deleted() {
    chromium.forgive();
    var ana = open(lounge.ana);
    leave(ana, "One");
    leave(ana, "Two");
    ana.button("Delete it (One)").focus();
    ana.page().evaluate("() => dispatchEvent(new Event('storage'))");
    assertThat(ana.button("Delete it (One)")).isFocused();
    ana.page().keyboard().press("Enter");
    assertThat(ana.button("Delete it (Two)")).isFocused();
    assertThat(ana.page().locator(".cg-waiting__one")).hasCount(1);
    ana.page().keyboard().press("Enter");
    assertThat(box(ana)).isFocused();
    assertEquals("", onTheDevice(ana));
  }
}

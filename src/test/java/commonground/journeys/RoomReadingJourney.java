package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading in a room while others write: what comes disturbs nobody, and nobody misses it. */
class RoomReadingJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final RoomId id = new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
  private final Chatter chatter = new Chatter(site.db());
  private final List<WebSocketRoute> sockets = new CopyOnWriteArrayList<>();
  private boolean cut;

  private int say(PersonId by, String words) {
    return chatter.say(lounge.member(by), id, 0, words);
  }

  private void sayMany(int count) {
    for (var i = 1; i <= count; i++) {
      say(lounge.ana, "Message of Ana, the one of number " + i);
    }
  }

  /** Ben reads; what comes is heard when this returns. */
  private Window ben(String address) {
    var ben = chromium.signedIn(lounge.ben, Scripts.ON).open(address);
    Eventually.that("he listens", () -> site.app().sockets() > 0);
    return ben;
  }

  /**
   * The same; the test can say to his page what it likes, and with {@link #cut} is the only one.
   */
  private Window benBySocket(String first) {
    var ben = chromium.signedIn(lounge.ben, Scripts.ON);
    ben.page().addInitScript(first);
    ben.page()
        .routeWebSocket(
            "**/live",
            socket -> {
              sockets.add(socket);
              socket
                  .connectToServer()
                  .onMessage(frame -> {
                    if (!cut) {
                      socket.send(frame.text());
                    }
                  });
            });
    ben.open(room).page().waitForCondition(() -> site.app().sockets() > 0);
    return ben;
  }

  /** Says how far the room is, as the site does where too much has changed to be sent along. */
  private void hint() {
    sockets.getLast().send("{\"room/" + id.value() + "\":" + lounge.revision(room) + "}");
  }

  private static Locator line(Window window, int number) {
    return window.page().locator("#message-" + number);
  }

  /** What the ear is told, at the end of a pause. */
  private static void hears(Window window, String words) {
    var ear = window.page().locator(".cg-lines__end + [role=status]");
    Eventually.that("hears " + words, () -> ear.textContent().contains(words));
  }

  /** All that the ear is told from now on. */
  private static Supplier<String> listenIn(Window window) {
    window
        .page()
        .evaluate(
            """
            () => {
              const ear = document.querySelector(".cg-lines__end + [role=status]");
              window.said = "";
              const note = () => (said += ear.textContent);
              new MutationObserver(note).observe(ear, { childList: true });
            }
            """);
    return () -> window.page().evaluate("() => said").toString();
  }

  private static double top(Locator line) {
    return line.boundingBox().y;
  }

  @Test
  void who_reads_further_up_is_not_moved_and_has_a_button() {
    sayMany(30);
    var ben = ben(room);
    line(ben, 3).scrollIntoViewIfNeeded();
    line(ben, 3).locator("a").last().focus();
    var before = top(line(ben, 3));
    say(lounge.ana, "New");
    say(lounge.mo, "Newer");
    assertThat(ben.button("2 new messages")).isVisible();
    assertEquals(before, top(line(ben, 3)), 1);
    assertThat(line(ben, 3).locator("a").last()).isFocused();
    assertTrue(ben.button("2 new messages").boundingBox().height >= 44);
    ben.button("2 new messages").click();
    assertThat(line(ben, 31)).isFocused();
    assertThat(line(ben, 31)).isInViewport();
    assertThat(ben.page().locator(".cg-news")).isHidden();
  }

  @Test
  void who_reads_at_the_end_follows_and_what_was_seen_is_read() {
    sayMany(30);
    var ben = ben(room);
    Measures.toEnd(ben);
    ben.field("Message").focus();
    for (var i = 0; i < 12; i++) {
      say(lounge.ana, "And one more with some words");
    }
    assertThat(line(ben, 42)).isInViewport();
    assertThat(ben.field("Message")).isFocused();
    assertThat(ben.page().locator(".cg-news")).isHidden();
    var other = chromium.signedIn(lounge.ben, Scripts.OFF);
    Eventually.that(
        "it is read",
        () -> !lounge.says(lounge.ben, "/spaces/" + lounge.slug).contains("new message"));
    other.open(room).doesNotRead("New from here");
  }

  @Test
  void what_is_changed_or_deleted_changes_where_it_stands() {
    sayMany(3);
    var ben = ben(room);
    line(ben, 2).locator("a").last().focus();
    chatter.reword(lounge.member(lounge.ana), id, 2, "Put better");
    assertThat(line(ben, 2)).containsText("Put better");
    assertThat(line(ben, 2)).containsText("edited");
    assertThat(line(ben, 2).locator("a").last()).isFocused();
    chatter.delete(lounge.member(lounge.ana), id, 2);
    assertThat(line(ben, 2)).containsText("Message deleted");
    assertThat(line(ben, 2).locator(".cg-line__reply")).hasCount(0);
    assertThat(ben.page().locator(".cg-lines article")).hasCount(3);
  }

  @Test
  void words_that_somebody_presses_appear_and_one_s_own_stay_pressed() {
    sayMany(1);
    var ben = ben(room);
    var thanks = ben.page().locator("#reactions-1 button").first();
    ben.page().locator("#reactions-1 summary").click();
    thanks.click();
    assertThat(thanks).hasAttribute("aria-pressed", "true");
    lounge.post(lounge.mo, room + "/reactions", Map.of("give", "1-thank_you"));
    assertThat(ben.page().locator("#reactions-1")).containsText("Thank you: 2.");
    assertThat(thanks).hasAttribute("aria-pressed", "true");
    say(lounge.mo, "By another");
    assertThat(ben.page().locator("#reactions-2 button").first()).hasCount(1);
    ben.write("Message", "My own").button("Send").click();
    assertThat(line(ben, 3)).containsText("My own");
    assertThat(ben.page().locator("#reactions-3")).hasCount(0);
  }

  @Test
  void the_first_message_of_a_day_stands_below_its_date() {
    var ben = ben(room);
    ben.reads("Nobody has written here yet.");
    say(lounge.ana, "Good morning");
    assertThat(ben.page().locator(".cg-lines > h2.cg-lines__day")).hasCount(1);
    assertThat(line(ben, 1)).isVisible();
    assertThat(ben.page().getByText("Nobody has written here yet.")).isHidden();
    var day = ben.page().locator(".cg-lines__day").innerText();
    ben.reload();
    assertThat(ben.page().locator(".cg-lines__day")).hasText(day);
  }

  @Test
  void the_ear_is_told_once_in_a_while_and_as_much_as_it_wants() {
    var ben = ben(room);
    assertThat(ben.page().locator(".cg-lines")).hasAttribute("role", "log");
    assertThat(ben.page().locator(".cg-lines")).hasAttribute("aria-live", "off");
    say(lounge.ana, "Good morning");
    hears(ben, lounge.name(lounge.ana) + ": Good morning");
    for (var i = 0; i < 5; i++) {
      say(lounge.ana, "More");
    }
    assertThat(line(ben, 6)).isVisible();
    hears(ben, "5 new messages");
    ben.page().locator("#aloud").selectOption("mentions");
    say(lounge.ana, "Nothing for him");
    say(lounge.ana, "Dear [@" + lounge.ben.value() + "], for you");
    hears(ben, "You are mentioned. " + lounge.name(lounge.ana));
    ben.reload();
    assertThat(ben.page().locator("#aloud")).hasValue("mentions");
  }

  @Test
  void an_ear_that_wants_nothing_hears_what_one_does_oneself_and_nothing_else() {
    var ben = ben(room);
    var said = listenIn(ben);
    say(lounge.ana, "Good morning");
    hears(ben, lounge.name(lounge.ana) + ": Good morning");
    ben.page().locator("#aloud").selectOption("none");
    say(lounge.ana, "Not said");
    say(lounge.ana, "Dear [@" + lounge.ben.value() + "], not said to you");
    assertThat(line(ben, 3)).isVisible();
    ben.write("Message", "My own").button("Send").click();
    hears(ben, "Sent as message 4.");
    assertTrue(said.get().contains("Good morning"), said.get());
    assertFalse(said.get().contains("ot said"), said.get());
    assertFalse(said.get().contains("new messages"), said.get());
  }

  @Test
  void a_room_that_is_held_says_so_and_keeps_what_somebody_writes() {
    var ben = ben(room);
    ben.write("Message", "Not yet sent");
    lounge
        .by(lounge.mo)
        .get(room + "/settings")
        .submit("form[action$=/hold]", Map.of("reason", "A break"));
    ben.reads("says why: A break");
    ben.reads("Your words are still in the box.");
    assertThat(ben.field("Message")).hasValue("Not yet sent");
    lounge.by(lounge.mo).get(room + "/settings").submit("form[action$=/release]", Map.of());
    assertThat(ben.page().locator(".cg-live-note")).hasCount(0);
    hears(ben, "You can write here again.");
    ben.button("Send").click();
    assertThat(line(ben, 1)).containsText("Not yet sent");
  }

  @Test
  void the_sentence_below_the_box_follows_how_many_read_it() {
    var ben = ben(room);
    ben.write("Message", "Not yet sent");
    var sentence = ben.page().locator("form.cg-say .cg-audience");
    assertThat(sentence).containsText("Only the 5 members");
    lounge.join("Nia", Role.MEMBER);
    lounge.post(lounge.mo, room + "/hold", Map.of("reason", "A break"));
    ben.reads("says why: A break");
    lounge.post(lounge.mo, room + "/release", Map.of());
    assertThat(sentence).containsText("Only the 6 members");
    assertThat(ben.field("Message")).hasValue("Not yet sent");
  }

  @Test
  void a_page_of_older_messages_stays_as_it_is_and_leads_to_what_is_new() {
    sayMany(60);
    var ben = ben(room + "?from=1");
    say(lounge.ana, "New");
    chatter.reword(lounge.member(lounge.ana), id, 2, "Put better");
    assertThat(line(ben, 2)).containsText("Put better");
    assertThat(ben.page().locator(".cg-lines article")).hasCount(50);
    ben.leave(() -> ben.button("1 new message").click());
    assertThat(line(ben, 61)).isVisible();
  }

  @Test
  void with_a_telephone_s_keyboard_open_the_box_and_its_button_are_in_sight() {
    sayMany(5);
    var ben = chromium.signedIn(lounge.ben, Scripts.ON);
    ben.page().setViewportSize(320, 600);
    ben.open(room);
    assertEquals("", Measures.tooWide(ben));
    ben.field("Message").focus();
    ben.page().setViewportSize(320, 260); // What a keyboard leaves.
    assertThat(ben.button("Send")).isInViewport(ratio());
    assertThat(ben.field("Message")).isInViewport(ratio());
    assertEquals("", Measures.tooWide(ben));
    ben.page().setViewportSize(320, 600);
    assertThat(ben.page().locator("html.cg-tight")).hasCount(0);
    for (var small : List.of("main button", ".cg-line__acts a", "#aloud")) {
      for (var one : ben.page().locator(small).all()) {
        if (one.isVisible()) {
          assertTrue(one.boundingBox().height >= 44, one.innerText());
        }
      }
    }
  }

  @Test
  void what_is_pressed_is_large_enough_for_a_thumb() {
    sayMany(60);
    chatter.say(lounge.member(lounge.mo), id, 60, "An answer");
    lounge.post(lounge.mo, room + "/reactions", Map.of("give", "60-thank_you"));
    lounge
        .by(lounge.fay)
        .get(room + "/discussions/new")
        .submit("main form.cg-reply", Map.of("title", "Tea", "post", "What now?", "take", "60"));
    var ben = chromium.signedIn(lounge.ben, Scripts.ON);
    ben.page().setViewportSize(320, 600);
    ben.open(room);
    var all =
        List.of(
            ".cg-where a",
            "[data-part=unread] a",
            ".cg-line__taken a",
            ".cg-reactions--chat p a",
            ".cg-line__to a");
    for (var kind : all) {
      var links = ben.page().locator(kind);
      assertTrue(links.count() > 0, kind);
      for (var one : links.all()) {
        assertTrue(one.boundingBox().height >= 43.9, kind + " " + one.boundingBox().height);
      }
    }
    assertEquals("", Measures.tooWide(ben));
  }

  @Test
  void whom_somebody_muted_they_do_not_hear() {
    lounge.post(lounge.ben, "/spaces/" + lounge.slug + "/people/" + lounge.ana.value() + "/mute");
    var ben = ben(room);
    var heard = listenIn(ben);
    say(lounge.ana, "Best not heard");
    assertThat(ben.page().locator(".cg-lines .cg-muted")).hasCount(1);
    say(lounge.mo, "Good morning");
    hears(ben, lounge.name(lounge.mo) + ": Good morning");
    var said = heard.get();
    assertTrue(said.contains("Good morning"), said);
    assertFalse(said.contains("Best not heard"), said);
  }

  @Test
  void who_is_on_a_message_that_is_deleted_stays_on_it() {
    sayMany(30);
    var ben = ben(room);
    for (var number : List.of(3, 29)) {
      ben.link("Reply to message " + number).focus();
      if (number == 29) {
        Measures.toEnd(ben);
      }
      chatter.delete(lounge.member(lounge.ana), id, number);
      assertThat(line(ben, number)).containsText("Message deleted");
      assertThat(line(ben, number)).isFocused();
    }
  }

  @Test
  void who_is_on_a_message_while_very_much_comes_is_on_the_first_one_that_is_left() {
    sayMany(60);
    var ben = benBySocket("");
    Measures.toEnd(ben);
    ben.link("Reply to message 55").focus();
    Measures.toEnd(ben);
    cut = true;
    sayMany(101);
    hint();
    assertThat(line(ben, 161)).hasCount(1);
    assertThat(line(ben, 55)).hasCount(0);
    assertThat(line(ben, 112)).isFocused();
  }

  @Test
  void whoever_sends_on_a_small_telephone_sees_their_message_above_the_box() {
    sayMany(30);
    var ben = chromium.signedIn(lounge.ben, Scripts.ON);
    ben.page().setViewportSize(320, 568);
    ben.open(room).page().waitForLoadState();
    Eventually.that("he listens", () -> site.app().sockets() > 0);
    var number = 30;
    for (var words : List.of("Short", "Some words more. ".repeat(40), "Short again")) {
      number = number + 1;
      ben.write("Message", words).button("Send").click();
      assertThat(line(ben, number)).containsText(words.strip());
      assertThat(ben.field("Message")).hasValue("");
      var own = line(ben, number).boundingBox();
      var bottom = own.y + own.height;
      assertTrue(bottom > Math.min(own.height, 100) && bottom <= 568, number + ": " + bottom);
    }
  }

  @Test
  void what_comes_above_the_box_of_a_small_telephone_has_a_button_and_is_not_read_yet() {
    sayMany(30);
    var ben = chromium.signedIn(lounge.ben, Scripts.ON);
    ben.page().setViewportSize(320, 260); // What a keyboard leaves.
    ben.open(room).field("Message").focus();
    Eventually.that("he listens", () -> site.app().sockets() > 0);
    assertThat(line(ben, 30)).not().isInViewport();
    say(lounge.ana, "New");
    say(lounge.mo, "Newer");
    assertThat(ben.button("2 new messages")).isInViewport(ratio());
    assertThat(ben.field("Message")).isInViewport(ratio());
    assertThat(ben.field("Message")).isFocused();
    ben.page().waitForTimeout(4_000); // Long enough for what is seen to be read.
    assertTrue(lounge.says(lounge.ben, "/spaces/" + lounge.slug).contains("new messages"));
    ben.button("2 new messages").click();
    assertThat(line(ben, 31)).isFocused();
    Measures.toEnd(ben);
    Eventually.that(
        "it is read",
        () -> !lounge.says(lounge.ben, "/spaces/" + lounge.slug).contains("new messages"));
  }

  @Test
  void what_is_no_longer_on_the_page_is_not_called_new() {
    sayMany(3);
    var ben =
        benBySocket(
            "Object.defineProperty(document, 'hidden', { get: () => window.away === true });");
    Measures.toEnd(ben);
    ben.page().evaluate("() => { window.away = true; }");
    say(lounge.ana, "New");
    say(lounge.ana, "Newer");
    assertThat(ben.button("2 new messages")).isVisible();
    Measures.toEnd(ben);
    cut = true;
    sayMany(101);
    hint();
    assertThat(line(ben, 106)).hasCount(1);
    assertThat(line(ben, 5)).hasCount(0);
    ben.button("50 new messages").click();
    assertThat(line(ben, 57)).isFocused();
  }

  @Test
  void those_who_are_told_together_that_much_has_changed_do_not_ask_together() {
    var ben = benBySocket("Math.random = () => 0.9;");
    say(lounge.ana, "By itself this is sent along");
    assertThat(line(ben, 1)).isVisible();
    var before = System.nanoTime();
    cut = true;
    say(lounge.ana, "And this is asked for");
    ben.page().waitForRequest("**/since/**", this::hint);
    var waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    assertTrue(waited >= 1500, "asked after " + waited + " ms");
    assertThat(line(ben, 2)).isVisible();
  }

  private static LocatorAssertions.IsInViewportOptions ratio() {
    return new LocatorAssertions.IsInViewportOptions().setRatio(0.9);
  }
}

package commonground.chat.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calming a room: moderators alone write, or everybody waits between two messages. */
class HoldsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final String room = lounge.room();

  private HttpBrowser.Page hold(PersonId by, String reason) {
    return lounge
        .by(by)
        .get(room + "/settings")
        .submit("form[action$=/hold]", Map.of("reason", reason));
  }

  private HttpBrowser.Page pace(PersonId by, String pace) {
    return lounge
        .by(by)
        .get(room + "/settings")
        .submit("form[action$=/pace]", Map.of("pace", pace));
  }

  private void assertRefused(HttpBrowser.Page page, String words) {
    assertEquals(422, page.status(), page.text());
    assertEquals(words, page.field("message"));
  }

  @Test
  void only_moderators_and_facilitators_write_in_a_held_room_and_the_others_keep_their_words() {
    var ana = lounge.by(lounge.ana).get(room);
    lounge.send(lounge.ana, room, "Before");
    hold(lounge.mo, "Please calm down");
    assertRefused(
        ana.submit("form[action$=/messages]", Map.of("message", "In between")), "In between");
    lounge.send(lounge.mo, room, "By Mo");
    lounge.send(lounge.fay, room, "By Fay");
    assertEquals(List.of("Before", "By Mo", "By Fay"), lounge.lines(lounge.ana, room));
    var page = lounge.by(lounge.ana).get(room);
    assertEquals(0, page.html().select("[name=message]").size());
    assertTrue(page.html().text().contains("Please calm down"), page.text());
    lounge.by(lounge.fay).get(room + "/settings").submit("form[action$=/release]", Map.of());
    lounge.send(lounge.ana, room, "After");
    assertEquals(4, lounge.lines(lounge.ben, room).size());
    assertFalse(lounge.says(lounge.ana, room).contains("Please calm down"));
  }

  @Test
  void members_and_observers_hold_and_slow_nothing() {
    for (var one : List.of(lounge.ana, lounge.olly)) {
      assertEquals(403, lounge.by(one).get(room + "/settings").status());
      assertEquals(403, lounge.post(one, room + "/hold", Map.of("reason", "X")).status());
      assertEquals(403, lounge.post(one, room + "/release").status());
      assertEquals(403, lounge.post(one, room + "/pace", Map.of("pace", "none")).status());
      assertFalse(lounge.says(one, room).contains("Keep this room in order"));
    }
    assertTrue(lounge.says(lounge.mo, room).contains("Keep this room in order"));
    assertEquals(200, hold(lounge.mo, "Calm").status());
    assertEquals(List.of("held 1"), lounge.events(room));
  }

  @Test
  void a_reason_is_asked_for_and_has_its_length() {
    for (var reason : List.of("", " ", "x".repeat(301))) {
      var page = hold(lounge.mo, reason);
      assertEquals(422, page.status());
      assertEquals(reason.strip(), page.field("reason"));
    }
    assertEquals(200, hold(lounge.mo, "x".repeat(300)).status());
  }

  @Test
  void somebody_who_was_quicker_is_not_overruled_unseen() {
    var old = lounge.by(lounge.mo).get(room + "/settings");
    hold(lounge.fay, "Said by Fay");
    var late = old.submit("form[action$=/hold]", Map.of("reason", "Said by Mo"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("Said by Fay"), late.text());
    assertEquals("Said by Mo", late.field("reason"));
    late.submit("form[action$=/hold]", Map.of("reason", "Said by Mo"));
    assertTrue(lounge.says(lounge.ana, room).contains("Said by Mo"));
    assertEquals(List.of("held 1", "held 2"), lounge.events(room));
  }

  @Test
  void a_room_that_was_closed_meanwhile_is_neither_held_nor_slowed() {
    var old = lounge.by(lounge.mo).get(room + "/settings");
    lounge.post(lounge.fay, room + "/closure");
    var hold = old.submit("form[action$=/hold]", Map.of("reason", "Calm"));
    assertEquals(409, hold.status());
    assertEquals(409, old.submit("form[action$=/pace]", Map.of("pace", "one_minute")).status());
    assertEquals(List.of("closed 1"), lounge.events(room));
  }

  @Test
  void closing_a_room_ends_its_hold() {
    hold(lounge.mo, "Calm");
    lounge.post(lounge.fay, room + "/closure");
    lounge.post(lounge.fay, room + "/reopening");
    lounge.send(lounge.ana, room, "Hello");
    assertEquals(List.of("Hello"), lounge.lines(lounge.ben, room));
  }

  @Test
  void whoever_is_too_quick_waits_and_keeps_their_words() {
    lounge.send(lounge.ana, room, "One");
    lounge.send(lounge.ana, room, "Two");
    pace(lounge.mo, "thirty_seconds");
    assertTrue(lounge.says(lounge.ben, room).contains("One message every 30 seconds here."));
    site.pass(Duration.ofSeconds(31));
    lounge.send(lounge.ana, room, "Three");
    assertRefused(lounge.send(lounge.ana, room, "Four"), "Four");
    lounge.send(lounge.ben, room, "Five");
    site.pass(Duration.ofSeconds(31));
    lounge.send(lounge.ana, room, "Six");
    assertEquals(List.of("One", "Two", "Three", "Five", "Six"), lounge.lines(lounge.ben, room));
    pace(lounge.mo, "none");
    lounge.send(lounge.ana, room, "Seven");
    assertEquals(6, lounge.lines(lounge.ben, room).size());
  }

  @Test
  void a_pace_that_nobody_offers_is_refused_on_the_same_page() {
    for (var pace : List.of("", "fast", "NONE")) {
      var page = lounge.post(lounge.mo, room + "/pace", Map.of("pace", pace));
      assertEquals(422, page.status());
      assertTrue(page.html().select(".govuk-error-summary").text().contains("Choose a pace"));
    }
    assertEquals(200, pace(lounge.mo, "five_minutes").status());
    assertEquals(List.of("paced 1"), lounge.events(room));
  }
}

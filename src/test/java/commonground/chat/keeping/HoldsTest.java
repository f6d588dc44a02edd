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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calming a room: moderators alone write, or everybody waits between two messages. */
@Tag("long")
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
    assertEquals(List.of("room room_held other", "room room_released other"), lounge.acts());
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
    assertEquals(List.of(), lounge.acts());
    assertTrue(lounge.says(lounge.mo, room).contains("Keep this room in order"));
    assertEquals(200, hold(lounge.mo, "Calm").status());
    assertEquals(List.of("held 1"), lounge.events(room));
    assertEquals(List.of("room room_held other"), lounge.acts());
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
    assertEquals(List.of("room room_held other", "room room_held other"), lounge.acts());
    assertEquals(List.of("Said by Mo", "Said by Fay"), record(lounge.mo, ".cg-words"));
  }

  @Test
  void a_room_that_was_closed_meanwhile_is_neither_held_nor_slowed() {
    var old = lounge.by(lounge.mo).get(room + "/settings");
    lounge.post(lounge.fay, room + "/closure");
    var hold = old.submit("form[action$=/hold]", Map.of("reason", "Calm"));
    assertEquals(409, hold.status());
    assertEquals(409, old.submit("form[action$=/pace]", Map.of("pace", "one_minute")).status());
    assertEquals(List.of("closed 1"), lounge.events(room));
    assertEquals(List.of(), lounge.acts());
  }

  @Test
  void closing_a_room_ends_its_hold() {
    hold(lounge.mo, "Calm");
    lounge.post(lounge.fay, room + "/closure");
    lounge.post(lounge.fay, room + "/reopening");
    assertEquals(List.of("room room_held other", "room room_released other"), lounge.acts());
    assertTrue(record(lounge.mo, ".cg-row__meta").getFirst().contains(lounge.name(lounge.fay)));
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
    assertEquals(List.of("room room_paced other"), lounge.acts());
  }

  /** Parts of the lines of the record, the newest first. */
  private List<String> record(PersonId who, String part) {
    return lounge
        .by(who)
        .get("/spaces/" + lounge.slug + "/acts")
        .html()
        .select(".cg-card " + part)
        .eachText();
  }

  @Test
  void who_looks_after_the_space_reads_who_calmed_which_room_how_and_why_after_it_is_over() {
    var coffee = lounge.opened("Coffee morning");
    lounge.post(lounge.mo, coffee + "/hold", Map.of("reason", "Let us take a breath"));
    lounge.post(lounge.fay, coffee + "/release");
    pace(lounge.mo, "thirty_seconds");
    pace(lounge.fay, "one_minute");
    pace(lounge.mo, "none");
    var only = "moderators and facilitators";
    for (var one : List.of(lounge.mo, lounge.fay)) {
      assertEquals(
          List.of(
              "Main room: Nobody waits between two messages any more",
              "Main room: Each person waits 1 minute between two messages",
              "Main room: Each person waits 30 seconds between two messages",
              "Room “Coffee morning”: The time is over when only " + only + " wrote in it",
              "Room “Coffee morning”: Only " + only + " write in it for now"),
          record(one, ".cg-row__title"));
      assertEquals(List.of("Let us take a breath"), record(one, ".cg-words"));
      var by = record(one, "bdi").stream().filter(name -> name.contains("Lounge")).toList();
      var mo = lounge.name(lounge.mo);
      var fay = lounge.name(lounge.fay);
      assertEquals(List.of(mo, fay, mo, fay, mo), by);
    }
  }

  @Test
  void it_is_the_record_of_moderators_and_about_nobody() {
    lounge.send(lounge.ana, room, "Rude words");
    hold(lounge.mo, "Let us take a breath");
    pace(lounge.mo, "one_minute");
    for (var one : List.of(lounge.ana, lounge.olly)) {
      assertEquals(403, lounge.by(one).get("/spaces/" + lounge.slug + "/acts").status());
    }
    assertEquals(2, record(lounge.mo, ".cg-row__title").size());
    for (var one : List.of(lounge.ana, lounge.mo, lounge.fay)) {
      for (var path : List.of("/spaces/" + lounge.slug + "/me/decisions", "/account/decisions")) {
        var page = lounge.says(one, path);
        assertFalse(page.contains("breath") || page.contains("1 minute"), page);
      }
    }
    assertEquals(0, told());
    var rude = lounge.by(lounge.mo).get(room + "/messages/1/moderation");
    rude.submit(
        "main form", Map.of("what", "removed", "ground", "hurtful", "words", "Take a breath"));
    assertEquals(1, told());
    var mine = lounge.says(lounge.ana, "/spaces/" + lounge.slug + "/me/decisions");
    assertTrue(mine.contains("Take a breath"), mine);
  }

  /** Facts of which somebody is told that something was done to them. */
  private long told() {
    return site.db()
        .the(
            """
            select count(*) as facts
            from events
            where kind = 'moderation.acted' and space_id = $1
            """,
            row -> row.number("facts"),
            lounge.space);
  }

  @Test
  void a_press_that_changes_nothing_is_no_act() {
    hold(lounge.mo, "Calm");
    hold(lounge.mo, "Calm");
    lounge.post(lounge.mo, room + "/release");
    lounge.post(lounge.mo, room + "/release");
    pace(lounge.mo, "one_minute");
    pace(lounge.fay, "one_minute");
    lounge.post(lounge.fay, room + "/closure");
    assertEquals(
        List.of("room room_held other", "room room_released other", "room room_paced other"),
        lounge.acts());
  }

  @Test
  void the_record_says_what_a_room_is_called_today() {
    var coffee = lounge.opened("Coffee morning");
    lounge.post(lounge.mo, coffee + "/hold", Map.of("reason", "Calm"));
    var form = lounge.by(lounge.fay).get(coffee + "/settings");
    form.submit("form[action$=/settings]", Map.of("name", "Tea morning"));
    assertEquals(
        List.of("Room “Tea morning”: Only moderators and facilitators write in it for now"),
        record(lounge.mo, ".cg-row__title"));
  }
}

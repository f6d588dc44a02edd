package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days and at what time the mail with all that is new is due. */
class WhenDigestsGoTest {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(UK).toInstant();
  }

  private static DigestWish wish(int bits, String time) {
    return new DigestWish(new DigestDays(bits), LocalTime.parse(time));
  }

  @ParameterizedTest
  @CsvSource({
    // Every day; on Mondays (23 November 2026 is one); on Tuesdays and Fridays.
    "127, 07:30, 2026-11-22T07:29, 2026-11-22T07:30",
    "127, 07:30, 2026-11-22T07:30, 2026-11-23T07:30",
    "1, 07:30, 2026-11-22T12:00, 2026-11-23T07:30",
    "1, 07:30, 2026-11-23T07:30, 2026-11-30T07:30",
    "18, 18:00, 2026-11-24T18:00, 2026-11-27T18:00",
    "18, 18:00, 2026-11-27T18:00, 2026-12-01T18:00",
    // The clocks go forward at one on 29 March 2026, and back at two on 25 October.
    "127, 07:30, 2026-03-28T07:30, 2026-03-29T07:30",
    "127, 07:30, 2026-10-24T07:30, 2026-10-25T07:30",
    "64, 01:30, 2026-03-28T12:00, 2026-03-29T02:30",
  })
  void it_is_the_same_time_of_day_through_summer_and_winter(
      int bits, String time, String after, String due) {
    assertEquals(
        Optional.of(at(due)), wish(bits, time).after(at(after), UK, UnaryOperator.identity()));
  }

  @Test
  void an_hour_that_a_day_has_twice_brings_one_digest() {
    var daily = wish(127, "01:30");
    var first = daily.after(at("2026-10-24T12:00"), UK, UnaryOperator.identity()).orElseThrow();
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), first);
    assertEquals(
        Optional.of(at("2026-10-26T01:30")), daily.after(first, UK, UnaryOperator.identity()));
    assertEquals(
        Optional.of(at("2026-10-26T01:30")),
        daily.after(Instant.parse("2026-10-25T01:30:00Z"), UK, UnaryOperator.identity()),
        "the second half past one");
  }

  @Test
  void never_is_never() {
    assertEquals(
        Optional.empty(),
        wish(0, "07:30").after(at("2026-11-22T12:00"), UK, UnaryOperator.identity()));
  }

  @Test
  void it_is_the_morning_where_somebody_is_and_not_in_their_quiet_hours() {
    var paris =
        new MailWish(
            true, Optional.of(QuietHours.USUAL), wish(127, "07:30"), ZoneId.of("Europe/Paris"));
    assertEquals(
        Optional.of(ZonedDateTime.parse("2026-11-23T07:30+01:00[Europe/Paris]").toInstant()),
        paris.nextDigest(at("2026-11-22T12:00")));
    var night = new MailWish(true, Optional.of(QuietHours.USUAL), wish(127, "23:00"), UK);
    assertEquals(Optional.of(at("2026-11-23T07:00")), night.nextDigest(at("2026-11-22T12:00")));
    assertEquals(
        Optional.of(at("2026-11-24T07:00")),
        night.nextDigest(at("2026-11-23T07:00")),
        "one each day all the same");
  }

  @Test
  void what_is_saved_in_the_night_does_not_lose_the_digest_of_its_end() {
    var late = new MailWish(true, Optional.of(QuietHours.USUAL), wish(1, "22:00"), UK);
    for (var saved : List.of("2026-11-23T21:59", "2026-11-23T22:30", "2026-11-24T06:59")) {
      assertEquals(Optional.of(at("2026-11-24T07:00")), late.nextDigest(at(saved)), saved);
    }
    assertEquals(Optional.of(at("2026-12-01T07:00")), late.nextDigest(at("2026-11-24T07:00")));
    var early = new MailWish(true, Optional.of(QuietHours.USUAL), wish(1, "06:00"), UK);
    assertEquals(Optional.of(at("2026-11-23T07:00")), early.nextDigest(at("2026-11-23T06:30")));
  }

  @Test
  void what_is_chosen_is_said_in_words() {
    assertEquals("once a week, on Monday at 7:30am", DigestWish.USUAL.words());
    assertEquals("every day at midday", wish(127, "12:00").words());
    assertEquals("on Tuesday, Friday and Sunday at 6pm", wish(82, "18:00").words());
    assertEquals("never", wish(0, "07:30").words());
    assertEquals(
        new DigestDays(82),
        DigestDays.of(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY)));
    assertThrows(IllegalArgumentException.class, () -> new DigestDays(128));
  }

  @Test
  void names_are_told_up_to_three() {
    assertEquals("from Ana", from("Ana"));
    assertEquals("from Ana and Ben", from("Ana", "Ben"));
    assertEquals("from Ana, Ben and Cleo", from("Ana", "Ben", "Cleo"));
    assertEquals("from Ana, Ben, Cleo and others", from("Ana", "Ben", "Cleo", "Dan"));
  }

  private static String from(String... names) {
    return new Gist("A title", 1, List.of(names), "Words").from();
  }
}

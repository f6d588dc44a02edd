package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours, quiet minutes, and how much becomes one mail. */
class WhenMailGoesTest {

  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final Bundling TEN = new Bundling(Duration.ofMinutes(10));
  private static final MailWish USUAL =
      new MailWish(true, Optional.of(QuietHours.USUAL), DigestWish.USUAL, UK);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(UK).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "21, 7, 2026-11-22T20:59, 2026-11-22T20:59",
    "21, 7, 2026-11-22T21:00, 2026-11-23T07:00",
    "21, 7, 2026-11-22T23:30, 2026-11-23T07:00",
    "21, 7, 2026-11-23T00:00, 2026-11-23T07:00",
    "21, 7, 2026-11-23T06:59, 2026-11-23T07:00",
    "21, 7, 2026-11-23T07:00, 2026-11-23T07:00",
    // The day on which the clocks go forward at one, and back at two.
    "21, 7, 2026-03-28T23:00, 2026-03-29T07:00",
    "21, 7, 2026-10-24T23:00, 2026-10-25T07:00",
    "9, 17, 2026-11-22T08:59, 2026-11-22T08:59",
    "9, 17, 2026-11-22T09:00, 2026-11-22T17:00",
    "9, 17, 2026-11-22T16:59, 2026-11-22T17:00",
    "0, 1, 2026-11-22T00:30, 2026-11-22T01:00",
    "23, 0, 2026-11-22T23:30, 2026-11-23T00:00",
  })
  void in_quiet_hours_mail_waits_for_their_end(int from, int until, String now, String next) {
    assertEquals(at(next), new QuietHours(from, until).next(at(now), UK));
  }

  @Test
  void quiet_hours_are_those_of_the_place_where_somebody_is() {
    var paris =
        new MailWish(
            true, Optional.of(QuietHours.USUAL), DigestWish.USUAL, ZoneId.of("Europe/Paris"));
    assertEquals(at("2026-11-23T06:00"), paris.next(at("2026-11-22T20:30")));
    assertEquals(at("2026-11-22T20:30"), USUAL.next(at("2026-11-22T20:30")));
  }

  @Test
  void hours_are_said_in_words() {
    assertEquals("from 9pm to 7am", QuietHours.USUAL.words());
    assertEquals("from midnight to midday", new QuietHours(0, 12).words());
  }

  @Test
  void a_conversation_is_told_of_after_ten_quiet_minutes_and_after_an_hour_at_most() {
    var first = at("2026-11-22T10:00");
    assertEquals(at("2026-11-22T10:10"), TEN.due(first, first));
    assertEquals(at("2026-11-22T10:19"), TEN.due(first, at("2026-11-22T10:09")));
    assertEquals(at("2026-11-22T11:00"), TEN.due(first, at("2026-11-22T10:59")));
  }

  @Test
  void what_comes_close_together_or_at_night_is_one_mail() {
    assertEquals(0, TEN.mails(List.of(), USUAL));
    assertEquals(1, mails("2026-11-22T10:00", "2026-11-22T10:09", "2026-11-22T10:18"));
    assertEquals(2, mails("2026-11-22T10:00", "2026-11-22T10:09", "2026-11-22T10:30"));
    assertEquals(1, mails("2026-11-22T21:30", "2026-11-22T23:00", "2026-11-23T06:00"));
    assertEquals(2, mails("2026-11-22T21:30", "2026-11-23T07:30"));
    var none = new MailWish(false, Optional.empty(), DigestWish.USUAL, UK);
    assertEquals(0, TEN.mails(List.of(at("2026-11-22T10:00")), none));
  }

  private static int mails(String... times) {
    return TEN.mails(List.of(times).stream().map(WhenMailGoesTest::at).toList(), USUAL);
  }
}

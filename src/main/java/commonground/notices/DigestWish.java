package commonground.notices;

import commonground.platform.views.When;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * When somebody wants one mail with all that is new.
 *
 * @param at the time of day where they are
 */
public record DigestWish(DigestDays days, LocalTime at) {

  /** Before the day's work, after the quiet hours that are usual. */
  static final LocalTime MORNING = LocalTime.of(7, 30);

  static final DigestWish USUAL = new DigestWish(DigestDays.MONDAY, MORNING);

  /** A form offers the halves of each hour. */
  static final int STEP = 30;

  /**
   * @param minute of the day, from 0 to 1439
   */
  static DigestWish of(DigestDays days, int minute) {
    return new DigestWish(days, LocalTime.of(minute / 60, minute % 60));
  }

  int minute() {
    return at.getHour() * 60 + at.getMinute();
  }

  /**
   * The first such time after this moment; empty for never. A time that a day does not have,
   * because the clocks go forward, is an hour later; one that it has twice comes once.
   *
   * @param quiet puts a time off to the end of the quiet hours, which may be on the next day: what
   *     was wished for last night may still come
   */
  Optional<Instant> after(Instant moment, ZoneId zone, UnaryOperator<Instant> quiet) {
    var today = moment.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(-1, 7)
        .mapToObj(today::plusDays)
        .filter(day -> days.on(day.getDayOfWeek()))
        .map(day -> quiet.apply(day.atTime(at).atZone(zone).toInstant()))
        .filter(time -> time.isAfter(moment))
        .findFirst();
  }

  /** Such as "every day at 7:30am". */
  String words() {
    return days.never() ? days.words() : days.words() + " at " + When.clock(at);
  }
}

package commonground.platform.views;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long ago something was, in words: "today", "3 days ago", "2 weeks ago". In whole days of the
 * United Kingdom, so that it stays true on a page that is open for an hour; the clock stands beside
 * it.
 */
public final class Ago {

  /** Up to a month is told in weeks. */
  private static final long WEEK = 7;

  private Ago() {}

  /**
   * @param now a moment before {@code then} counts as the same day: two clocks may differ
   */
  public static String words(Instant then, Instant now) {
    var day = then.atZone(When.UK).toLocalDate();
    var today = now.atZone(When.UK).toLocalDate();
    var days = ChronoUnit.DAYS.between(day, today);
    var months = ChronoUnit.MONTHS.between(day, today);
    if (days <= 0) {
      return "today";
    }
    if (days == 1) {
      return "yesterday";
    }
    if (days < WEEK) {
      return days + " days ago";
    }
    if (months == 0) {
      return Count.of(days / WEEK, "week", "weeks") + " ago";
    }
    return months < 12
        ? Count.of(months, "month", "months") + " ago"
        : Count.of(months / 12, "year", "years") + " ago";
  }
}

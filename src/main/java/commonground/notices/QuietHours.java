package commonground.notices;

import commonground.platform.views.When;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of each day in which no mail is sent.
 *
 * @param from the first hour, 0 to 23
 * @param until the hour at which they end; on the next day if it is not after the first
 */
public record QuietHours(int from, int until) {

  public static final QuietHours USUAL = new QuietHours(21, 7);

  public QuietHours {
    if (from < 0 || from > 23 || until < 0 || until > 23 || from == until) {
      throw new IllegalArgumentException("No quiet hours are from " + from + " to " + until);
    }
  }

  /** This moment, or the end of the quiet hours that it lies in. */
  Instant next(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var hour = local.getHour();
    var quiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
    if (!quiet) {
      return moment;
    }
    var end = local.toLocalDate().atTime(until, 0).atZone(zone);
    return (end.isAfter(local)
            ? end
            : local.toLocalDate().plusDays(1).atTime(until, 0).atZone(zone))
        .toInstant();
  }

  /** Such as "from 9pm to 7am". */
  String words() {
    return "from " + words(from) + " to " + words(until);
  }

  /** An hour, such as "9pm". */
  static String words(int hour) {
    return When.clock(LocalTime.of(hour, 0));
  }
}

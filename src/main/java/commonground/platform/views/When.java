package commonground.platform.views;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words: "Tuesday 8 December 2026, 2pm", "9:30am", as gov.uk writes them. */
public final class When {

  /** The zone of a site in the United Kingdom. */
  public static final ZoneId UK = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private When() {}

  public static TimeView at(Instant instant, ZoneId zone) {
    var time = instant.atZone(zone);
    return new TimeView(instant.toString(), DAY.format(time) + ", " + clock(time.toLocalTime()));
  }

  /** A day: "Tuesday 8 December 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day of this year with its name: "Tuesday 17 November". */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** A day of the next months: "8 December". */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** A time of day: "9:30am". */
  public static String clock(LocalTime time) {
    var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    var half = time.getHour() < 12 ? "am" : "pm";
    if (time.getMinute() == 0) {
      return time.getHour() == 12 ? "midday" : time.getHour() == 0 ? "midnight" : hour + half;
    }
    return String.format(Locale.ROOT, "%d:%02d%s", hour, time.getMinute(), half);
  }
}

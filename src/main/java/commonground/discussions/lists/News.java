package commonground.discussions.lists;

import commonground.platform.views.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What is new in a thread, in words: "3 new since Tuesday". */
final class News {

  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private News() {}

  /**
   * @param unread posts; 0 gives ""
   * @param caughtUp when they last had read everything; what is new was written since
   */
  static String words(long unread, Optional<Instant> caughtUp, Instant now) {
    if (unread == 0) {
      return "";
    }
    var today = now.atZone(When.UK).toLocalDate();
    return unread
        + " new"
        + caughtUp.map(at -> since(at.atZone(When.UK).toLocalDate(), today)).orElse("");
  }

  /** A weekday's name is clear for six days; then it would be today's, or an older one's. */
  private static String since(LocalDate day, LocalDate today) {
    var days = ChronoUnit.DAYS.between(day, today);
    if (days <= 0) {
      return " today";
    }
    if (days == 1) {
      return " since yesterday";
    }
    var form = days < 7 ? WEEKDAY : day.getYear() == today.getYear() ? DAY : YEAR;
    return " since " + form.format(day);
  }
}

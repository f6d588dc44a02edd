package commonground.notices;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The days of a week on which somebody wants a digest.
 *
 * @param bits one for each day, from Monday (1) to Sunday (64)
 */
public record DigestDays(int bits) {

  static final DigestDays NEVER = new DigestDays(0);

  /** What is usual: once a week, for the two minutes before its work begins. */
  static final DigestDays MONDAY = new DigestDays(1);

  static final DigestDays DAILY = new DigestDays(127);

  public DigestDays {
    if (bits < 0 || bits > 127) {
      throw new IllegalArgumentException(bits + " is no set of days");
    }
  }

  static DigestDays of(Collection<DayOfWeek> days) {
    return new DigestDays(days.stream().mapToInt(DigestDays::bit).reduce(0, (a, b) -> a | b));
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  boolean on(DayOfWeek day) {
    return (bits & bit(day)) != 0;
  }

  boolean never() {
    return bits == 0;
  }

  List<DayOfWeek> list() {
    return Arrays.stream(DayOfWeek.values()).filter(this::on).toList();
  }

  /** Such as "every day", "once a week, on Monday", "on Monday and Friday"; "never". */
  String words() {
    if (never() || equals(DAILY)) {
      return never() ? "never" : "every day";
    }
    var names = list().stream().map(DigestDays::name).toList();
    if (names.size() == 1) {
      return "once a week, on " + names.getFirst();
    }
    var last = names.size() - 1;
    return "on " + String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}

package commonground.spaces;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Days on which people are at work: Monday to Friday. Bank holidays are not known here. */
public final class WorkingDays {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private WorkingDays() {}

  /** The same time of day, so many working days later. */
  public static Instant after(Instant start, int days, ZoneId zone) {
    var time = start.atZone(zone);
    for (var left = days; left > 0; ) {
      time = time.plusDays(1);
      if (!WEEKEND.contains(time.getDayOfWeek())) {
        left--;
      }
    }
    return time.toInstant();
  }
}

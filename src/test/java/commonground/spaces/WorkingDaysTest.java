package commonground.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "monday, 2026-03-09T10:00:00Z, 2, 2026-03-11T10:00:00Z",
    "thursday, 2026-03-12T10:00:00Z, 2, 2026-03-16T10:00:00Z",
    "friday, 2026-03-13T10:00:00Z, 2, 2026-03-17T10:00:00Z",
    "saturday, 2026-03-14T10:00:00Z, 2, 2026-03-17T10:00:00Z",
    "when the clocks change, 2026-03-27T10:00:00Z, 2, 2026-03-31T09:00:00Z",
    "no day at all, 2026-03-14T10:00:00Z, 0, 2026-03-14T10:00:00Z"
  })
  void the_same_time_of_day_so_many_working_days_later(
      String name, Instant start, int days, Instant expected) {
    assertEquals(expected, WorkingDays.after(start, days, ZoneId.of("Europe/London")), name);
  }
}

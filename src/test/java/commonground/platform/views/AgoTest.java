package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long ago something was. */
class AgoTest {

  /** In London it is summer time. */
  private static final Instant NOW = Instant.parse("2026-07-14T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T10:00:00Z, today",
    "2026-07-13T23:30:00Z, today",
    "2026-07-13T22:30:00Z, yesterday",
    "2026-07-12T22:30:00Z, 2 days ago",
    "2026-07-08T10:00:00Z, 6 days ago",
    "2026-07-07T10:00:00Z, 1 week ago",
    "2026-07-01T10:00:00Z, 1 week ago",
    "2026-06-30T10:00:00Z, 2 weeks ago",
    "2026-06-15T10:00:00Z, 4 weeks ago",
    "2026-06-14T10:00:00Z, 1 month ago",
    "2025-07-15T10:00:00Z, 11 months ago",
    "2025-07-14T10:00:00Z, 1 year ago",
    "2024-07-13T10:00:00Z, 2 years ago",
    "2026-07-15T10:00:00Z, today",
  })
  void it_is_told_in_whole_days_weeks_months_and_years(Instant then, String words) {
    assertEquals(words, Ago.words(then, NOW));
  }
}

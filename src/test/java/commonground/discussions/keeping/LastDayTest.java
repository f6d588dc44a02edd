package commonground.discussions.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day that a form asks for. */
class LastDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Problems problems = new Problems();

  private Optional<LocalDate> read(String day, String month, String year) {
    var typed = Map.of("day", day, "month", month, "year", year);
    return LastDay.read(part -> typed.getOrDefault(part, ""), TODAY, problems);
  }

  @ParameterizedTest
  @CsvSource({
    "22, 11, 2026, 2026-11-22",
    "1, 1, 2027, 2027-01-01",
    "01, 02, 2027, 2027-02-01",
    "22, 11, 2027, 2027-11-22"
  })
  void from_today_to_a_year_from_now(String day, String month, String year, LocalDate expected) {
    assertEquals(Optional.of(expected), read(day, month, year));
    assertTrue(problems.none());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 2027, until-day, Type a day",
    "1, '', 2027, until-month, Type a day",
    "1, 1, '', until-year, Type a day",
    "one, 1, 2027, until-day, Type a day",
    "-1, 1, 2027, until-day, Type a day",
    "1, 1, 99999999999, until-year, Type a day",
    "29, 2, 2027, until-day, There is no such day",
    "1, 13, 2027, until-day, There is no such day",
    "0, 1, 2027, until-day, There is no such day",
    "21, 11, 2026, until-day, This day is over",
    "1, 1, 27, until-day, This day is over",
    "23, 11, 2027, until-year, That is too late"
  })
  void another_day_is_refused_with_a_sentence(
      String day, String month, String year, String field, String sentence) {
    assertEquals(Optional.empty(), read(day, month, year));
    assertTrue(problems.of(field).startsWith(sentence), problems.of(field));
  }

  /** British summer time ends on 25 October 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-23T00:00:00Z",
    "2026-07-01, 2026-07-01T23:00:00Z",
    "2026-10-25, 2026-10-26T00:00:00Z"
  })
  void a_day_ends_at_midnight_in_the_united_kingdom(LocalDate day, Instant end) {
    assertEquals(end, LastDay.end(day));
    assertEquals(day, LastDay.of(end));
  }
}

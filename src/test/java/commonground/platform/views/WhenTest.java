package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-08T14:00:00Z | Europe/London    | Tuesday 8 December 2026, 2pm",
        "2026-12-08T09:30:00Z | Europe/London    | Tuesday 8 December 2026, 9:30am",
        "2026-12-08T12:00:00Z | Europe/London    | Tuesday 8 December 2026, midday",
        "2026-12-08T00:00:00Z | Europe/London    | Tuesday 8 December 2026, midnight",
        "2026-12-08T12:05:59Z | Europe/London    | Tuesday 8 December 2026, 12:05pm",
        "2026-12-08T00:05:00Z | Europe/London    | Tuesday 8 December 2026, 12:05am",
        // British Summer Time, and the nights when the clocks change.
        "2026-07-01T13:00:00Z | Europe/London    | Wednesday 1 July 2026, 2pm",
        "2026-03-29T00:59:00Z | Europe/London    | Sunday 29 March 2026, 12:59am",
        "2026-03-29T01:00:00Z | Europe/London    | Sunday 29 March 2026, 2am",
        "2026-10-25T00:30:00Z | Europe/London    | Sunday 25 October 2026, 1:30am",
        "2026-10-25T01:30:00Z | Europe/London    | Sunday 25 October 2026, 1:30am",
        "2026-12-08T14:00:00Z | Pacific/Auckland | Wednesday 9 December 2026, 3am"
      })
  void a_time_in_words(String instant, String zone, String words) {
    var time = When.at(Instant.parse(instant), ZoneId.of(zone));
    assertEquals(words, time.words());
    assertEquals(Instant.parse(instant), Instant.parse(time.iso()));
  }
}

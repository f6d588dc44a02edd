package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a title says is new. */
class NewsTest {

  /** A Tuesday; in London it is summer time. */
  private static final Instant NOW = Instant.parse("2026-07-14T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-07-14T09:00:00Z, 3 new today",
    "2026-07-13T23:30:00Z, 3 new today",
    "2026-07-13T22:30:00Z, 3 new since yesterday",
    "2026-07-12T10:00:00Z, 3 new since Sunday",
    "2026-07-08T10:00:00Z, 3 new since Wednesday",
    "2026-07-07T10:00:00Z, 3 new since 7 July",
    "2026-01-01T10:00:00Z, 3 new since 1 January",
    "2025-12-31T10:00:00Z, 3 new since 31 December 2025",
    "2026-07-15T10:00:00Z, 3 new today",
  })
  void it_says_since_when_in_the_shortest_words_that_are_clear(Instant since, String words) {
    assertEquals(words, News.words(3, Optional.of(since), NOW));
  }

  @Test
  void who_never_had_read_all_is_told_no_day() {
    assertEquals("3 new", News.words(3, Optional.empty(), NOW));
  }

  @Test
  void nothing_new_is_not_spoken_of() {
    assertEquals("", News.words(0, Optional.of(NOW), NOW));
  }
}

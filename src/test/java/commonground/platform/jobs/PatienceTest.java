package commonground.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
  private static final Patience PATIENCE =
      new Patience(50, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofMinutes(1));

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, PT30S",
    "2, 0.5, PT1M",
    "8, 0.5, PT1H4M",
    "9, 0.5, PT2H",
    "50, 0.5, PT2H",
    "1, 0.0, PT24S",
    "1, 1.0, PT36S"
  })
  void the_wait_doubles_up_to_the_longest(int attempt, double chance, Duration wait) {
    assertEquals(wait, PATIENCE.after(attempt, chance));
  }

  @Test
  void no_attempt_at_all_is_no_patience() {
    var second = Duration.ofSeconds(1);
    assertThrows(IllegalArgumentException.class, () -> new Patience(0, second, second, second));
  }
}

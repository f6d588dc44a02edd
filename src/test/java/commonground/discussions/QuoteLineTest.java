package commonground.discussions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that quotes a post. */
class QuoteLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[quote post 14]|[quote post 14]",
        "[Quote Post 14]|[quote post 14]",
        "[quote post 14, version 1]|[quote post 14]",
        "[quote post 14, version 2]|[quote post 14, version 2]",
        "[quote post 14 version 2]|[quote post 14, version 2]",
        "[quote post 14, characters 3 to 3]|[quote post 14, characters 3 to 3]",
        "[quote post 9, version 2, characters 1 to 40]|[quote post 9, version 2, characters 1 to 40]"
      })
  void is_read_and_written(String line, String written) {
    assertEquals(Optional.of(written), QuoteLine.parse(line).map(QuoteLine::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quote post 14",
        "[quote post]",
        "[quote post 0]",
        "[quote post -1]",
        "[quote post 1e3]",
        "[quote post 9999999999]",
        "[quote post 14, version 0]",
        "[quote post 14, characters 5 to 4]",
        "[quote post 14, characters 0 to 4]",
        "[quote post 14, characters 4]",
        "[quote post 14] and more",
        "[quote post \u0661]"
      })
  void anything_else_is_no_such_line(String line) {
    assertEquals(Optional.empty(), QuoteLine.parse(line));
  }
}

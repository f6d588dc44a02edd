package commonground.discussions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TitlesTest {

  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of("Stiff mornings", "Stiff mornings"),
        Arguments.of("  Stiff \n\t mornings  ", "Stiff mornings"),
        Arguments.of("Stiff\u00A0mornings\0", "Stiff mornings"),
        Arguments.of("cafe\u0301", "caf\u00E9"),
        Arguments.of("Two" + (char) 0x2028 + "lines" + (char) 0x2029, "Two lines"),
        Arguments.of("a\u202Eb\u2066c\u200Bd", "abcd"),
        Arguments.of("\u202E\u200B", ""),
        Arguments.of("   ", ""),
        Arguments.of("", ""),
        Arguments.of("Was hilft? 帮助 🌻", "Was hilft? 帮助 🌻"));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void a_title_is_one_clean_line(String typed, String title) {
    assertEquals(title, Titles.clean(typed));
  }
}

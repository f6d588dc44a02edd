package commonground.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.kill.Arguments.What;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static final List<What> BOTH = List.of(What.POSTS, What.CHAT);

  private static Optional<Arguments> read(String typed) {
    return Arguments.read(7, typed.isEmpty() ? new String[0] : typed.split(" "));
  }

  @Test
  void whoever_says_nothing_gets_both_parts_with_their_usual_numbers() {
    assertEquals(
        Optional.of(new Arguments(BOTH, OptionalInt.empty(), 50, 100, 7, false)), read(""));
  }

  @Test
  void all_of_it_can_be_said_in_any_order() {
    assertEquals(
        Optional.of(new Arguments(List.of(What.CHAT), OptionalInt.of(2), 5, 9, 3, true)),
        read("--readers 9 --prove --seed 3 chat --writers 5 --kills 2"));
    assertEquals(List.of(What.POSTS), read("posts").orElseThrow().what());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--kills",
        "--kills 0",
        "--kills -1",
        "--kills x",
        "--kills 12345",
        "--seed --prove",
        "--other 3",
        "rooms"
      })
  void what_is_not_understood_is_refused(String typed) {
    assertEquals(Optional.empty(), read(typed));
  }
}

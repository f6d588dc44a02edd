package commonground.contributions.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were posted are known in a draft that has names where numbers were kept. */
class AsTypedTest {

  private static boolean matches(String source, String draft) {
    return AsTyped.of(source).filter(one -> one.matcher(draft).matches()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "true, [@12] lives at 5 Elm Street, @Ben lives at 5 Elm Street",
    "true, [@12] lives at 5 Elm Street, @Ben Okri-Smith lives at 5 Elm Street",
    "true, [@patients] and [@7] should come, @patients and @Ana should come",
    "true, Ask \\@Elm in the village, Ask @Elm in the village",
    "false, [@12] lives at 5 Elm Street, @Ben lives at 6 Elm Street",
    "false, [@12] lives at 5 Elm Street, @Ben lives at 5 Elm Street now",
    "false, [@12] hello, @Ben is somebody else",
  })
  void names_stand_for_numbers_and_all_else_is_the_same(boolean same, String source, String draft) {
    assertEquals(same, matches(source, draft));
  }

  @Test
  void words_that_name_nobody_are_compared_as_they_are() {
    assertEquals(Optional.empty(), AsTyped.of("Nobody is named in this").map(Object::toString));
  }

  @Test
  void many_names_take_no_longer() {
    var source = "[@1] ".repeat(50) + "at the end";
    var draft = "@a ".repeat(40_000) + "at the other end";
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(matches(source, draft)));
  }
}

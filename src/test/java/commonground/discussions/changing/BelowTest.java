package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.discussions.changing.Below.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What hangs below a post. */
class BelowTest {

  @Test
  void replies_and_replies_to_those_hang_below_a_post() {
    var answers = List.of(new Answer(4, 2), new Answer(5, 4), new Answer(6, 5), new Answer(9, 4));
    assertEquals(Set.of(4, 5, 6, 9), Below.of(2, answers));
    assertEquals(Set.of(5, 6, 9), Below.of(4, answers));
    assertEquals(Set.of(6), Below.of(5, answers));
  }

  @Test
  void its_neighbours_do_not() {
    var answers = List.of(new Answer(4, 2), new Answer(5, 3), new Answer(6, 2), new Answer(7, 5));
    assertEquals(Set.of(5, 7), Below.of(3, answers));
    assertEquals(Set.of(), Below.of(7, answers));
  }
}

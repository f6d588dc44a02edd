package commonground.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.SeededIds;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void an_id_is_a_random_one_of_the_standard() {
    var id = new RandomIds().next();
    assertEquals(4, id.version());
    assertEquals(2, id.variant());
  }

  @Test
  void two_ids_differ() {
    var ids = new RandomIds();
    assertNotEquals(ids.next(), ids.next());
  }

  @Test
  void a_secret_that_can_be_guessed_is_refused() {
    assertEquals(32, new RandomIds().secret(32).length);
    assertThrows(IllegalArgumentException.class, () -> new RandomIds().secret(8));
  }

  @Test
  void digits_keep_their_zeros() {
    var ids = new SeededIds(1);
    var zeros = 0;
    for (int i = 0; i < 100; i++) {
      var code = ids.digits(6);
      assertTrue(code.matches("\\d{6}"), code);
      zeros += code.startsWith("0") ? 1 : 0;
    }
    assertTrue(zeros > 0);
  }

  @Test
  void a_seed_gives_the_same_ids_again() {
    assertEquals(new SeededIds(7).next(), new SeededIds(7).next());
  }
}

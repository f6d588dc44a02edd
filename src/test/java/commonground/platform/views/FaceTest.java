package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

  @ParameterizedTest
  @CsvSource({
    "Zoë Adeyemi, ZA",
    "Aled, A",
    "Dr Priya Raman, PR",
    "Margaret Anne O’Connell, MO",
    "ø b, ØB",
    "e\u0301va b, E\u0301B",
    "'', ?",
    "'   ', ?"
  })
  void initials_are_those_of_the_first_and_the_last_word(String name, String initials) {
    assertEquals(initials, Face.of(name, 1).initials());
  }

  @Test
  void the_same_person_has_the_same_one_of_eight_shades() {
    for (long id = -20; id < 20; id++) {
      int shade = Face.of("a", id).shade();
      assertEquals(shade, Face.of("b", id).shade());
      assertTrue(shade >= 1 && shade <= 8);
    }
  }
}

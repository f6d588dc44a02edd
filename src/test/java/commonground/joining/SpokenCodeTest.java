package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"FKQ3-7MXR", "fkq37mxr", " fkq3 7mxr ", "FKQ3\u20137MXR", "f k q 3 7 m x r"})
  void a_code_is_read_as_people_type_it(String typed) {
    assertEquals(Optional.of("FKQ37MXR"), SpokenCode.parse(typed).map(SpokenCode::text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FKQ37MX", "FKQ37MXRR", "FKQO7MXR", "FKQ17MXR", "%"})
  void what_no_code_can_be_is_refused(String typed) {
    assertEquals(Optional.empty(), SpokenCode.parse(typed));
  }

  @Test
  void each_half_is_as_short_as_people_can_hold_in_mind() {
    var code = SpokenCode.of(new byte[] {0, 1, 2, 3, 12, 13, 14, 15});
    assertEquals("FHJK-3479", code.shown());
    assertEquals(Optional.of(code), SpokenCode.parse(code.shown()));
  }
}

package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of what was typed. */
class FormTest {

  /**
   * @param pairs name, value, name, value…
   */
  static Form form(String... pairs) {
    return Form.of(
        Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
            .map(i -> Map.entry(pairs[i], pairs[i + 1]))
            .toList());
  }

  @Test
  void a_field_is_read_by_its_name() {
    var form = form("title", " Two words ", "post", " a\n b ");
    assertEquals("Two words", form.text("title"));
    assertEquals(" Two words ", form.raw("title"));
    assertEquals(" a\n b ", form.raw("post"));
    assertTrue(form.has("post"));
  }

  @Test
  void a_field_that_is_missing_reads_as_empty() {
    var form = form();
    assertEquals("", form.text("title"));
    assertEquals("", form.raw("title"));
    assertEquals(List.of(), form.all("title"));
    assertEquals(Optional.empty(), form.number("title"));
    assertEquals(Optional.empty(), form.once());
    assertFalse(form.has("title"));
  }

  @Test
  void of_a_field_that_came_twice_the_first_counts() {
    var form = form("title", "one", "other", "x", "title", "two");
    assertEquals("one", form.text("title"));
    assertEquals(List.of("one", "two"), form.all("title"));
  }

  static Stream<Arguments> typed() {
    return Stream.of(
        Arguments.of("a\r\nb\rc\nd", "a\nb\nc\nd"),
        Arguments.of("a\0b\u0007c\u007Fd", "abcd"),
        Arguments.of("tab\tstays", "tab\tstays"),
        Arguments.of("\uFFFEa\uFFFF", "a"),
        Arguments.of("half \uD83D a pair", "half \uFFFD a pair"),
        Arguments.of("other half \uDC1D", "other half \uFFFD"),
        Arguments.of("whole \uD83D\uDC1D", "whole \uD83D\uDC1D"),
        Arguments.of("both \uD83D\uDC1D and \uD83D", "both \uD83D\uDC1D and \uFFFD"),
        Arguments.of("", ""));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void what_no_keyboard_makes_is_gone(String typed, String kept) {
    assertEquals(kept, form("field", typed).raw("field"));
    assertEquals(kept, Form.clean(typed));
  }

  @Test
  void names_are_cleaned_too() {
    assertEquals("x", form("ti\0tle", "x").text("title"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "007, 7", "' 42 ', 42", "999999999999999999, 999999999999999999"})
  void digits_are_a_number(String typed, long number) {
    assertEquals(Optional.of(number), form("n", typed).number("n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-1", "+1", "1.0", "1e3", "0x1", "٣", "1000000000000000000", "a"})
  void anything_else_is_none(String typed) {
    assertEquals(Optional.empty(), form("n", typed).number("n"));
  }

  @Test
  void a_client_id_is_a_uuid() {
    var id = new UUID(3, 4);
    assertEquals(Optional.of(id), form("_once", id.toString()).once());
    for (var damaged : Arrays.asList("", "3", id + "0", "x".repeat(36), "-".repeat(36))) {
      assertEquals(Optional.empty(), form("_once", damaged).once(), damaged);
    }
  }
}

package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form on its way through the pages of signing in. */
class KeptFormTest {

  @Test
  void what_was_typed_comes_back_as_it_was() {
    var form =
        new KeptForm(
            "/spaces/ddd/discussions",
            Map.of(
                "post", List.of(" Zoë\n\n\"quoted\" <b> 🐝 \\ "),
                "choice", List.of("one", "two"),
                "empty", List.of("")));
    assertEquals(Optional.of(form), KeptForm.decode(form.encode()));
  }

  @Test
  void the_longest_post_comes_back() {
    var form = new KeptForm("/spaces", Map.of("post", List.of("🐝".repeat(100_000))));
    assertEquals(Optional.of(form), KeptForm.decode(form.encode()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "not base64!", "bm90IGpzb24", "{}", "e30", "null"})
  void anything_else_is_no_form(String text) {
    assertEquals(Optional.empty(), KeptForm.decode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"path\":\"/spaces\"}",
        "{\"path\":\"/spaces\",\"fields\":[]}",
        "{\"path\":\"/spaces\",\"fields\":{\"a\":\"not a list\"}}",
        "{\"path\":7,\"fields\":{}}",
        "{\"fields\":{\"a\":[\"b\"]}}",
        "[]",
        "{"
      })
  void a_form_of_another_shape_is_none(String json) {
    assertEquals(Optional.empty(), KeptForm.decode(encoded(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/a b", "spaces", ""})
  void a_form_for_another_site_is_none(String path) {
    var text = encoded("{\"path\":\"" + path + "\",\"fields\":{\"a\":[\"b\"]}}");
    assertEquals(Optional.empty(), KeptForm.decode(text));
    var ours = encoded("{\"path\":\"/spaces\",\"fields\":{\"a\":[\"b\"]}}");
    assertEquals(
        Optional.of(new KeptForm("/spaces", Map.of("a", List.of("b")))), KeptForm.decode(ours));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}

package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a browser may be sent. */
class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/spaces",
        "/spaces/ddd/discussions/42?from=51#post-60",
        "/a//b",
        "/%2F%2Fevil.example"
      })
  void a_path_of_this_site_is_safe(String path) {
    assertTrue(Paths.local(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spaces",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a b",
        "/a\nLocation: https://evil.example",
        "/\t/evil.example",
        " /spaces",
        "/\u0000",
        "/ä",
        "/\"><script>"
      })
  void anything_else_is_not(String path) {
    assertFalse(Paths.local(path));
  }

  @Test
  void a_path_has_an_end() {
    assertTrue(Paths.local("/" + "a".repeat(999)));
    assertFalse(Paths.local("/" + "a".repeat(1_000)));
  }

  @Test
  void a_path_travels_in_a_query() {
    assertEquals("?next=%2Fspaces%3Fa%3Db%26c", Paths.query("next", "/spaces?a=b&c"));
    assertEquals("", Paths.query("next", "/"));
  }
}

package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a form came from. */
class OriginsTest {

  private static final URI OWN = URI.create("https://ground.example");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, https://ground.example, OWN",
        "same-origin, -, OWN",
        "none, -, OWN",
        "-, https://ground.example, OWN",
        "-, -, SILENT",
        "cross-site, https://ground.example, FOREIGN",
        "same-site, https://ground.example, FOREIGN",
        "cross-site, -, FOREIGN",
        "made-up, -, FOREIGN",
        "'', -, FOREIGN",
        "same-origin, https://other.example, FOREIGN",
        "none, https://other.example, FOREIGN",
        "-, https://other.example, FOREIGN",
        "-, null, FOREIGN",
        "same-origin, null, FOREIGN",
        "-, '', FOREIGN",
        "-, http://ground.example, FOREIGN",
        "-, https://ground.example:8443, FOREIGN",
        "-, https://ground.example.evil.example, FOREIGN",
        "-, https://ground.example/, FOREIGN",
        "-, https://sub.ground.example, FOREIGN"
      })
  void it_is_judged_by_both_headers(
      @Nullable String site, @Nullable String origin, Origins expected) {
    assertEquals(expected, Origins.judge(site, origin, OWN));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://localhost:8080, OWN",
    "http://localhost:8080, http://localhost, FOREIGN",
    "http://localhost:8080, http://127.0.0.1:8080, FOREIGN"
  })
  void the_port_counts(URI own, String origin, Origins expected) {
    assertEquals(expected, Origins.judge(null, origin, own));
  }
}

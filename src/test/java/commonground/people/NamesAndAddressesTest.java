package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand for somebody: the name others see, the address mail goes to. */
class NamesAndAddressesTest {

  private static Optional<String> name(String typed) {
    return DisplayName.parse(typed).map(DisplayName::text);
  }

  private static Optional<String> address(String typed) {
    return EmailAddress.parse(typed).map(EmailAddress::text);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("Ana Test", "Ana Test"),
        Arguments.of("  Ana   Test ", "Ana Test"),
        Arguments.of("Ana\nTest", "Ana Test"),
        Arguments.of("Ana\tTest\0", "Ana Test"),
        Arguments.of("Ana\u00A0Test", "Ana Test"),
        Arguments.of("J. O’Brien-Smith", "J. O’Brien-Smith"),
        Arguments.of("e\u0301milie", "\u00E9milie"),
        Arguments.of("李 伟", "李 伟"),
        Arguments.of("عائشة", "عائشة"),
        // What turns the direction of the line, or cannot be seen, goes.
        Arguments.of("Ana\u202Etset", "Anatset"),
        Arguments.of("\u2066Ana\u2069", "Ana"),
        Arguments.of("\u200BAna\uFEFF", "Ana"),
        Arguments.of("a".repeat(80), "a".repeat(80)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_name_is_one_clean_line(String typed, String name) {
    assertEquals(Optional.of(name), name(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200B", "...", "\u202E\u202D", "\n\n"})
  void a_name_without_a_letter_is_none(String typed) {
    assertEquals(Optional.empty(), name(typed));
  }

  @Test
  void a_name_that_is_too_long_is_none() {
    assertEquals(Optional.empty(), name("a".repeat(81)));
  }

  @ParameterizedTest
  @CsvSource({
    "ana@test.example, ana@test.example",
    "' Ana@Test.Example ', ana@test.example",
    "ana.maria+list@sub.test.example, ana.maria+list@sub.test.example",
    "o'brien@test.example, o'brien@test.example",
    "a@b.uk, a@b.uk",
    "1@2.example, 1@2.example"
  })
  void an_address_is_in_lower_case(String typed, String address) {
    assertEquals(Optional.of(address), address(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@test.example",
        "ana@",
        "ana@localhost",
        "ana@test..example",
        "ana@-test.example",
        ".ana@test.example",
        "ana.@test.example",
        "ana ana@test.example",
        "ana@test.example, ben@test.example",
        "ana@test.example\nBcc: ben@test.example",
        "Ana <ana@test.example>",
        "\"ana\"@test.example",
        "ana@[127.0.0.1]",
        "äna@test.example"
      })
  void anything_else_is_no_address(String typed) {
    assertEquals(Optional.empty(), address(typed));
    assertThrows(IllegalArgumentException.class, () -> new EmailAddress(typed));
  }

  @Test
  void an_address_that_no_mail_server_takes_is_none() {
    var domain = "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".example";
    assertTrue(EmailAddress.parse("a@" + domain).isPresent());
    assertEquals(Optional.empty(), address("a".repeat(64) + "@" + domain));
    assertEquals(Optional.empty(), address("a".repeat(10_000) + "@test.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0.0.0 Safari/537.36 | Chrome on Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0 | Edge on Windows",
        "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0 | Firefox on Linux",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) Version/17.0 Mobile/15E148 Safari/604.1 | Safari on iPhone",
        "Mozilla/5.0 (Linux; Android 13; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36 | Samsung Internet on"
            + " Android",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0.0.0 Safari/537.36 OPR/106.0.0.0 | Opera on Mac",
        "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " CriOS/120.0.0.0 Mobile/15E148 Safari/604.1 | Chrome on iPad",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/120.0.0.0 Safari/537.36 | Chrome on Chromebook",
        "curl/8.0 | A browser we do not know",
        "'' | A browser we do not know"
      })
  void a_device_is_told_by_its_browser_and_system(String agent, String words) {
    assertEquals(words, Devices.words(agent));
  }
}

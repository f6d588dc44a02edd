package commonground.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  private static final Mail GOOD = Mail.to("ann@demo.example", "Hello", "Hi", "<p>Hi</p>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@demo.example",
        "ann@",
        "ann@demo.example\r\nBcc: all@demo.example",
        "ann@demo.example\n",
        "ann@demo.example,bob@demo.example",
        "Ann <ann@demo.example>",
        "ann @demo.example",
        "ann\u0000@demo.example"
      })
  void only_one_plain_address_is_a_recipient(String to) {
    assertThrows(IllegalArgumentException.class, () -> Mail.to(to, "Hello", "Hi", "<p>Hi</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Hello\r\nBcc: all@demo.example",
        "Hello\nthere",
        "Hello\rthere",
        "a\u0000b",
        "a\u0085b",
        "a\u2028b"
      })
  void a_subject_cannot_end_its_line(String subject) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Mail.to("ann@demo.example", subject, "Hi", "<p>Hi</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bcc",
        "bcc",
        "From",
        "Message-ID",
        "Content-Type",
        "Resent-To",
        "X Y",
        "X:",
        "X\r\nBcc"
      })
  void a_header_of_ours_or_of_no_name_is_refused(String name) {
    assertEquals(Map.of("List-Id", "<a>"), GOOD.header("List-Id", "<a>").headers());
    assertThrows(IllegalArgumentException.class, () -> GOOD.header(name, "<a>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\r\nBcc: b", "a\nb", "a\rb", "a\u0000b", "Zoë"})
  void a_header_cannot_end_its_line(String value) {
    assertThrows(IllegalArgumentException.class, () -> GOOD.header("List-Id", value));
  }

  @Test
  void a_mail_that_is_good_for_no_time_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> GOOD.goodFor(Duration.ZERO));
  }

  @Test
  void its_words_are_never_printed() {
    assertFalse(GOOD.toString().contains("ann"));
    assertFalse(GOOD.toString().contains("Hi"));
  }
}

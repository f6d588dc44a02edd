package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long enough, and not what everybody tries first; no puzzle of digits and signs. */
class PasswordRulesTest {

  private static final PasswordRules RULES = new PasswordRules();
  private static final EmailAddress EMAIL = new EmailAddress("ana.marie@test.example");

  private static String problem(String password) {
    return RULES.problem(password, EMAIL).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kettle garden stairs",
        "just letters here",
        "KettleGardenStairs",
        "пароль из четырёх слов",
        "四個字的密碼很難猜到喔對吧",
        "🐝🌻🐢🦔🦉🐌🐸🦋🐞🦎🐡🦀",
        " spaces at both ends ",
        "k7#Qz!9vRt2w"
      })
  void a_password_that_is_long_enough_will_do(String password) {
    assertEquals(Optional.empty(), RULES.problem(password, EMAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "eleven char", "🐝🌻🐢🦔🦉🐌"})
  void a_short_one_will_not(String password) {
    assertTrue(problem(password).startsWith("Use at least 12"), problem(password));
  }

  @Test
  void a_password_has_12_to_128_characters_however_many_bytes_they_take() {
    assertEquals("", problem("kettle tree é"));
    assertEquals("", problem("kettle treeé"));
    assertEquals("", problem("kettle garden stairs " + "🐝".repeat(107)));
    assertTrue(problem("kettle garden stairs " + "🐝".repeat(108)).startsWith("Use at most 128"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password1234!",
        "123456789012",
        "qwertyuiop123",
        "QwertyUiopAsdf",
        "1qaz2wsx3edc4rfv",
        "098765432109",
        "abcdefghijkl",
        "abcdef123456",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "ana.marie@test.example",
        "my ana.marie@test.example",
        "1234ana.marie1234"
      })
  void an_easy_one_will_not(String password) {
    assertTrue(problem(password).startsWith("Too easy"), password + ": " + problem(password));
  }
}

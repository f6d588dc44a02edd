package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

  private static final Option NAME = Option.required("--name", "NAME", "what it is called");
  private static final Option LOUD = Option.flag("--loud", "so that all hear it");
  private static final Option TAG = Option.repeated("--tag", "WORD", "what it is about");

  /** A verb that takes a file and three options. */
  private static final Verb VERB =
      new Verb() {
        @Override
        public String name() {
          return "call";
        }

        @Override
        public String purpose() {
          return "Calls somebody.";
        }

        @Override
        public String operand() {
          return "FILE";
        }

        @Override
        public List<Option> options() {
          return List.of(NAME, LOUD, TAG);
        }

        @Override
        public void run(Given given, Site site) {}
      };

  @Test
  void values_stand_after_their_option_or_behind_an_equals_sign() {
    var given = read("--name Ana --tag=a=b notes.txt --tag c --loud");
    assertEquals("Ana", given.text(NAME));
    assertEquals(List.of("a=b", "c"), given.all(TAG));
    assertTrue(given.has(LOUD));
    assertEquals("notes.txt", given.operand());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nmae Ana notes.txt         | call has no option --nmae. Did you mean --name?",
        "--colour red                 | call has no option --colour. It has --name, --loud, --tag.",
        "--name                       | --name needs a value after it: --name NAME.",
        "--name --loud notes.txt      | --name needs a value after it: --name NAME.",
        "--name Ana --name Ben x      | --name stands there twice. Say it once.",
        "--loud=very --name Ana x     | --loud stands alone, without \"=very\".",
        "--loud notes.txt             | call also needs --name NAME.",
        "--name Ana                   | call needs FILE after it.",
        "--name Ana Test notes.txt    | \"notes.txt\" belongs to no option. Put a value of several"
            + " words in quotes.",
        "--name Zo\uFFFD x            | \"Zo\uFFFD\" arrived damaged: this terminal does not say that it speaks"
            + " UTF-8. Set LC_ALL=C.UTF-8 and try again.",
      })
  void what_is_wrong_is_said(String typed, String words) {
    assertEquals(words, assertThrows(WrongUsage.class, () -> read(typed)).getMessage());
  }

  @Test
  void help_shows_how_to_type_it() {
    assertEquals(
        """
        Calls somebody.

        Usage: scripts/admin/call FILE --name NAME [--loud] [--tag WORD]…

          --name NAME  what it is called
          --loud       so that all hear it
          --tag WORD   what it is about
        """,
        VERB.help());
  }

  private static Given read(String typed) {
    return Given.read(VERB, List.of(typed.strip().split(" +")));
  }
}

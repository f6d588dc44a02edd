package commonground.contributions.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom words name, among a few people; a table of cases. */
class ResolvingTest {

  private static final List<Nameable> PEOPLE =
      List.of(
          person(1, "Siobhán Reilly"),
          person(2, "Ana Test"),
          person(3, "Ana Torres"),
          person(4, "Ben"),
          person(5, "Anne-Marie O'Neil"),
          person(6, "Dr. Priya Shah (GP)"),
          person(7, "Ben Carter"),
          person(8, "田中太郎"),
          person(9, "Tom's Mum"),
          person(10, "Tom Reilly"));

  private static final Markdown MARKDOWN = new Markdown();

  private static Nameable person(long id, String name) {
    return Nameable.of(new PersonId(id), name, "");
  }

  private static Resolving.Resolved resolve(String text, Map<Integer, String> answers) {
    return resolve(text, PEOPLE, Set.of(), answers);
  }

  private static Resolving.Resolved resolve(
      String text, List<Nameable> people, Set<PersonId> before, Map<Integer, String> answers) {
    return Resolving.of(text, Typed.in(MARKDOWN.places(text)), people, before, answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "@Siobhan what do you think? | [@1] what do you think?",
        "Ask @siobhán reilly, please | Ask [@1], please",
        "Thanks @Siobhan Reilly. | Thanks [@1].",
        "@\"Siobhan Reilly\" and @“Ana Test” | [@1] and [@2]",
        "(@Shah) | ([@6])",
        "@SiobhanReilly | [@1]",
        "@Siobhan's idea and @Ana Test’s | [@1]'s idea and [@2]’s",
        "@anne-marie | [@5]",
        "@Anne-Marie O’Neil! | [@5]!",
        "@Dr. Priya Shah (GP) knows | [@6] knows",
        "@priya knows | [@6] knows",
        "@Ben Carter and @Ben | [@7] and [@4]",
        "@田中太郎 | [@8]",
        "@patients and @facilitators | [@patients] and [@facilitators]",
        "**@Siobhan** | **[@1]**",
        "@Siobhan I agree | [@1] I agree",
        "somebody@siobhan.example, https://x.example/@siobhan, \\@Siobhan | somebody@siobhan.example, https://x.example/@siobhan, \\@Siobhan",
        "`@Siobhan` and ``a ` @Siobhan`` | `@Siobhan` and ``a ` @Siobhan``",
        "a @ b, @, @@Siobhan, @! | a @ b, @, @@Siobhan, @!",
        "[@12] and [@patients] | [@12] and [@patients]",
        "@Patients | [@patients]",
        "@Tom's Mum knows | [@9] knows",
        "@Tom’s Mum’s idea | [@9]’s idea",
        "@\"Tom's Mum\" knows | [@9] knows",
        "@Tom's idea | [@10]'s idea",
        "@Ben and @Ben I agree | [@4] and [@4] I agree",
        "@Siobhan: thanks | [@1]: thanks",
        "@Siobhan(GP), could you | [@1](GP), could you",
        "**@Ana** Torres, *@Siobhan* Reilly | **@Ana** Torres, *[@1]* Reilly",
      })
  void what_is_clear_is_kept_by_number(String typed, String source) {
    assertEquals(source, resolve(typed, Map.of()).source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Ana | @Ana: Ana Test, Ana Torres",
        "@Siobhan Murphy | @Siobhan: Siobhán Reilly",
        "@Ben Smith | @Ben: Ben",
        "@Zoe | @Zoe: ",
        "@sio | @sio: Siobhán Reilly",
        "@An | @An: Ana Test, Ana Torres, Anne-Marie O'Neil",
      })
  void what_is_not_clear_is_asked(String typed, String question) {
    var resolved = resolve(typed, Map.of());
    assertEquals(typed, resolved.source());
    assertEquals(1, resolved.questions().size());
    var one = resolved.questions().getFirst();
    var names = String.join(", ", one.offered().stream().map(Nameable::name).toList());
    assertEquals(question.strip(), (one.typed() + ": " + names).strip());
  }

  @Test
  void an_answer_counts_for_each_place_with_the_same_words_and_only_one_that_was_offered() {
    var text = "@Ana and @ana, @Zoe";
    assertEquals(2, resolve(text, Map.of()).questions().size());
    assertEquals("[@3] and [@3], \\@Zoe", resolve(text, Map.of(1, "3", 2, "words")).source());
    assertEquals(2, resolve(text, Map.of(1, "1", 2, "2")).questions().size());
    assertEquals(2, resolve(text, Map.of(1, "nonsense", 3, "2")).questions().size());
  }

  @Test
  void of_two_with_one_name_it_is_the_one_who_was_named_before() {
    var twins = List.of(person(1, "Ana Test"), person(2, "Ana Test"));
    assertEquals(1, resolve("@Ana Test", twins, Set.of(), Map.of()).questions().size());
    assertEquals("[@2]", resolve("@Ana Test", twins, Set.of(new PersonId(2)), Map.of()).source());
  }

  @Test
  void a_name_of_one_word_that_was_named_before_is_not_asked_about_again() {
    var before = Set.of(new PersonId(4));
    assertEquals("[@4] Thanks", resolve("@Ben Thanks", PEOPLE, before, Map.of()).source());
  }

  @Test
  void in_code_nobody_is_named() {
    var text = "```\n@Siobhan\n```\n@Siobhan\n~~~ java\n@Siobhan\n~~~\n@Siobhan";
    var source = "```\n@Siobhan\n```\n[@1]\n~~~ java\n@Siobhan\n~~~\n[@1]";
    assertEquals(source, resolve(text, Map.of()).source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ask @Siobhan about it](https://x.example)",
        "![drawn by @Siobhan](https://x.example/a.png)",
        "    @Siobhan in code",
        "> ```\n> @Siobhan\n> ```",
        "`over\n@Siobhan two lines`",
        "<div>\n@Siobhan, hello\n</div>",
        "[see @Siobhan]\n\n[see @siobhan]: https://x.example",
        "[here]: https://x.example '\n@Siobhan'",
      })
  void where_no_name_can_be_shown_it_stays_as_it_was_typed(String text) {
    assertEquals(text, resolve(text, Map.of()).source());
  }

  @Test
  void names_stand_where_they_are_typed_however_the_text_is_made() {
    var lines = "\n|a\\|b|c|\n|-|-|\n|@Siobhan|\\_ @Siobhan|\n\n> 1. @Siobhan\n# @Siobhan\n";
    var text = "a\n".repeat(1_100) + lines + "*_~[]".repeat(200) + " @Siobhan";
    assertEquals(text.replace("@Siobhan", "[@1]"), resolve(text, Map.of()).source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \\| @Siobhan Reilly",
        "@Siobhan Reilly \\| \\| [@2] \\| @Ben",
        "\\\\| \\\\\\| `\\|` @Ben",
        "\\_\\|\\_ **@Siobhan** Reilly",
      })
  void names_stand_where_they_are_typed_beside_a_bar_in_a_cell(String cell) {
    var text = "> |a|b|\n> |-|-|\n> | " + cell + " | @Siobhan|\n> |@Ben|" + cell + "|\n";
    var source = text.replaceAll("@Siobhan( Reilly)?", "[@1]").replace("@Ben", "[@4]");
    assertEquals(source, resolve(text, Map.of()).source());
    var marks = text.replace("[@2]", "").length() < text.length() ? 2 : 0;
    assertEquals(marks, MARKDOWN.places(text).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ana Test", "Dr. Priya Shah (GP)", "ana_b", "Sam & Kim", "R&D", "Tom's", "A-B!"})
  void a_name_that_can_be_typed_names_whom_it_is_typed_for(String name) {
    assertTrue(Nameable.canBeTyped(name));
    var people = List.of(person(1, name), person(2, "Somebody Else"));
    assertEquals("[@1], yes", resolve("@" + name + ", yes", people, Set.of(), Map.of()).source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_ana_",
        "*Kim*",
        "Tom <3 x>",
        "a|b",
        "(Ana)",
        "A &amp; B",
        "ana_",
        "A [B]",
        "\\a"
      })
  void a_name_that_markdown_would_take_apart_cannot_be_typed(String name) {
    assertFalse(Nameable.canBeTyped(name));
  }

  @Test
  void no_more_are_named_than_are_shown() {
    var named = resolve("[@2] ".repeat(30) + "@Siobhan ".repeat(30), Map.of()).source();
    assertEquals(20, named.split("\\[@1]", -1).length - 1);
  }

  @Test
  void a_text_of_signs_is_read_in_no_time_and_asks_no_more_than_fits_on_a_page() {
    var many = resolve("@a ".repeat(50_000), Map.of());
    assertEquals(1, many.questions().size());
    assertEquals(150_000, resolve("`@".repeat(75_000), Map.of()).source().length());
    assertEquals(150_000, resolve("@\"".repeat(75_000), Map.of()).source().length());
    assertEquals(150_000, resolve("@".repeat(150_000), Map.of()).source().length());
  }
}

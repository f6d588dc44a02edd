package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.QuoteLine.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a quote shows of a post's words. */
class ExcerptTest {

  private static List<String> part(String words, int from, int to) {
    return Excerpt.of(words, Optional.of(new Range(from, to)));
  }

  @ParameterizedTest
  @CsvSource({
    "one two three, 1, 3, one …",
    "one two three, 4, 6, … two …",
    "one two three, 7, 11, … three",
    "one two three, 1, 11, one two three",
    "one two three, 4, 99, … two three",
    "' one two ', 1, 6, one two",
    "one two three, 5, 5, … w …"
  })
  void is_counted_in_characters_that_are_not_blank(String words, int from, int to, String shown) {
    assertEquals(List.of(shown), part(words, from, to));
  }

  @Test
  void is_nothing_where_the_words_end_before() {
    assertEquals(List.of(), part("one", 4, 9));
    assertEquals(List.of(), part("", 1, 1));
    assertEquals(List.of(), Excerpt.of(" ", Optional.empty()));
  }

  @Test
  void never_shows_half_a_character() {
    assertEquals(List.of("… \ud83d\ude00 …"), part("a\ud83d\ude00b", 3, 3));
    assertEquals(List.of("… \ud83d\ude00 …"), part("a\ud83d\ude00b", 2, 2));
  }

  @Test
  void keeps_lines_and_leaves_blank_ones_out() {
    assertEquals(List.of("a", "b", "c"), Excerpt.of("a\n\n b \nc\n", Optional.empty()));
  }

  @Test
  void is_short_whatever_is_quoted() {
    var long20000 = Excerpt.of("word ".repeat(20_000), Optional.empty());
    assertEquals(1, long20000.size());
    assertTrue(long20000.getFirst().length() <= Excerpt.MOST + 2, long20000.getFirst());
    assertTrue(long20000.getFirst().endsWith("word …"));
    var lines = Excerpt.of("a\n".repeat(400), Optional.empty());
    assertEquals(Excerpt.LINES, lines.size());
    assertEquals("a …", lines.getLast());
    assertEquals(
        Excerpt.MOST + 2, Excerpt.of("x".repeat(5_000), Optional.empty()).getFirst().length());
  }
}

package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what people type to what the index is asked, and what is shown of a text. */
class WordsTest {

  private static final Subject.Kind POST = Subject.Kind.POST;
  private static final Instant AT = Instant.parse("2026-03-10T09:00:00Z");

  private static String words(String text) {
    return Terms.of(text).stream().map(Terms.Term::word).collect(Collectors.joining(" "));
  }

  private static String roots(String text) {
    return Terms.of(text).stream().map(Terms.Term::root).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Crème brûlée,creme brulee",
    "bus-pass (2026),bus pass 2026",
    "Don’t mae'r 'quoted',dont maer quoted",
    "ਸ੍ਰੀ ਅਕਾਲ,ਸ੍ਰੀ ਅਕਾਲ",
    "أحمد مُحَمَّد,احمد محمد",
    "** -- …,''",
    "a ʼ b ʼʼ,a b"
  })
  void words_are_letters_and_digits_without_accents(String text, String expected) {
    assertEquals(expected, words(text));
  }

  @ParameterizedTest
  @CsvSource({
    "walking walks walked,walk walk walk",
    "physiotherapy physiotherapies,physiotherapi physiotherapi",
    "people's people,peopl peopl",
    "Straße,strass",
    "falls 14 x2,fall 14 x2",
    "a ʼ b ʼʼ cʼd,a b cd"
  })
  void forms_of_an_english_word_have_one_root(String text, String expected) {
    assertEquals(expected, roots(text));
  }

  @Test
  void a_word_of_any_length_has_sixty_letters_and_a_place_in_the_text() {
    var long_ = Terms.of("a " + "é".repeat(500)).getLast();
    assertEquals("e".repeat(60), long_.word());
    assertEquals(2, long_.from());
    assertEquals(502, long_.to());
  }

  private static String read(String typed) {
    return Question.parse(typed).parts().stream()
        .map(part ->
            (part.excluded() ? "-" : "")
                + (part.exact() ? "\"" + part.typed() + "\"" : part.typed()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "what helps after a fall,helps fall",
    "the who,the who",
    "\"to be or not\",\"\"\"to be or not\"\"\"",
    "bus -car -\"taxi rank\",\"bus -car -\"\"taxi rank\"\"\"",
    "“bus pass” „x,\"\"\"bus pass\"\" \"\"x\"\"\"",
    "- -- & | !,''"
  })
  void whatever_is_typed_is_a_question(String typed, String expected) {
    assertEquals(expected.replaceAll("^\"(.*)\"$", "$1").replace("\"\"", "\""), read(typed));
  }

  @Test
  void of_a_long_question_the_beginning_is_read() {
    assertEquals(Question.LENGTH, Question.parse("a".repeat(90_000)).typed().length());
    var many = IntStream.range(0, 90).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
    assertEquals(12, Question.parse(many).parts().size());
  }

  private static String meaning(String typed, String synonyms) {
    return Meaning.of(
            Question.parse(typed),
            new Synonyms(Synonyms.parse(synonyms)),
            Map.of("siobhan", List.of("('/s1' & '/w2')")))
        .expression();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "walking;'walk'",
        "walking falls;(('walk' | '~walk') & ('fall' | '~fall') & ('walk' | 'fall'))",
        "o'brien;'obrien'",
        "bus -car;('bus' & !'car')",
        "siobhan;('siobhan' | ('/s1' & '/w2'))"
      })
  void a_question_becomes_words_in_quotes(String typed, String expected) {
    assertEquals(expected, meaning(typed, ""));
  }

  @Test
  void it_is_looked_for_in_some_places_or_everywhere() {
    var meaning = Meaning.any(Set.of("walk"));
    assertEquals("'walk'", meaning.in(List.of()));
    assertEquals("('walk' & '/s1')", meaning.in(List.of("'/s1'")));
  }

  @Test
  void names_that_mean_the_same_are_asked_for_too() {
    assertEquals(
        "('gp' | ('general' <-> 'practition'))", meaning("GP", "GP, general practitioner; QI"));
    assertTrue(meaning("general practitioner", "GP, general practitioner").contains("'gp'"));
    assertTrue(meaning("quality of life", "QoL, quality of life").contains("'qol'"));
    assertEquals("'gp'", meaning("gp", "gp, GP; , ;;"));
  }

  @Test
  void signs_in_words_of_any_kind_are_quoted() {
    assertEquals("'a''b\\\\c'", Expression.quoted("a'b\\c"));
  }

  private static List<Snippet.Piece> snippet(String text, String... roots) {
    return Snippet.of(text, Set.of(roots));
  }

  @Test
  void a_snippet_shows_the_words_where_they_stand_together() {
    var text =
        "walk " + "Other words. ".repeat(60) + "Here we walk in groups. " + "More. ".repeat(90);
    var shown = snippet(text, "walk", "group");
    var words = shown.stream().map(Snippet.Piece::text).collect(Collectors.joining());
    assertTrue(words.startsWith("… ") && words.endsWith(" …"), words);
    assertTrue(words.contains("Here we walk in groups."), words);
    assertTrue(words.length() < 260, words);
    assertEquals(
        List.of("walk", "groups"),
        shown.stream().filter(Snippet.Piece::marked).map(Snippet.Piece::text).toList());
  }

  @Test
  void a_snippet_never_cuts_a_character_in_two() {
    var words =
        snippet("👩‍🔬".repeat(900)).stream()
            .map(Snippet.Piece::text)
            .collect(Collectors.joining());
    assertTrue(words.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), words);
  }

  @Test
  void a_row_of_the_index_stays_within_what_the_database_takes() {
    var words = IntStream.range(0, 30_000).mapToObj(n -> "ﷺ" + n).collect(Collectors.joining(" "));
    var entry = new Entry(POST, new SpaceId(1), new PersonId(2), true, AT, "Title", false, words);
    assertTrue(entry.vector().length() < 1_000_000);
    assertFalse(entry.roots().isEmpty());
  }

  @Test
  void a_row_says_where_it_is_whose_and_when() {
    var first =
        new Entry(POST, new SpaceId(1), new PersonId(2), true, AT, "Falls", true, "Walk, walk");
    assertEquals(
        "'/d0:20522' '/d1:2565' '/d2:320' '/d3:40' '/s1' '/w2' '/e' 'fall':1A 'walk':11,12",
        first.vector());
    var reply = new Entry(POST, new SpaceId(1), new PersonId(2), false, AT, "Falls", false, "Walk");
    assertTrue(reply.vector().endsWith("'/s1' '/w2' '~fall' 'walk':11"), reply.vector());
    assertEquals(Set.of("walk"), reply.roots());
  }

  @Test
  void stretches_go_back_without_a_gap_and_each_has_the_days_before_it() {
    var stretches = Marks.back(AT, Instant.EPOCH);
    assertEquals(5, stretches.size());
    for (var stretch : stretches.subList(0, 4)) {
      for (var at = stretch.from(); !at.isAfter(AT); at = at.plus(Duration.ofHours(5))) {
        var marks = Marks.days(at);
        assertTrue(stretch.days().stream().anyMatch(marks::contains), at + " in " + stretch);
      }
    }
    assertEquals(1, Marks.back(AT, AT.minus(Duration.ofHours(3))).size());
  }
}

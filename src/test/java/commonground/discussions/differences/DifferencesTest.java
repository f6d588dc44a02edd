package commonground.discussions.differences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.differences.Stretch.Fate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit has changed, in words. */
class DifferencesTest {

  /** {@code [-removed-]} and {@code {+added+}}, as in a letter that was corrected. */
  private static String told(String before, String after) {
    return Differences.between(before, after).stream()
        .map(stretch ->
            switch (stretch.fate()) {
              case KEPT -> stretch.words();
              case REMOVED -> "[-" + stretch.words() + "-]";
              case ADDED -> "{+" + stretch.words() + "+}";
            })
        .collect(Collectors.joining());
  }

  private static String without(List<Stretch> told, Fate fate) {
    return told.stream().filter(s -> s.fate() != fate).map(Stretch::words).collect(joining());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // A word.
        "See you on Monday at two. | See you on Tuesday at two. | See you on [-Monday -]{+Tuesday +}at two.",
        "See you at two. | See you again at two. | See you {+again +}at two.",
        "See you again at two. | See you at two. | See you [-again -]at two.",
        "The same. | The same. | The same.",
        // A sign is no part of the word before it.
        "Warm water, then walk. | Warm water. Then walk. | Warm water[-, then -]{+. Then +}walk.",
        "Read this. | Read [this](https://example.org). | Read [-this.-]{+[this](https://example.org).+}",
        // One word between two changes goes with them.
        "I saw Ana on Monday at home. | I saw Ben on Friday at home. | I saw [-Ana on Monday -]{+Ben on Friday +}at home.",
        // A sentence that is another one altogether.
        "Keep calm. It rains of late in the north. | Keep calm. We met the doctor. | Keep calm. [-It rains of late in the north-]{+We met the doctor+}.",
        // Welsh: an apostrophe and a circumflex belong to the word.
        "Mae'r tŷ yn oer iawn heddiw. | Mae'r tŷ yn gynnes iawn heddiw. | Mae'r tŷ yn [-oer -]{+gynnes +}iawn heddiw.",
        "Dw i'n mynd i'r ysbyty yfory. | Dw i'n mynd i'r feddygfa yfory. | Dw i'n mynd i'r [-ysbyty -]{+feddygfa +}yfory.",
        // Punjabi: vowel signs belong to the word, the danda ends a sentence.
        "ਮੈਂ ਸੋਮਵਾਰ ਨੂੰ ਹਸਪਤਾਲ ਜਾਵਾਂਗਾ। ਧੰਨਵਾਦ ਜੀ। | ਮੈਂ ਮੰਗਲਵਾਰ ਨੂੰ ਹਸਪਤਾਲ ਜਾਵਾਂਗਾ। ਧੰਨਵਾਦ ਜੀ। | ਮੈਂ [-ਸੋਮਵਾਰ -]{+ਮੰਗਲਵਾਰ +}ਨੂੰ ਹਸਪਤਾਲ ਜਾਵਾਂਗਾ। ਧੰਨਵਾਦ ਜੀ।",
        // Arabic, with a vowel mark and its own question mark.
        "هل تأتي يوم الاثنين معنا؟ | هل تأتي يوم الثلاثاء معنا؟ | هل تأتي يوم [-الاثنين -]{+الثلاثاء +}معنا؟",
        "قرأ الطبيب كِتاب المريض اليوم. | قرأ الطبيب كُتُب المريض اليوم. | قرأ الطبيب [-كِتاب -]{+كُتُب +}المريض اليوم.",
        // An emoji of seven code points is one sign.
        "Thank you all \uD83D\uDC69\u200D\uD83D\uDD2C\uD83C\uDFFD now and then | Thank you all \uD83D\uDC69\u200D\uD83D\uDD2C now and then | Thank you all [-\uD83D\uDC69\u200D\uD83D\uDD2C\uD83C\uDFFD -]{+\uD83D\uDC69\u200D\uD83D\uDD2C +}now and then",
      })
  void a_change_is_told_by_words(String before, String after, String expected) {
    assertEquals(expected, told(before, after));
  }

  @Test
  void blanks_and_line_breaks_are_no_difference() {
    assertEquals("One\n\ntwo   three", told("One two\nthree", "One\n\ntwo   three"));
    assertEquals("", told("", ""));
    assertEquals("{+Words+}", told("", "Words"));
  }

  @Test
  void a_line_that_is_added_or_taken_out_is_told_as_a_whole() {
    assertEquals("One.\n{+Two.\n+}Three.", told("One.\nThree.", "One.\nTwo.\nThree."));
    assertEquals("- a\n[-- b\n-]- c", told("- a\n- b\n- c", "- a\n- c"));
  }

  @Test
  void kept_and_added_words_make_the_new_text_and_kept_and_removed_ones_the_old() {
    var random = new Random(7);
    for (var n = 0; n < 400; n++) {
      var before = text(random);
      var after = n % 2 == 0 ? text(random) : before.replace("b", "x").replace(". ", ".\n");
      var told = Differences.between(before, after);
      assertEquals(after, without(told, Fate.REMOVED));
      assertEquals(plain(before), plain(without(told, Fate.ADDED)));
    }
  }

  private static String text(Random random) {
    var signs =
        List.of("a", "b", "cd", " ", " ", ". ", "\n", "\n\n", "'", "é", "ਮੈਂ", "،", "\u00a0");
    return IntStream.range(0, random.nextInt(60))
        .mapToObj(i -> signs.get(random.nextInt(signs.size())))
        .collect(joining());
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{IsWhite_Space}+", "");
  }

  /** 20,000 words. */
  private static String words(Random random, String after) {
    return IntStream.range(0, 20_000)
        .mapToObj(i -> "w" + random.nextInt(5_000) + (i % 12 == 11 ? after : " "))
        .collect(joining());
  }

  @Test
  void a_post_of_20_000_words_is_told_in_a_second_however_much_has_changed() {
    for (var after : List.of(" ", ". ", ".\n\n", "\n")) {
      var before = words(new Random(1), after);
      inTime(before, before.replace("w77 ", "other "), after + "some words");
      inTime(before, words(new Random(2), after), after + "every word");
      inTime(before, before.replaceAll("w(\\d)", "v$1"), after + "each word");
    }
    var letters = new StringBuilder();
    var others = new StringBuilder();
    for (var line = 0; line < 80; line++) {
      letters.append("stays ").append(line).append('\n').append(letters(line)).append('\n');
      others.append("stays ").append(line).append('\n').append(letters(line + 80)).append('\n');
    }
    inTime(letters.toString(), others.toString(), "long lines between lines that stay");
    var lines = "a\n".repeat(74_999);
    inTime(lines, lines.replace("a", "b"), "lines");
    inTime(".".repeat(150_000), ". ".repeat(75_000), "dots");
    inTime("a".repeat(150_000), "b".repeat(150_000), "letters");
  }

  /** 900 words of one letter. */
  private static String letters(int seed) {
    return new Random(seed)
        .ints(900, 'a', 'z')
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  private static void inTime(String before, String after, String what) {
    var start = System.nanoTime();
    var told = Differences.between(before, after);
    var ms = (System.nanoTime() - start) / 1_000_000;
    assertEquals(after, without(told, Fate.REMOVED), what);
    assertTrue(ms < 1_000, () -> what + " took " + ms + " ms");
  }
}

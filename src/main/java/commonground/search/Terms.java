package commonground.search;

import commonground.discussions.topics.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, as they are looked for. The same for what is kept, what is asked and what is
 * shown, whatever the database's own language is.
 */
final class Terms {

  /** Letters of a word that count; two that differ only after them are the same. */
  static final int LONGEST = 60;

  private static final int NO_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Terms() {}

  /**
   * A word where it stands.
   *
   * @param word in small letters, without accents
   * @param root what it has in common with its other forms: "walk" of "walking"; of words that are
   *     not written in a to z the word itself
   * @param from its first character
   * @param to the one after its last
   */
  record Term(String word, String root, int from, int to) {}

  /**
   * All but the words that hold no letter or digit, or nothing but apostrophes: "ʼ" is a letter.
   */
  static List<Term> of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * @param most words
   */
  static List<Term> of(String text, int most) {
    var roots = new Roots();
    var found = new ArrayList<Term>();
    var at = 0;
    while (at < text.length() && found.size() < most) {
      var from = next(text, at, true);
      var to = next(text, from, false);
      if (to > from) {
        var word = folded(text.substring(from, to));
        var root = roots.of(word);
        if (!root.isEmpty()) {
          found.add(new Term(word.replace("'", ""), root, from, to));
        }
      }
      at = to;
    }
    return List.copyOf(found);
  }

  /** The next character that belongs to a word, or that does not. */
  private static int next(String text, int from, boolean word) {
    var at = from;
    while (at < text.length() && belongs(text, at) != word) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean belongs(String text, int at) {
    var c = text.codePointAt(at);
    return isLetter(c)
        || (isInner(c)
            && at > 0
            && isLetter(text.codePointBefore(at))
            && at + 1 < text.length()
            && isLetter(text.codePointAt(at + 1)));
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** An apostrophe, or what joins two letters without being seen. */
  private static boolean isInner(int c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == NO_JOINER || c == JOINER;
  }

  private static String folded(String raw) {
    var plain = raw.replace('’', '\'').replace('ʼ', '\'');
    var word =
        plain.chars().allMatch(c -> c < 0x80) ? plain.toLowerCase(Locale.ROOT) : Fold.key(plain);
    return word.length() <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, Math.min(LONGEST, codePoints(word))));
  }

  private static int codePoints(String word) {
    return word.codePointCount(0, word.length());
  }
}

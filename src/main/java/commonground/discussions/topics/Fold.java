package commonground.discussions.topics;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what does not tell two of them apart: capitals, accents, blanks and signs. */
public final class Fold {

  /**
   * Accents of Latin, Greek and Cyrillic letters, and what Arabic leaves out: vowel signs, and
   * signs above and below an alif.
   */
  private static final String ACCENTS = "[\\u0300-\\u036F\\u0640\\u064B-\\u0655\\u0670]+";

  /** Marks of other scripts belong to their letters: without them it is another word. */
  private static final String NO_WORD = "[^\\p{L}\\p{M}\\p{N}]+";

  private Fold() {}

  /** The words in small letters with single blanks between them. */
  static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll(ACCENTS, "")
        .replaceAll(NO_WORD, " ")
        .strip()
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** What two names have in common that are taken for the same; "" if no letter is in it. */
  public static String key(String name) {
    return words(name).replace(" ", "");
  }
}

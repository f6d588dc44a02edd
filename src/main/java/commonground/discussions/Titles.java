package commonground.discussions;

import java.text.Normalizer;

/** Titles of threads: one line of 1 to 150 characters. */
final class Titles {

  static final int MOST = 150;

  /** Composing takes the square of the length, so what is far too long is left as it is. */
  private static final int LONGEST = 4 * MOST;

  private Titles() {}

  /**
   * What was typed, on one line, composed (Unicode NFC) and without marks that turn the direction.
   */
  static String clean(String typed) {
    if (typed.length() > LONGEST) {
      return typed;
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\s\\u00A0]+", " ")
        .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B]", "")
        .strip();
  }
}

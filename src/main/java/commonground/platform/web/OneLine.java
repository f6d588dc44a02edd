package commonground.platform.web;

import java.text.Normalizer;

/** What somebody typed as a name or a title: one line, without tricks. */
public final class OneLine {

  /** Line ends, tabs, other controls and blanks of every kind. */
  private static final String BLANKS = "[\\p{Cc}\\p{Z}\\s]+";

  /** What turns the direction of what follows (Unicode 9 Bidi_Control), or cannot be seen. */
  private static final String TRICKS =
      "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B]";

  private OneLine() {}

  /**
   * The line composed (Unicode NFC), its blanks single, and nothing in it that could rewrite the
   * line it will stand in.
   *
   * @param most characters that are taken. Composing takes the square of the length, so what is
   *     four times as long comes back as it is: too long in any case
   */
  public static String of(String typed, int most) {
    if (typed.length() > 4 * most) {
      return typed;
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll(BLANKS, " ")
        .replaceAll(TRICKS, "")
        .strip();
  }
}

package commonground.people;

import java.text.Normalizer;
import java.util.Optional;

/** The name others see: one line of 1 to 80 characters, composed (Unicode NFC), without tricks. */
public record DisplayName(String text) {

  public static final int MOST = 80;

  /** Composing takes the square of the length, so what is far too long is not even tried. */
  private static final int LONGEST = 4 * MOST;

  /**
   * Cleans what was typed. Characters that nobody sees go: controls, zero-width ones at the edges,
   * and those that turn the direction of what follows (Unicode 9 Bidi_Control), so that no name can
   * rewrite the line it stands in.
   *
   * @return empty if nothing visible is left, or more than {@link #MOST} characters
   */
  public static Optional<DisplayName> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var name =
        Normalizer.normalize(typed, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\s\\u00A0]+", " ")
            .replaceAll("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\u200B]", "")
            .strip();
    var visible = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return visible && name.length() <= MOST ? Optional.of(new DisplayName(name)) : Optional.empty();
  }
}

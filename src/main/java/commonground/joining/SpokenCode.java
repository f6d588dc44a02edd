package commonground.joining;

import java.util.Locale;
import java.util.Optional;

/**
 * A code that can be said aloud and typed: eight signs in two halves, such as "FKQ3-7MXR". Its
 * sixteen signs neither look nor sound alike; four billion codes are too many to try.
 *
 * @param text the eight signs, without the hyphen
 */
record SpokenCode(String text) {

  private static final String SIGNS = "FHJKLMQRWXY23479";
  private static final int LENGTH = 8;

  /**
   * @param chance bytes from a secure source, at least eight
   */
  static SpokenCode of(byte[] chance) {
    var text = new StringBuilder(LENGTH);
    for (var i = 0; i < LENGTH; i++) {
      text.append(SIGNS.charAt(chance[i] & 15));
    }
    return new SpokenCode(text.toString());
  }

  /** The code as somebody typed it: small letters, blanks and hyphens are forgiven. */
  static Optional<SpokenCode> parse(String typed) {
    if (typed.length() > 100) {
      return Optional.empty();
    }
    var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\p{Pd}]", "");
    return text.length() == LENGTH && text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0)
        ? Optional.of(new SpokenCode(text))
        : Optional.empty();
  }

  /** As people read it: two halves. */
  String shown() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }
}

package commonground.people;

import commonground.platform.web.OneLine;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The name others see: one line of 1 to 80 characters, composed (Unicode NFC), without tricks. */
public record DisplayName(String text) {

  public static final int MOST = 80;

  /** What everybody is called who posts without a name, with a letter behind it. */
  private static final String ALIAS = "Someone in this space";

  /**
   * Cleans what was typed, as {@link OneLine}.
   *
   * @return empty if no letter or digit is left, or more than {@link #MOST} characters, and for
   *     what people are called who post without a name
   */
  public static Optional<DisplayName> parse(String typed) {
    var name = OneLine.of(typed, MOST);
    var visible = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return visible && name.length() <= MOST && !isAlias(name)
        ? Optional.of(new DisplayName(name))
        : Optional.empty();
  }

  /** Whether this is what people are called who post without a name, or looks like it. */
  public static boolean isAlias(String name) {
    return shape(name).startsWith(shape(ALIAS));
  }

  /**
   * What somebody is called who posts without a name.
   *
   * @param place from 1: A, B … Z, AA, AB …
   */
  public static String alias(int place) {
    var letters = new StringBuilder();
    for (var rest = place; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return ALIAS + " (" + letters + ")";
  }

  /** Whether people would take one for the other: capitals, accents, blanks, dashes and quotes. */
  public boolean looksLike(String other) {
    return shape(text).equals(shape(other));
  }

  private static String shape(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]+", "")
        .replaceAll("[\\p{Z}\\s]+", " ")
        .replaceAll("[\\p{Pd}\\u2212]", "-")
        .replaceAll("[\\p{Pi}\\p{Pf}\\u02BC`\u00b4]", "'")
        .strip()
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}

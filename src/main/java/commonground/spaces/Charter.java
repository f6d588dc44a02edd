package commonground.spaces;

import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;

/**
 * What a space says of itself.
 *
 * @param name one line of 1 to {@link #NAME_MOST} characters
 * @param purpose one line of up to {@link #PURPOSE_MOST}; "" for none
 * @param cares what it cares about: CommonMark of up to {@link #CARES_MOST}; "" for nothing
 */
public record Charter(String name, String purpose, Kind kind, String cares) {

  static final int NAME_MOST = 80;
  static final int PURPOSE_MOST = 500;
  static final int CARES_MOST = 4_000;

  /** Cleans what was typed; it may still be empty or too long, which {@link #check} says. */
  public static Charter typed(String name, String purpose, Kind kind, String cares) {
    return new Charter(
        OneLine.of(name, NAME_MOST), OneLine.of(purpose, PURPOSE_MOST), kind, cares.strip());
  }

  /** The same of a space that cares about this. */
  public Charter caringAbout(String words) {
    return new Charter(name, purpose, kind, words.strip());
  }

  /** Adds a sentence for each field that must be mended. */
  public void check(Problems problems) {
    problems.unless(
        name.codePoints().anyMatch(Character::isLetterOrDigit),
        "name",
        "Enter a name with letters or digits");
    shorter(problems, "name", "name", name, NAME_MOST);
    shorter(problems, "purpose", "purpose", purpose, PURPOSE_MOST);
    shorter(problems, "cares", "text", cares, CARES_MOST);
  }

  private static void shorter(Problems problems, String field, String noun, String text, int most) {
    problems.unless(
        text.length() <= most,
        field,
        "Make the "
            + noun
            + " shorter: it has "
            + text.length()
            + " characters, and there is room for "
            + most);
  }
}

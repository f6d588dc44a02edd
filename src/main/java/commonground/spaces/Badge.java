package commonground.spaces;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The initials that stand for somebody, on a disc of one of eight colours.
 *
 * @param initials one or two letters
 * @param colour from 1 to 8, always the same for the same number
 */
public record Badge(String initials, int colour) {

  private static final int COLOURS = 8;

  public static Badge of(String name, long id) {
    var words = name.strip().split("\\s+");
    var first =
        words.length == 1 ? letter(words[0]) : letter(words[0]) + letter(words[words.length - 1]);
    return new Badge(first, (int) (Math.floorMod(id, COLOURS)) + 1);
  }

  private static String letter(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.UK);
  }
}

package commonground.platform.views;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's face, or their initials on a disc: {@code _face}. The name always stands beside it, so
 * it says nothing to the ear.
 *
 * @param name its first letters are found only where the face is drawn
 * @param shade from 1 to 8, the same for the same person everywhere
 * @param picture address on this site; "" for initials
 * @param classes more CSS classes, each after a space; "" for none
 */
public record Face(String name, int shade, String picture, String classes) {

  private static final int SHADES = 8;

  private static final Pattern TITLE =
      Pattern.compile(
          "^(dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame)\\.?\\s+", Pattern.CASE_INSENSITIVE);

  /**
   * @param id of the person
   */
  public static Face of(String name, long id) {
    return new Face(name, 1 + (int) Math.floorMod(id, SHADES), "", "");
  }

  public Face withPicture(String address) {
    return new Face(name, shade, address, classes);
  }

  public Face small() {
    return new Face(name, shade, picture, " cg-avatar--small");
  }

  public Face large() {
    return new Face(name, shade, picture, " cg-avatar--large");
  }

  /** First letters of the first and the last word, titles left out; of one word its first alone. */
  public String initials() {
    var words = TITLE.matcher(name.strip()).replaceFirst("").split("[\\s\\p{Z}]+");
    var first = first(words[0]);
    var last = words.length > 1 ? first(words[words.length - 1]) : "";
    return (first + last).toUpperCase(Locale.ROOT);
  }

  /** A letter with its marks: what a reader takes for one. */
  private static String first(String bracketed) {
    var word = bracketed.replaceFirst("^\\(+", "");
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    return word.isEmpty() ? "?" : word.substring(0, letters.next());
  }
}

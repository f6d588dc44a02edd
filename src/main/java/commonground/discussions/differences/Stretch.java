package commonground.discussions.differences;

import java.util.regex.Pattern;

/**
 * Some words on end that have the same fate.
 *
 * @param words with the blanks and line breaks after them, never empty
 */
public record Stretch(Fate fate, String words) {

  /** What became of the words. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*+");

  /** How many words it has; signs are none. */
  public int count() {
    return Math.toIntExact(WORD.matcher(words).results().count());
  }
}

package commonground.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that one slip of a finger makes of another one. In short words little else is alike. */
final class Slips {

  /** Letters of a word; of longer ones enough is alike after any slip. */
  private static final int LONGEST = 16;

  private Slips() {}

  /** With the word itself; of a word that is not written in a to z nothing else. */
  static List<String> of(String word) {
    var found = new LinkedHashSet<String>();
    found.add(word);
    if (word.length() <= LONGEST && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      for (var at = 0; at <= word.length(); at++) {
        slipAt(found, word.substring(0, at), word.substring(at));
      }
    }
    return List.copyOf(found);
  }

  private static void slipAt(Set<String> found, String before, String after) {
    if (!after.isEmpty()) {
      found.add(before + after.substring(1));
    }
    if (after.length() > 1) {
      found.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
    }
    for (var letter = 'a'; letter <= 'z'; letter++) {
      found.add(before + letter + after);
      if (!after.isEmpty()) {
        found.add(before + letter + after.substring(1));
      }
    }
  }
}

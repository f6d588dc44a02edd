package commonground.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that somebody may have meant who typed another one: each that one slip of a finger makes of
 * it, or of what sounds like it. They depend on what was typed alone, so they tell nothing of what
 * is written anywhere.
 */
final class Slips {

  /** Letters of a word; in longer ones no slip is looked for. */
  private static final int LONGEST = 24;

  /** Letters of a word from which on one may be spelled by its sound and mistyped too. */
  private static final int LONG = 7;

  /** Ways to spell by its sound that are tried for one word. */
  private static final int SOUNDS = 4;

  private static final List<Map.Entry<String, String>> ALIKE =
      List.of(
          Map.entry("f", "ph"),
          Map.entry("ph", "f"),
          Map.entry("i", "y"),
          Map.entry("y", "i"),
          Map.entry("e", "ae"),
          Map.entry("ae", "e"),
          Map.entry("k", "c"),
          Map.entry("c", "k"));

  private Slips() {}

  /** With the word itself, and the likest first. */
  static Set<String> of(String word) {
    var found = new LinkedHashSet<String>();
    found.add(word);
    if (word.length() > LONGEST || word.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return found;
    }
    slip(found, word);
    for (var alike : alike(word)) {
      found.add(alike);
      if (word.length() >= LONG) {
        slip(found, alike);
      }
    }
    return found;
  }

  /** The same with one sound spelled in another way. */
  private static List<String> alike(String word) {
    var found = new ArrayList<String>();
    for (var sound : ALIKE) {
      var at = word.indexOf(sound.getKey());
      if (at >= 0) {
        var rest = word.substring(at + sound.getKey().length());
        found.add(word.substring(0, at) + sound.getValue() + rest);
      }
    }
    return found.subList(0, Math.min(SOUNDS, found.size()));
  }

  private static void slip(Set<String> found, String word) {
    var letters = letters(word);
    for (var at = 0; at <= word.length(); at++) {
      slipAt(found, word.substring(0, at), word.substring(at), letters);
    }
  }

  /**
   * What another finger may have typed: a to z, or in any other alphabet the letters that are
   * there.
   */
  private static Set<Character> letters(String word) {
    var own =
        word.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(LinkedHashSet::new));
    if (own.stream().anyMatch(c -> c >= 'a' && c <= 'z')) {
      for (var letter = 'a'; letter <= 'z'; letter++) {
        own.add(letter);
      }
    }
    return own;
  }

  private static void slipAt(
      Set<String> found, String before, String after, Set<Character> letters) {
    if (!after.isEmpty()) {
      found.add(before + after.substring(1));
    }
    if (after.length() > 1) {
      found.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
    }
    for (var letter : letters) {
      found.add(before + letter + after);
      if (!after.isEmpty()) {
        found.add(before + letter + after.substring(1));
      }
    }
  }
}

package commonground.contributions.reactions;

import java.util.Map;
import java.util.Set;

/**
 * What was said of one subject.
 *
 * @param counts how often each word; a word that nobody said is missing
 * @param own what the reader said themselves
 */
public record Tally(Map<Reaction, Integer> counts, Set<Reaction> own) {

  public static final Tally NONE = new Tally(Map.of(), Set.of());

  public Tally {
    counts = Map.copyOf(counts);
    own = Set.copyOf(own);
  }

  public int of(Reaction word) {
    return counts.getOrDefault(word, 0);
  }
}

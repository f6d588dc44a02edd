package commonground.discussions.differences;

import commonground.discussions.differences.Stretch.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts stretches together so that a person can follow: few, and never a lonely word between. */
final class Telling {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*");

  /** So many words stand between two changes at least; else they are one. */
  private static final int FEWEST = 2;

  private final List<Stretch> told = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();

  void tell(Fate fate, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    var words = Piece.join(pieces);
    if (fate == Fate.KEPT) {
      kept.append(words);
      return;
    }
    bridge();
    (fate == Fate.REMOVED ? removed : added).append(words);
  }

  /** Before a change: what was kept since the last one is told, or is too little to tell. */
  private void bridge() {
    var changing = !removed.isEmpty() || !added.isEmpty();
    if (changing && WORD.matcher(kept).results().limit(FEWEST).count() < FEWEST) {
      removed.append(kept);
      added.append(kept);
      kept.setLength(0);
    } else if (!kept.isEmpty()) {
      flush();
    }
  }

  private void flush() {
    end(Fate.REMOVED, removed);
    end(Fate.ADDED, added);
    end(Fate.KEPT, kept);
  }

  private void end(Fate fate, StringBuilder words) {
    if (!words.isEmpty()) {
      told.add(new Stretch(fate, words.toString()));
      words.setLength(0);
    }
  }

  List<Stretch> told() {
    flush();
    return List.copyOf(told);
  }
}

package commonground.discussions.differences;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import commonground.discussions.differences.Stretch.Fate;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two texts: lines first, then the sentences of those that changed, then their words.
 * Blanks and line breaks are no difference.
 */
public final class Differences {

  /**
   * Pieces that are compared with each other at most: the time grows with the square of what
   * differs. Where more has changed, all of it counts as removed and added.
   */
  private static final int MOST = 2_000;

  /**
   * Pairs of pieces that are compared in the whole of two texts at most, for a text may be made so
   * that each of a hundred of its lines takes that long. Beyond it, all that is left counts as
   * removed and added.
   */
  private static final long PAIRS = 3_000_000;

  private final Telling telling = new Telling();
  private long pairs;

  private Differences() {}

  /**
   * What became of the words.
   *
   * @return stretches in the order of the text; what was kept and added makes up {@code after}
   */
  public static List<Stretch> between(String before, String after) {
    var differences = new Differences();
    differences.compare(Grain.LINE, before, after);
    return differences.telling.told();
  }

  private void compare(Grain grain, String before, String after) {
    var old = grain.cut(before);
    var now = grain.cut(after);
    var start = alike(old, now);
    var end =
        alike(old.subList(start, old.size()).reversed(), now.subList(start, now.size()).reversed());
    telling.tell(Fate.KEPT, now.subList(0, start));
    middle(grain, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    telling.tell(Fate.KEPT, now.subList(now.size() - end, now.size()));
  }

  /** How many pieces are the same from the beginning on. */
  private static int alike(List<Piece> one, List<Piece> other) {
    var most = Math.min(one.size(), other.size());
    var alike = 0;
    while (alike < most && one.get(alike).equals(other.get(alike))) {
      alike++;
    }
    return alike;
  }

  private void middle(Grain grain, List<Piece> old, List<Piece> now) {
    pairs += (long) old.size() * now.size();
    if (old.isEmpty() || now.isEmpty() || old.size() + now.size() > MOST || pairs > PAIRS) {
      replace(old, now);
      return;
    }
    var changes = changes(old, now);
    if (grain == Grain.WORD && strangers(old.size(), now.size(), changes)) {
      replace(old, now);
      return;
    }
    var told = 0;
    for (var change : changes) {
      telling.tell(Fate.KEPT, now.subList(told, change.startRevised));
      finer(
          grain,
          old.subList(change.startOriginal, change.endOriginal),
          now.subList(change.startRevised, change.endRevised));
      told = change.endRevised;
    }
    telling.tell(Fate.KEPT, now.subList(told, now.size()));
  }

  /** The library tells of a removal and an addition at the same place one by one. */
  private static List<Change> changes(List<Piece> old, List<Piece> now) {
    var all = new ArrayList<Change>();
    for (var next : new MyersDiffWithLinearSpace<Piece>().computeDiff(old, now, new Silent())) {
      var last = all.isEmpty() ? next : all.getLast();
      if (last.endOriginal == next.startOriginal && last.endRevised == next.startRevised) {
        all.removeLast();
        all.add(last.withEndOriginal(next.endOriginal).withEndRevised(next.endRevised));
      } else {
        all.add(next);
      }
    }
    return all;
  }

  /** Whether so little is the same that it is chance: "the" and "of". */
  private static boolean strangers(int old, int now, List<Change> changes) {
    var removed = changes.stream().mapToInt(c -> c.endOriginal - c.startOriginal).sum();
    return (old - removed) * 3 < Math.max(old, now);
  }

  private void finer(Grain grain, List<Piece> old, List<Piece> now) {
    if (grain == Grain.WORD || old.isEmpty() || now.isEmpty()) {
      replace(old, now);
    } else {
      compare(Grain.values()[grain.ordinal() + 1], Piece.join(old), Piece.join(now));
    }
  }

  private void replace(List<Piece> old, List<Piece> now) {
    telling.tell(Fate.REMOVED, old);
    telling.tell(Fate.ADDED, now);
  }
}

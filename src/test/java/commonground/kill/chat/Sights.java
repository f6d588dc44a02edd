package commonground.kill.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** All that one page has ever shown, and when nobody could tell it anything. */
final class Sights {

  private final Map<Integer, List<Sight>> seen = new HashMap<>();
  private final List<Span> breaks = new ArrayList<>();
  private long brokenAt;
  private boolean broken = true;

  /** A line when it was first shown like that. */
  record Sight(Line line, long at) {}

  /** The page shows this now. */
  void saw(Line line, long at) {
    var before = seen.computeIfAbsent(line.number(), number -> new ArrayList<>(1));
    if (before.isEmpty() || !before.getLast().line().equals(line)) {
      before.add(new Sight(line, at));
    }
  }

  /** From now on nobody can tell it anything; so it is in the beginning. */
  void broke(long at) {
    if (!broken) {
      brokenAt = at;
      broken = true;
    }
  }

  void mended(long at) {
    if (broken) {
      breaks.add(new Span(brokenAt, at));
      broken = false;
    }
  }

  /** When it first showed this, or what became of it later; empty if it never did. */
  OptionalLong when(int number, int version) {
    return seen.getOrDefault(number, List.of()).stream()
        .filter(sight -> sight.line().version() >= version)
        .mapToLong(Sight::at)
        .min();
  }

  Stream<Line> lines() {
    return seen.values().stream().flatMap(Collection::stream).map(Sight::line);
  }

  /** All times in which it could not be told anything, in order. */
  List<Span> breaks() {
    return broken
        ? Stream.concat(breaks.stream(), Stream.of(new Span(brokenAt, Span.NEVER))).toList()
        : List.copyOf(breaks);
  }

  /** These times and others, in order. */
  List<Span> breaksAnd(List<Span> others) {
    return Stream.concat(breaks().stream(), others.stream())
        .sorted(Comparator.comparingLong(Span::from))
        .toList();
  }
}

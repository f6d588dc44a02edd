package commonground.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two sides, measured in turn: as many of each.
 *
 * @param measured in the order of the rounds
 * @param limit beside it
 */
record Compared(List<Double> measured, List<Double> limit) {

  /** Rounds of two sides in turn, after a warm-up of each. */
  static Compared rounds(Crowd crowd, Pace pace, Side measured, Side limit) {
    crowd.ask(measured, pace.warmUp());
    crowd.ask(limit, pace.warmUp());
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    for (var round = 1; round <= pace.rounds(); round++) {
      var one = crowd.ask(measured, pace.round());
      var other = crowd.ask(limit, pace.round());
      ours.add(one.rate());
      theirs.add(other.rate());
      System.out.printf(
          "  round %d: %,.0f/s (%,d µs of CPU each) and %,.0f/s (%,d µs): %.2f%n",
          round,
          one.rate(),
          one.cpu().toNanos() / 1_000,
          other.rate(),
          other.cpu().toNanos() / 1_000,
          one.rate() / other.rate());
    }
    return new Compared(ours, theirs);
  }

  /** The median of the ratios of neighbours, which slow changes of the machine leave alone. */
  double ratio() {
    return median(ratios());
  }

  double lowest() {
    return ratios().stream().min(Double::compare).orElseThrow();
  }

  double highest() {
    return ratios().stream().max(Double::compare).orElseThrow();
  }

  private List<Double> ratios() {
    return IntStream.range(0, measured.size())
        .mapToObj(i -> measured.get(i) / limit.get(i))
        .toList();
  }

  static double median(Collection<Double> values) {
    var sorted = values.stream().sorted().toList();
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}

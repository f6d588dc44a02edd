package commonground.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How long messages took to the last who heard them, in milliseconds. */
record Delay(double p50, double p95, double p99) {

  static Delay of(List<Double> millis) {
    var sorted = millis.stream().sorted().toList();
    return new Delay(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
  }

  /** The least that so many of them stay within. */
  static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** Of several rounds: the median of each figure. */
  static Delay median(List<Delay> rounds) {
    return new Delay(
        median(rounds, Delay::p50), median(rounds, Delay::p95), median(rounds, Delay::p99));
  }

  private static double median(List<Delay> rounds, ToDoubleFunction<Delay> figure) {
    return Compared.median(rounds.stream().mapToDouble(figure).boxed().toList());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p99 %.0f ms, p95 %.0f ms, median %.0f ms", p99, p95, p50);
  }
}

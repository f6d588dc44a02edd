package commonground.bench;

import java.util.List;
import java.util.Locale;

/**
 * A figure as the table shows it.
 *
 * @param target what it should be; "" if it is only told
 */
record Line(
    String figure, String measured, String limit, String ratio, String target, boolean met) {

  /** Answers in a second, at least so many times the limit's. */
  static Line rate(String figure, Compared found, double target) {
    return new Line(
        figure,
        rate(found.measured()),
        rate(found.limit()),
        ratio(found),
        target == 0 ? "" : text("≥ %.1f", target),
        found.ratio() >= target);
  }

  /** It was asked for more than it could do: there is no figure. */
  static Line busy(String figure) {
    return new Line(figure, "too busy", "", "", "an answer", false);
  }

  /** Seconds, at most twice the limit's and at most so many. */
  static Line seconds(String figure, Compared found, double times, double most) {
    var median = Compared.median(found.measured());
    return new Line(
        figure,
        text("%.2f s", median),
        text("%.2f s", Compared.median(found.limit())),
        ratio(found),
        text("≤ %.0f, ≤ %.1f s", times, most),
        found.ratio() <= times && median <= most);
  }

  /**
   * How long all but one of twenty have to wait at most.
   *
   * @param millis of each
   * @param most of those
   */
  static Line waits(String figure, List<Double> millis, double most) {
    var sorted = millis.stream().sorted().toList();
    var p95 = Delay.at(sorted, 0.95);
    return new Line(
        figure,
        text("p95 %.0f ms, median %.0f ms", p95, Compared.median(sorted)),
        "",
        "",
        text("≤ %.0f ms", most),
        p95 <= most);
  }

  /**
   * How long messages take to the last who hears them.
   *
   * @param times the limit's p99 at most; 0 if it is only told
   * @param most milliseconds of all but one of a hundred
   */
  static Line delays(
      String figure, List<Delay> measured, List<Delay> limit, double times, double most) {
    var p99s =
        new Compared(
            measured.stream().map(Delay::p99).toList(), limit.stream().map(Delay::p99).toList());
    return new Line(
        figure,
        Delay.median(measured).toString(),
        Delay.median(limit).toString(),
        ratio(p99s),
        times == 0 ? "" : text("≤ %.0f, ≤ %.0f ms", times, most),
        times == 0 || p99s.ratio() <= times && Delay.median(measured).p99() <= most);
  }

  /** What each of many takes, in bytes, at most so many times the limit's. */
  static Line each(String figure, double measured, double limit, double times) {
    return new Line(
        figure,
        text("%.1f kB", measured / 1_000),
        text("%.1f kB", limit / 1_000),
        text("%.2f", measured / limit),
        times == 0 ? "" : text("≤ %.0f", times),
        times == 0 || measured <= times * limit);
  }

  /**
   * @param divisor bytes of a unit
   */
  static Line bytes(String figure, long bytes, long most, long divisor, String unit) {
    return new Line(
        figure,
        text("%,d %s", Math.round((double) bytes / divisor), unit),
        "",
        "",
        most == 0 ? "" : text("≤ %,d %s", most / divisor, unit),
        most == 0 || bytes <= most);
  }

  private static String rate(List<Double> rates) {
    return text("%,.0f/s", Compared.median(rates));
  }

  private static String ratio(Compared found) {
    return text("%.2f (%.2f to %.2f)", found.ratio(), found.lowest(), found.highest());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The columns. */
  List<String> cells() {
    return List.of(
        figure, measured, limit, ratio, target, target.isEmpty() ? "" : met ? "yes" : "no");
  }

  /** The lines as a table in Markdown, for {@code docs/speed.md}. */
  static String table(List<Line> lines) {
    var table =
        new StringBuilder("| figure | measured | limit beside it | ratio | target | met |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (var line : lines) {
      table.append("| ").append(String.join(" | ", line.cells())).append(" |\n");
    }
    return table.toString();
  }
}

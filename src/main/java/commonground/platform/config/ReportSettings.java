package commonground.platform.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the site promises to those who report something.
 *
 * @param worried so soon somebody looks at a report of a person who may be in danger
 * @param others so many working days later at the latest at any other
 * @param signposts where people in danger get help at once, a line each
 * @param perHour reports of one person, or of one network without an account, an hour
 */
public record ReportSettings(Duration worried, int others, List<String> signposts, int perHour) {

  public ReportSettings {
    signposts = List.copyOf(signposts);
  }

  static ReportSettings read(Values values) {
    return new ReportSettings(
        values.duration(
            "report.worried", Duration.ofMinutes(5), Duration.ofDays(7), "from 5m to 7d"),
        values.number("report.others", 1, 30),
        values.line("report.signposts", 1_000).map(ReportSettings::lines).orElse(List.of()),
        values.number("limit.reports", 1, 100_000));
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}

package commonground.leaving;

import commonground.people.Sheet;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of a copy, to be read from a disk without this site.
 *
 * @param links to the pages before and after, and to the first one
 */
record CopyPageView(
    String title, String meaning, List<LineView> lines, List<Link> links, List<IndexView> index) {

  /** One row, as a list of its facts. */
  record LineView(List<FactView> facts) {}

  /**
   * @param words whether somebody typed it, with its line ends
   */
  record FactView(String name, String text, boolean words) {}

  /** A sheet on the first page. */
  record IndexView(String title, String href, String meaning, String count) {}

  static LineView line(Sheet.Line line, ZoneId zone) {
    return new LineView(
        line.facts().entrySet().stream()
            .map(fact ->
                new FactView(
                    name(fact.getKey()),
                    text(fact.getValue(), zone),
                    fact.getValue() instanceof String typed && typed.contains("\n")))
            .toList());
  }

  /** {@code asked_at} is "Asked at". */
  private static String name(String column) {
    var words = column.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String text(Object fact, ZoneId zone) {
    return switch (fact) {
      case Instant time -> When.at(time, zone).words();
      case Boolean flag -> flag ? "yes" : "no";
      case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining("; "));
      default -> String.valueOf(fact);
    };
  }
}

package commonground.spaces;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a feature offers on the page of a space, for this reader. No arrow runs from here upward.
 */
@FunctionalInterface
public interface Door {

  /** The panel that this reader sees; empty if it is not for them. */
  Optional<Panel> panel(Reader reader);

  /**
   * A card with a heading that leads into the feature.
   *
   * @param all what the link into it says, such as "All discussions"
   * @param news what needs the reader, such as "3 new posts"; "" for nothing
   * @param lines the latest, a link each
   * @param whenEmpty what to do next where there are no lines
   */
  record Panel(
      String heading, String href, String all, String news, List<Line> lines, String whenEmpty) {

    /** The same without what could be pressed, and without what is new to one person. */
    Panel still() {
      return new Panel(
          heading,
          "",
          "",
          "",
          lines.stream().map(line -> new Line(line.text(), "", "", line.about())).toList(),
          whenEmpty);
    }

    /** The picture in its corner. */
    public String classes() {
      return " cg-door--" + heading.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param href "" for a line that leads nowhere
   * @param news such as "2 new"; "" for nothing
   * @param about such as "Tuesday 3 March 2026, 2pm"
   */
  record Line(String text, String href, String news, String about) {}
}

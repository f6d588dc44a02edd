package commonground.spaces.members;

import commonground.spaces.Memberships;
import commonground.spaces.Perspective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From which perspectives the people of a space speak. Somebody may speak from several. */
final class Composition {

  private Composition() {}

  /**
   * A line of the table, with its bar.
   *
   * @param percent of all the people, rounded down
   */
  record Line(String perspective, int people, int percent) {}

  /** The perspectives that somebody speaks from, and those who have not said. */
  static List<Line> of(List<Memberships.Here> people) {
    var lines = new ArrayList<Line>();
    for (var perspective : Perspective.values()) {
      var count = count(people, perspective);
      if (count > 0) {
        lines.add(line(perspective.words(), count, people));
      }
    }
    var silent = people.stream().filter(here -> here.perspectives().isEmpty()).count();
    if (silent > 0) {
      lines.add(line("Not said yet", silent, people));
    }
    return List.copyOf(lines);
  }

  private static Line line(String words, long count, List<Memberships.Here> people) {
    return new Line(words, (int) count, (int) (100 * count / people.size()));
  }

  private static long count(List<Memberships.Here> people, Perspective perspective) {
    return people.stream().filter(here -> here.perspectives().contains(perspective)).count();
  }

  /** Whose voice is missing: "No commissioner yet". */
  static List<String> missing(List<Memberships.Here> people) {
    return Arrays.stream(Perspective.values())
        .filter(perspective -> !perspective.missing().isEmpty() && count(people, perspective) == 0)
        .map(Perspective::missing)
        .toList();
  }
}

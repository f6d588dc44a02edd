package commonground.spaces;

import commonground.people.PersonId;
import java.util.List;

/**
 * What waits for somebody across their spaces. A feature answers; no arrow runs from here upward.
 */
@FunctionalInterface
public interface Waiting {

  /**
   * What waits, the most pressing first; nothing for nothing.
   *
   * @param places the spaces that they are in
   */
  List<Pile> of(PersonId person, List<Member> places);

  /**
   * Some things that belong together.
   *
   * @param href where all of them are; "" where each line leads to its own place
   * @param news how many there are in all, such as "12 new posts"; "" where the lines say it
   * @param lines not empty; the first of many
   */
  record Pile(String heading, String href, String news, List<Door.Line> lines) {

    /** These lines, if there are any, as a group. */
    public static List<Pile> of(String heading, List<Door.Line> lines) {
      return lines.isEmpty() ? List.of() : List.of(new Pile(heading, "", "", lines));
    }
  }
}

package commonground.spaces;

import commonground.people.PersonId;
import java.util.Map;

/**
 * How much is new to somebody in their spaces. A feature answers; no arrow runs from here upward.
 */
@FunctionalInterface
public interface News {

  /** How many posts they have not seen, by space; spaces without any may be left out. */
  Map<SpaceId, Long> unread(PersonId person);
}

package commonground.contributions.drafts;

import commonground.people.PersonId;
import java.util.Map;
import java.util.Set;

/** Where boxes are. A feature answers for its own; no arrow runs from here upward. */
@FunctionalInterface
public interface Origins {

  /** Of these boxes those that this person may know of today. */
  Map<Box, Origin> of(PersonId person, Set<Box> boxes);
}

package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Queries;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.Map;

/** What stands in the record though nobody wrote it: a feature says what its own is called. */
@FunctionalInterface
public interface Titles {

  /**
   * Of these subjects those that are in this space and of a kind that this answers for, such as
   * "Room “Coffee morning”". In one question, and in none where there is no such subject.
   */
  Map<Subject, String> of(Queries queries, SpaceId space, Collection<Subject> subjects);
}

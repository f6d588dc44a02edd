package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.views.SafeHtml;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be reported. A feature answers for its own; no arrow runs from here upward. */
public interface Subjects {

  /**
   * Of these subjects those that are in this space and of a kind that this answers for, as they
   * stand now. In one question for each kind that occurs.
   */
  Map<Subject, Reported> of(Queries db, SpaceId space, Collection<Subject> subjects);

  /** One of them; empty if it is not in the space. */
  default Optional<Reported> find(Queries db, SpaceId space, Subject subject) {
    return Optional.ofNullable(of(db, space, List.of(subject)).get(subject));
  }

  /**
   * The same, and nobody moves or changes it before this transaction has ended. Whoever also locks
   * a report does this first.
   */
  Optional<Reported> hold(Tx tx, SpaceId space, Subject subject);

  /** What it says, or said until it was taken away; empty if that is gone. */
  SafeHtml words(Reported subject);

  /**
   * Does to it what was decided; whoever calls has asked whether they may, and records it.
   *
   * @param subject as it is held
   * @param words what stands beside a removal, for its writer and moderators
   * @return false if it cannot be done to it
   */
  boolean apply(Tx tx, SpaceId space, PersonId by, Reported subject, What what, String words);
}

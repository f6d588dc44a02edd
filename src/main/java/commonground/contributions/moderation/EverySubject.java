package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.views.SafeHtml;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All that can be reported, whichever feature answers for it. */
public final class EverySubject implements Subjects {

  private final Map<Subject.Kind, Subjects> kinds;

  /**
   * @param kinds who answers for which
   */
  public EverySubject(Map<Subject.Kind, Subjects> kinds) {
    this.kinds = new EnumMap<>(kinds);
  }

  @Override
  public Map<Subject, Reported> of(Queries db, SpaceId space, Collection<Subject> subjects) {
    var all = new HashMap<Subject, Reported>();
    kinds.values().forEach(one -> all.putAll(one.of(db, space, subjects)));
    return all;
  }

  /** What nobody answers for is in no space: a pause is about a person, whom nobody reports. */
  @Override
  public Optional<Reported> hold(Tx tx, SpaceId space, Subject subject) {
    return Optional.ofNullable(kinds.get(subject.kind()))
        .flatMap(one -> one.hold(tx, space, subject));
  }

  private Subjects of(Reported subject) {
    var found = kinds.get(subject.subject().kind());
    if (found == null) {
      throw new IllegalArgumentException("Nobody answers for a " + subject.subject().kind());
    }
    return found;
  }

  @Override
  public SafeHtml words(Reported subject) {
    return of(subject).words(subject);
  }

  @Override
  public boolean apply(
      Tx tx, SpaceId space, PersonId by, Reported subject, What what, String words) {
    return of(subject).apply(tx, space, by, subject, what, words);
  }
}

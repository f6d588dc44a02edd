package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to notices, for those who count them. */
public sealed interface NoticeEvent extends Event {

  /**
   * Some people of a space were told of something.
   *
   * @param first the lowest of them, {@code last} the highest
   */
  record Told(SpaceId space, PersonId first, PersonId last) implements NoticeEvent {

    boolean mayConcern(PersonId person) {
      return first.value() <= person.value() && person.value() <= last.value();
    }
  }

  /** Somebody has read some of theirs. */
  record Read(PersonId by) implements NoticeEvent {}
}

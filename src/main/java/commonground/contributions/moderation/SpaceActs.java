package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.time.Instant;

/**
 * Whoever is removed from a space, or whose pause ends early there, finds it in its record: in the
 * transaction that does it.
 */
public final class SpaceActs implements Errand {

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    switch (event) {
      case SpaceEvent.Left e when !e.by().equals(e.person()) ->
          record(tx, at, e.space(), e.person(), What.EXPELLED, e.by());
      case SpaceEvent.PauseEnded e ->
          record(tx, at, e.space(), e.person(), What.PAUSE_ENDED, e.by());
      default -> {}
    }
  }

  private static void record(
      Tx tx, Instant at, SpaceId space, PersonId person, What what, PersonId by) {
    if (!by.equals(PersonId.OPERATOR)) {
      var subject = new Subject(Subject.Kind.PERSON, person.value());
      Acts.record(tx, at, Acts.New.of(space, subject, person, what, "", by));
    }
  }
}

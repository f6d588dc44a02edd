package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import commonground.spaces.SpaceEvent;
import java.time.Instant;

/** Whoever is removed from a space is in its record, too: in the transaction that removes them. */
public final class Expulsions implements Errand {

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    if (event instanceof SpaceEvent.Left left
        && !left.by().equals(left.person())
        && !left.by().equals(PersonId.OPERATOR)) {
      var subject = new Subject(Subject.Kind.PERSON, left.person().value());
      Acts.record(
          tx, at, Acts.New.of(left.space(), subject, left.person(), What.EXPELLED, "", left.by()));
    }
  }
}

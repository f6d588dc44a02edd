package commonground.leaving;

import commonground.people.Erasure.Wish;
import commonground.people.People;
import commonground.people.Person;
import commonground.people.PersonId;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.spaces.Facilitators;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.List;

/** Closing an account: at once for the person and for everybody who sees them; a job erases. */
public final class Closures {

  /** Digits of a reference number: nobody comes upon another's by chance. */
  private static final int REFERENCE = 10;

  private final Db db;
  private final Ids ids;
  private final Jobs jobs;
  private final People people;
  private final Spaces spaces;
  private final Erasures erasures;
  private final Eraser eraser;
  private final LeavingLetters letters;

  public Closures(
      Db db, Ids ids, Jobs jobs, People people, Spaces spaces, Eraser eraser, LeavingLetters l) {
    this.db = db;
    this.ids = ids;
    this.jobs = jobs;
    this.people = people;
    this.spaces = spaces;
    this.erasures = new Erasures(db);
    this.eraser = eraser;
    this.letters = l;
  }

  /**
   * What has to be handed on first.
   *
   * @param spaces that have no other facilitator
   * @param site whether the site has no other administrator
   */
  public record Duties(List<Space> spaces, boolean site) {
    boolean none() {
      return spaces.isEmpty() && !site;
    }
  }

  public Duties duties(PersonId person) {
    var administrator = administrator(person);
    return db.transaction(tx ->
        new Duties(
            found(Facilitators.needing(tx, person)),
            administrator && People.isLastAdministrator(tx, person)));
  }

  private boolean administrator(PersonId person) {
    return people.find(person).filter(Person::siteAdministrator).isPresent();
  }

  private List<Space> found(List<SpaceId> ids) {
    return ids.stream().flatMap(id -> spaces.find(id).stream()).toList();
  }

  /** What came of closing an account. */
  public sealed interface Closed {
    /** The number is for its owner, to ask by. */
    record Done(String reference) implements Closed {}

    /** Somebody else has to take over first. */
    record Needed() implements Closed {}

    /** It was closed before. */
    record Before() implements Closed {}
  }

  /** Closes an account for good. */
  public Closed close(PersonId id, Wish wish) {
    var person = people.find(id).orElseThrow();
    var line =
        new Journal.Line(ids.digits(REFERENCE), id, person.createdAt(), wish, db.clock().instant());
    return db.transaction(tx -> {
      // Spaces before the person, as whoever removes somebody does.
      Facilitators.lockAll(tx, id);
      if (isNeeded(tx, person)) {
        return new Closed.Needed();
      }
      if (Erasures.begin(tx, line) == 0) {
        return new Closed.Before();
      }
      var open = erasures.open(tx, line.reference());
      eraser.atOnce(tx, open);
      letters.closing(tx, person.email(), line.reference());
      jobs.enqueue(tx, new EraseAccount(open.id()));
      return new Closed.Done(line.reference());
    });
  }

  private static boolean isNeeded(Tx tx, Person person) {
    return !Facilitators.needing(tx, person.id()).isEmpty()
        || (person.siteAdministrator() && People.isLastAdministrator(tx, person.id()));
  }
}

package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Memberships;
import commonground.spaces.Slug;
import commonground.spaces.Space;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;
import java.time.Duration;
import java.time.Instant;

/**
 * Site administrators are in no space because of that. To read in one that is closed to them they
 * give a reason; it is recorded, and its facilitators are told at once.
 */
public final class Inspections {

  /** How long an administrator may read. */
  public static final Duration LENGTH = Duration.ofHours(1);

  /** Characters of a reason. */
  public static final int MOST = 1_000;

  private final Db db;
  private final Spaces spaces;
  private final SpaceLetters letters;

  public Inspections(Db db, Spaces spaces, SpaceLetters letters) {
    this.db = db;
    this.spaces = spaces;
    this.letters = letters;
  }

  /** What came of opening a space. */
  public sealed interface Opened {
    record Done(Space space) implements Opened {}

    record NoSuchSpace() implements Opened {}

    /** They are a member of it. */
    record InIt(Space space) implements Opened {}
  }

  /**
   * Lets an administrator read in a space for {@link #LENGTH}.
   *
   * @param reason 1 to {@link #MOST} characters
   */
  public Opened open(PersonId administrator, Slug slug, String reason) {
    var found = spaces.find(slug);
    if (found.isEmpty()) {
      return new Opened.NoSuchSpace();
    }
    var space = found.get();
    if (spaces.isMember(space.id(), administrator)) {
      return new Opened.InIt(space);
    }
    var fact = new SpaceEvent.Inspected(space.id(), administrator);
    var endsAt = db.clock().instant().plus(LENGTH);
    db.transaction(tx -> {
      record(tx, fact, reason, endsAt);
      tell(tx, space, administrator, reason, endsAt);
      return endsAt;
    });
    spaces.forget(fact);
    return new Opened.Done(space);
  }

  private void record(Tx tx, SpaceEvent.Inspected fact, String reason, Instant endsAt) {
    tx.run(
        """
        insert into inspections (space_id, person_id, reason, opened_at, ends_at)
        values ($1, $2, $3, $4, $5)
        """,
        fact.space(),
        fact.by(),
        reason,
        db.clock().instant(),
        endsAt);
    tx.record(fact);
  }

  private void tell(Tx tx, Space space, PersonId administrator, String reason, Instant endsAt) {
    var who =
        tx.the("select name from people where id = $1", row -> row.text("name"), administrator);
    var facilitators = Memberships.facilitatorAddresses(tx, space.id());
    letters.inspected(tx, facilitators, space, who, reason, endsAt);
  }
}

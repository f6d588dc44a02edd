package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Pause;
import commonground.spaces.Pauses;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import java.util.Optional;

/** Pausing people in a space, and ending a pause early: recorded, and told to them by mail. */
public final class Pausing {

  private final Db db;
  private final Pauses pauses;
  private final ModerationLetters letters;

  public Pausing(Db db, Pauses pauses, ModerationLetters letters) {
    this.db = db;
    this.pauses = pauses;
    this.letters = letters;
  }

  /** What came of it. */
  public sealed interface Paused {
    record Done() implements Paused {}

    /** Whoever moderates is not paused: first they get another role. */
    record Moderates() implements Paused {}

    /** They are not in the space, or this is not for whoever asks. */
    record NotHere() implements Paused {}
  }

  /** From now on they read in the space and do not write, until the pause is over. */
  Paused pause(Handler by, PersonId person, Pause pause) {
    return db.transaction(tx -> {
      var role = role(tx, by, person);
      if (role.isEmpty() || !may(tx, by, person)) {
        return new Paused.NotHere();
      }
      if (Permission.MODERATE.grantedTo(role.get())) {
        return new Paused.Moderates();
      }
      pauses.begin(tx, by.space().id(), person, pause, by.person(), db.clock().instant());
      record(tx, by, person, pause);
      letters.paused(tx, by.space(), person, pause);
      return new Paused.Done();
    });
  }

  /** They write again. */
  Paused end(Handler by, PersonId person) {
    return db.transaction(tx -> {
      if (role(tx, by, person).isEmpty() || !may(tx, by, person)) {
        return new Paused.NotHere();
      }
      if (pauses.end(tx, by.space().id(), person, by.person(), db.clock().instant())) {
        letters.pauseEnded(tx, by.space(), person);
      }
      return new Paused.Done();
    });
  }

  /** Nobody does it to themselves. */
  private static Optional<Role> role(Tx tx, Handler by, PersonId person) {
    return by.person().equals(person)
        ? Optional.empty()
        : Facilitators.role(tx, by.space().id(), person);
  }

  /** Moderators still; a site administrator only while a report about the person is theirs. */
  private static boolean may(Queries db, Handler by, PersonId person) {
    return by.member()
        ? Facilitators.role(db, by.space().id(), by.person())
            .filter(Permission.MODERATE::grantedTo)
            .isPresent()
        : db.the(
            """
            select exists (
              select 1
              from reports r
              join report_handlers h on h.report_id = r.id and h.person_id = $2
              where r.space_id = $1 and r.about_id = $3 and r.state in ('new', 'appealed')) as may
            """,
            row -> row.flag("may"),
            by.space().id(),
            by.person(),
            person);
  }

  private void record(Tx tx, Handler by, PersonId person, Pause pause) {
    Acts.record(
        tx,
        db.clock().instant(),
        new Acts.New(
            by.space().id(),
            new Subject(Subject.Kind.PERSON, person.value()),
            Optional.of(person),
            What.PAUSED,
            Ground.OTHER,
            pause.reason(),
            by.person(),
            Optional.of(pause.until()),
            Optional.empty(),
            Optional.empty()));
  }

  /** Somebody in the space who can be paused, or is. */
  record Person(PersonId id, String name, boolean moderates, Optional<Pause> pause) {}

  Optional<Person> find(Handler by, PersonId person) {
    return may(db, by, person) ? here(by, person) : Optional.empty();
  }

  private Optional<Person> here(Handler by, PersonId person) {
    return db.one(
        """
        select k.name, m.role, z.until, z.reason
        from memberships m
        join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
        left join pauses z on z.space_id = m.space_id and z.person_id = m.person_id and z.until > $3
        where m.space_id = $1 and m.person_id = $2 and m.person_id <> $4
        """,
        row ->
            new Person(
                person,
                row.text("name"),
                Permission.MODERATE.grantedTo(row.word("role", Role.class)),
                row.optionalInstant("until").map(end -> new Pause(end, row.text("reason")))),
        by.space().id(),
        person,
        db.clock().instant(),
        by.person());
  }
}

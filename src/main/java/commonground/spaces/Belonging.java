package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What makes somebody a member, as it is kept in memory.
 *
 * @param pause also one that is over
 */
record Belonging(Role role, Attention attention, Optional<Pause> pause) {

  static Optional<Belonging> find(Queries db, SpaceId space, PersonId person) {
    return db.one(
        """
        select m.role, m.attention, z.until as paused_until, z.reason as pause_reason
        from memberships m
        left join pauses z on z.space_id = m.space_id and z.person_id = m.person_id
        where m.space_id = $1 and m.person_id = $2
        """,
        Belonging::read,
        space,
        person);
  }

  static Belonging read(Row row) {
    return new Belonging(
        row.word("role", Role.class),
        row.word("attention", Attention.class),
        row.optionalInstant("paused_until")
            .map(until -> new Pause(until, row.text("pause_reason"))));
  }

  Member in(Space space, PersonId person, Instant now) {
    return new Member(
        space, person, role, attention, pause.filter(one -> now.isBefore(one.until())));
  }
}

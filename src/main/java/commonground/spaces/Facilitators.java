package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import java.util.List;
import java.util.Optional;

/** Holds that a space which has a facilitator keeps one. */
public final class Facilitators {

  private Facilitators() {}

  /**
   * Whoever changes a role or ends a membership does this first. Else two facilitators who go at
   * once would each count on the other to stay.
   */
  public static void lock(Tx tx, SpaceId space) {
    // Not "for update": a row that only points to the space does not wait. Who writes here does.
    tx.run("select id from spaces where id = $1 for no key update", space);
  }

  /** The role that somebody has now. */
  public static Optional<Role> role(Queries queries, SpaceId space, PersonId person) {
    return queries.one(
        "select role from memberships where space_id = $1 and person_id = $2",
        row -> row.word("role", Role.class),
        space,
        person);
  }

  /** Whether this member may do it still. */
  public static boolean may(Tx tx, Member member, Permission permission) {
    return role(tx, member.space().id(), member.person()).filter(permission::grantedTo).isPresent();
  }

  /** Whether the person is a facilitator and nobody else is. */
  public static boolean isLast(Tx tx, SpaceId space, PersonId person) {
    return tx.the(
        """
        select count(*) filter (where person_id = $2) = 1 and count(*) = 1 as last
        from memberships
        where space_id = $1 and role = 'facilitator'
        """,
        row -> row.flag("last"),
        space,
        person);
  }

  /** Locks every space of the person, lowest first, as {@link #lock} does one. */
  public static void lockAll(Tx tx, PersonId person) {
    tx.run(
        """
        select s.id
        from spaces s
        join memberships m on m.space_id = s.id
        where m.person_id = $1
        order by s.id
        for no key update of s
        """,
        person);
  }

  /** The spaces in which the person is a facilitator and nobody else is. */
  public static List<SpaceId> needing(Queries queries, PersonId person) {
    return queries.list(
        """
        select m.space_id
        from memberships m
        where m.person_id = $1 and m.role = 'facilitator'
          and not exists (
            select 1
            from memberships o
            where o.space_id = m.space_id and o.role = 'facilitator' and o.person_id <> $1)
        order by m.space_id
        """,
        row -> row.id("space_id", SpaceId::new),
        person);
  }
}

package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is in a space, in which role and with which perspectives. */
public final class Memberships {

  private final Db db;
  private final Spaces spaces;

  public Memberships(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /**
   * Makes the person a member, or gives a member another role and these perspectives.
   *
   * @param by who does it: the person, a facilitator, or {@link PersonId#OPERATOR}
   */
  public void grant(
      PersonId by, SpaceId space, PersonId person, Role role, Set<Perspective> perspectives) {
    db.transaction(tx -> {
      grant(tx, by, space, person, role, perspectives);
      return person;
    });
  }

  /** The same inside a transaction of the caller's. */
  public void grant(
      Tx tx,
      PersonId by,
      SpaceId space,
      PersonId person,
      Role role,
      Set<Perspective> perspectives) {
    var joined =
        tx.the(
            """
            insert into memberships (space_id, person_id, role, perspectives, joined_at)
            values ($1, $2, $3, $4, $5)
            on conflict (space_id, person_id) do update
              set role = excluded.role, perspectives = excluded.perspectives
            returning xmax = 0 as joined
            """,
            row -> row.flag("joined"),
            space,
            person,
            role,
            perspectives.stream().sorted().toList(),
            db.clock().instant());
    SpaceEvent fact =
        joined
            ? new SpaceEvent.Joined(space, person, role, by)
            : new SpaceEvent.RoleChanged(space, person, role, by);
    tx.record(fact);
    tx.afterCommit(() -> spaces.forget(fact));
  }

  /**
   * Ends the membership; what the person wrote stays.
   *
   * @param by who does it, as in {@link #grant}
   */
  public void end(PersonId by, SpaceId space, PersonId person) {
    var event = new SpaceEvent.Left(space, person, by);
    db.transaction(tx -> {
      var ended =
          tx.run("delete from memberships where space_id = $1 and person_id = $2", space, person);
      if (ended > 0) {
        tx.record(event);
      }
      return ended;
    });
    spaces.forget(event);
  }

  /** Somebody who is here. */
  public record Here(PersonId person, String name, Role role, List<Perspective> perspectives) {}

  /** Everybody in the space: facilitators first, then by name. Up to 1,000. */
  public List<Here> here(Reader reader) {
    return db.list(
        """
        select m.person_id, p.name, m.role, m.perspectives
        from memberships m
        join people p on p.id = m.person_id
        where m.space_id = $1
        order by m.role <> 'facilitator', lower(p.name), p.id
        limit 1000
        """,
        Memberships::read,
        reader.space().id());
  }

  /** A person's membership, for operators. */
  public Optional<Here> find(SpaceId space, PersonId person) {
    return find(db, space, person);
  }

  /** The same inside a transaction of the caller's. */
  public Optional<Here> find(Queries queries, SpaceId space, PersonId person) {
    return queries.one(
        """
        select m.person_id, p.name, m.role, m.perspectives
        from memberships m
        join people p on p.id = m.person_id
        where m.space_id = $1 and m.person_id = $2
        """,
        Memberships::read,
        space,
        person);
  }

  private static Here read(Row row) {
    return new Here(
        row.id("person_id", PersonId::new),
        row.text("name"),
        row.word("role", Role.class),
        row.words("perspectives", Perspective.class));
  }
}

package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    var come = put(tx, space, person, role, perspectives);
    SpaceEvent fact =
        come.joined()
            ? new SpaceEvent.Joined(space, person, role, by)
            : new SpaceEvent.RoleChanged(space, person, role, by);
    tx.run("delete from removals where space_id = $1 and person_id = $2", space, person);
    tx.record(fact);
    if (!come.joined() && come.knownOtherwise()) {
      tx.record(new SpaceEvent.ProfileChanged(space, person));
    }
    Pauses.giveWay(tx, space, person, role, by, db.clock().instant());
    tx.afterCommit(() -> spaces.forget(fact));
  }

  /**
   * @param knownOtherwise whether their posts show other perspectives than before
   */
  private record Come(boolean joined, boolean knownOtherwise) {}

  private Come put(
      Tx tx, SpaceId space, PersonId person, Role role, Set<Perspective> perspectives) {
    return tx.the(
        """
        insert into memberships (space_id, person_id, role, perspectives, joined_at)
        select $1, p.id, $3, $4, $5
        from people p
        where p.id = $2 and p.closed_at is null
        for key share
        on conflict (space_id, person_id) do update
          set role = excluded.role, perspectives = excluded.perspectives
        returning xmax = 0 as joined, perspectives is distinct from (
          select o.perspectives
          from memberships o
          where o.space_id = $1 and o.person_id = $2) as known_otherwise
        """,
        row -> new Come(row.flag("joined"), row.flag("known_otherwise")),
        space,
        person,
        role,
        perspectives.stream().sorted().toList(),
        db.clock().instant());
  }

  /**
   * Somebody who is here.
   *
   * @param name as this space knows them
   */
  public record Here(PersonId person, String name, Role role, List<Perspective> perspectives) {}

  private static final String SELECT =
      """
      select m.person_id, k.name, m.role, m.perspectives
      from memberships m
      join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
      """;

  /** Everybody in the space, by name. Up to 10,000. */
  public List<Here> here(Member member) {
    return byName(
        db.list(
            SELECT + "where m.space_id = $1 order by m.joined_at, m.person_id limit 10000",
            Memberships::read,
            member.space().id()));
  }

  /** As a reader of English looks for names: accents and capitals count last. */
  public static List<Here> byName(List<Here> people) {
    var order = Collator.getInstance(Locale.UK);
    return people.stream()
        .sorted(
            Comparator.comparing(Here::name, order::compare)
                .thenComparing(here -> here.person().value()))
        .toList();
  }

  /** Those who look after the space, the longest here first. Up to 20. */
  public List<Here> facilitators(Member member) {
    return db.list(
        SELECT
            + """
            where m.space_id = $1 and m.role = 'facilitator'
            order by m.joined_at, m.person_id
            limit 20
            """,
        Memberships::read,
        member.space().id());
  }

  /** A person's membership, for operators. */
  public Optional<Here> find(SpaceId space, PersonId person) {
    return find(db, space, person);
  }

  /** The same inside a transaction of the caller's. */
  public Optional<Here> find(Queries queries, SpaceId space, PersonId person) {
    return queries.one(
        SELECT + "where m.space_id = $1 and m.person_id = $2", Memberships::read, space, person);
  }

  /** Whether this person was removed, and nobody has let them in since. */
  public boolean removed(Queries queries, SpaceId space, PersonId person) {
    return queries
        .one(
            "select 1 as one from removals where space_id = $1 and person_id = $2",
            row -> row.number("one"),
            space,
            person)
        .isPresent();
  }

  public boolean removed(SpaceId space, PersonId person) {
    return removed(db, space, person);
  }

  private static Here read(Row row) {
    return new Here(
        row.id("person_id", PersonId::new),
        row.text("name"),
        row.word("role", Role.class),
        row.words("perspectives", Perspective.class));
  }

  /** The email addresses of those who run the space, for letters to them. */
  public static List<String> facilitatorAddresses(Tx tx, SpaceId space) {
    return tx.list(
        """
        select p.email
        from memberships m
        join people p on p.id = m.person_id
        where m.space_id = $1 and m.role = 'facilitator'
        order by p.id
        """,
        row -> row.text("email"),
        space);
  }
}

package commonground.spaces;

import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What people are called in a space; the view {@code known_as} says it for everybody. Where people
 * choose their names, whoever has none is asked for one before they write.
 */
public final class Names implements Threshold, Waiting {

  /** Somebody whose account is younger has just made it on the way to a space. */
  private static final Duration ON_THE_WAY = Duration.ofHours(1);

  private final Db db;

  public Names(Db db) {
    this.db = db;
  }

  /** Where a member chooses a name and does nothing else. */
  public static String path(Space space) {
    return space.path() + "/me/name";
  }

  /** Writing waits for a name, where people choose one; reading does not. */
  @Override
  public Admission<Member> before(Member member) {
    var space = member.space();
    return space.names() == NameRule.ACCOUNT || chosen(db, space.id(), member.person()).isPresent()
        ? new Admission.In<>(member)
        : new Admission.First<>(path(space), path(space) + "/kept", Kept.Reason.NAME);
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var nameless =
        db.list(
            """
            select m.space_id
            from memberships m
            join spaces s on s.id = m.space_id
            join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
            where m.person_id = $1 and s.names = 'display' and not k.chosen
            """,
            row -> row.id("space_id", SpaceId::new),
            person);
    return Pile.of(
        "Choose your name",
        places.stream()
            .filter(member -> member.may(Permission.WRITE))
            .map(Member::space)
            .filter(space -> nameless.contains(space.id()))
            .map(space ->
                new Door.Line(
                    "Choose your name in " + space.name(),
                    path(space),
                    "",
                    "Before you write there. It need not be your real one."))
            .toList());
  }

  /** What stands in the box when somebody is asked for their name in a space; "" for nothing. */
  public String usual(SpaceId space, PersonId person) {
    return db.the(
        """
        select coalesce(f.name, case when p.created_at > $3 then p.name else '' end) as name
        from people p
        left join profiles f on f.space_id = $1 and f.person_id = p.id
        where p.id = $2
        """,
        row -> row.text("name"),
        space,
        person,
        db.clock().instant().minus(ON_THE_WAY));
  }

  /** What somebody is called in a space, whether they are in it or not. */
  public static String shown(Queries queries, SpaceId space, PersonId person) {
    return queries.the(
        "select name from known_as where space_id = $1 and person_id = $2",
        row -> row.text("name"),
        space,
        person);
  }

  private static Optional<String> chosen(Queries queries, SpaceId space, PersonId person) {
    return queries
        .one(
            "select name from profiles where space_id = $1 and person_id = $2",
            row -> row.optionalText("name"),
            space,
            person)
        .flatMap(name -> name);
  }

  /** From now on this is what somebody is called in a space. */
  public Named choose(SpaceId space, PersonId person, Optional<DisplayName> name) {
    return db.transaction(tx -> choose(tx, space, person, name));
  }

  /**
   * The same inside a transaction of the caller's, for somebody who comes in.
   *
   * @param name empty leaves the one that they have chosen before
   */
  public static Named choose(Tx tx, SpaceId space, PersonId person, Optional<DisplayName> name) {
    if (name.isEmpty() && chosen(tx, space, person).isPresent()) {
      return new Named.Done();
    }
    var named = check(tx, space, person, name);
    if (named instanceof Named.Done && name.isPresent() && keep(tx, space, person, name)) {
      tx.record(new SpaceEvent.ProfileChanged(space, person));
    }
    return named;
  }

  /**
   * Whether somebody can be called that. Until the transaction has ended nobody else takes the
   * name, and which names are shown stays as it is.
   *
   * @param name empty for the account's
   */
  public static Named check(Tx tx, SpaceId space, PersonId person, Optional<DisplayName> name) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('names ' || $1::bigint, 0))", space);
    var rule =
        tx.the(
            "select names from spaces where id = $1 for share",
            row -> row.word("names", NameRule.class),
            space);
    if (name.isEmpty()) {
      return rule == NameRule.DISPLAY ? Named.Not.MISSING : new Named.Done();
    }
    return isAnothers(tx, space, person, name.get()) ? Named.Not.TAKEN : new Named.Done();
  }

  /** Who is or was here is asked for the names that are shown, so this tells of no account. */
  private static boolean isAnothers(Tx tx, SpaceId space, PersonId person, DisplayName name) {
    if (chosen(tx, space, person).filter(name.text()::equals).isPresent()) {
      return false;
    }
    return tx
        .list(
            """
            select k.name
            from (
              select person_id from memberships where space_id = $1
              union
              select person_id from profiles where space_id = $1) here
            join known_as k on k.space_id = $1 and k.person_id = here.person_id
            where k.person_id <> $2
            """,
            row -> row.text("name"),
            space,
            person)
        .stream()
        .anyMatch(name::looksLike);
  }

  /**
   * Keeps a name that has been checked.
   *
   * @return whether it is another one than before
   */
  public static boolean keep(Tx tx, SpaceId space, PersonId person, Optional<DisplayName> name) {
    return tx.run(
            """
            insert into profiles (space_id, person_id, name)
            values ($1, $2, nullif($3, ''))
            on conflict (space_id, person_id) do update
              set name = excluded.name, name_revision = profiles.name_revision + 1
              where profiles.name is distinct from excluded.name
            """,
            space,
            person,
            name.map(DisplayName::text).orElse(""))
        > 0;
  }
}

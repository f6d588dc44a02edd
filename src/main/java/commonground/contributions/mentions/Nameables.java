package commonground.contributions.mentions;

import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.events.Recorded;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Whom a member can name in their space, and how many a circle are. */
public final class Nameables {

  private static final Duration CACHED = Duration.ofMinutes(5);

  /** Spaces in which somebody types a name at about the same time. */
  private static final int SPACES = 200;

  private final Db db;
  private final Cached<SpaceId, List<Nameable>> here;

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public Nameables(Db db, BooleanSupplier fresh) {
    this.db = db;
    this.here = new Cached<>(SPACES, CACHED, fresh, space -> load(space, List.of()));
  }

  /** Everybody in the space, remembered: for what is asked at each letter that somebody types. */
  List<Nameable> here(Member member) {
    return here.get(member.space().id());
  }

  /**
   * Everybody in the space.
   *
   * @param more who is named already and may have left
   */
  List<Nameable> of(Member member, Collection<PersonId> more) {
    return load(member.space().id(), more);
  }

  private List<Nameable> load(SpaceId space, Collection<PersonId> more) {
    return db.list(
        """
        select k.person_id, k.name, m.role, m.perspectives
        from memberships m
        join known_as k on k.space_id = m.space_id and k.person_id = m.person_id
        where m.space_id = $1
        union all
        select c.person_id, c.name, 'member', '{}'
        from called c
        where c.space_id = $1 and c.person_id = any($2) and not c.here
        """,
        Nameables::read,
        space,
        Mentions.numbers(more));
  }

  private static Nameable read(Row row) {
    var role = row.word("role", Role.class);
    var about =
        Stream.of(
                role == Role.MEMBER ? "" : role.words(),
                Perspective.words(row.words("perspectives", Perspective.class)))
            .filter(words -> !words.isEmpty())
            .toList();
    return Nameable.of(
        row.id("person_id", PersonId::new), row.text("name"), String.join(", ", about));
  }

  /** How many others are in one of these circles: so many are told, if they want to hear of it. */
  int count(Member member, Collection<Circle> circles) {
    return circles.isEmpty()
        ? 0
        : db.the(
            """
            select count(*) as people
            from memberships m
            where m.space_id = $1 and m.person_id <> $2
              and (m.role = any($3::text[]) or m.perspectives && $3::text[])
            """,
            row -> row.count("people"),
            member.space().id(),
            member.person(),
            circles.stream().map(Circle::whom).toList());
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case PeopleEvent.Renamed renamed -> here.forgetAll();
      case PeopleEvent.Closed closed -> here.forgetAll();
      case SpaceEvent.NamesChanged changed -> here.forget(changed.space());
      case SpaceEvent.ProfileChanged changed -> here.forget(changed.space());
      case SpaceEvent.Joined joined -> here.forget(joined.space());
      case SpaceEvent.RoleChanged changed -> here.forget(changed.space());
      case SpaceEvent.Left left -> here.forget(left.space());
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    here.forgetAll();
  }
}

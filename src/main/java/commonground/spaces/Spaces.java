package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Spaces, and the one door into each: {@link #enter}. */
public final class Spaces {

  private static final Duration CACHED = Duration.ofMinutes(5);

  private final Db db;
  private final Cached<Slug, Optional<Space>> bySlug;
  private final Cached<Place, Optional<Role>> roles;

  private record Place(SpaceId space, PersonId person) {}

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public Spaces(Db db, BooleanSupplier fresh) {
    this.db = db;
    this.bySlug = new Cached<>(10_000, CACHED, fresh, this::load);
    this.roles = new Cached<>(100_000, CACHED, fresh, this::role);
  }

  /**
   * Who this person is in that space; empty if there is no such space or it is not for them to know
   * of. Nobody can tell which.
   *
   * @param person empty for somebody who is not signed in
   */
  public Optional<Standing> enter(Optional<PersonId> person, String slug) {
    var space = Slug.parse(slug).flatMap(bySlug::get);
    if (space.isEmpty()) {
      return Optional.empty();
    }
    var here = space.get();
    var role = person.flatMap(id -> roles.get(new Place(here.id(), id)));
    if (role.isPresent()) {
      return Optional.of(new Member(here, person.orElseThrow(), role.get()));
    }
    return switch (here.visibility()) {
      case PUBLIC -> Optional.of(new Visitor(here));
      case LISTED -> Optional.of(new Outsider(here));
      case HIDDEN -> Optional.empty();
    };
  }

  /** A space, for operators: they may do what they do whoever can see it. */
  public Optional<Space> find(Slug slug) {
    return load(slug);
  }

  /** A space by its number, for whoever may know of it by another way than {@link #enter}. */
  public Optional<Space> find(SpaceId id) {
    return db.one(SELECT_PLAIN + "where s.id = $1", Spaces::read, id);
  }

  /** The spaces this person is in, by name. */
  public List<Member> of(PersonId person) {
    return db.list(
        SELECT
            + """
            join memberships mine on mine.space_id = s.id and mine.person_id = $1
            order by lower(s.name), s.id
            """,
        row -> new Member(read(row), person, row.word("role", Role.class)),
        person);
  }

  /** The public and listed spaces, by name. */
  public List<Space> openToKnow() {
    return db.list(
        SELECT_PLAIN + "where s.visibility <> 'hidden' order by lower(s.name), s.id", Spaces::read);
  }

  private Optional<Space> load(Slug slug) {
    return db.one(SELECT_PLAIN + "where s.slug = $1", Spaces::read, slug.text());
  }

  private static final String COLUMNS =
      """
      select s.id, s.slug, s.name, s.purpose, s.kind, s.visibility, s.joining,
        (select count(*) from memberships m where m.space_id = s.id) as members
      """;
  private static final String SELECT_PLAIN = COLUMNS + "from spaces s\n";
  private static final String SELECT =
      COLUMNS.stripTrailing() + ", mine.role as role\nfrom spaces s\n";

  private static Space read(Row row) {
    return new Space(
        row.id("id", SpaceId::new),
        new Slug(row.text("slug")),
        row.text("name"),
        row.text("purpose"),
        row.word("kind", Kind.class),
        row.word("visibility", Visibility.class),
        row.word("joining", Joining.class),
        row.count("members"));
  }

  private Optional<Role> role(Place place) {
    return db.one(
        "select role from memberships where space_id = $1 and person_id = $2",
        row -> row.word("role", Role.class),
        place.space(),
        place.person());
  }

  /** What came of making a space. */
  public sealed interface Created {
    record Done(SpaceId id) implements Created {}

    /** Another space has this slug. */
    record SlugTaken() implements Created {}
  }

  /** A space that is to be made. */
  public record NewSpace(
      Slug slug, String name, String purpose, Kind kind, Visibility visibility, Joining joining) {}

  public Created create(NewSpace space) {
    try {
      var made = db.transaction(tx -> insert(tx, space));
      forget(made);
      return new Created.Done(made.space());
    } catch (DbFailure e) {
      if (e.broke("spaces_slug")) {
        return new Created.SlugTaken();
      }
      throw e;
    }
  }

  private SpaceEvent insert(Tx tx, NewSpace space) {
    var id =
        tx.the(
            """
            insert into spaces
              (slug, name, purpose, kind, visibility, joining, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            returning id
            """,
            row -> row.id("id", SpaceId::new),
            space.slug().text(),
            space.name(),
            space.purpose(),
            space.kind(),
            space.visibility(),
            space.joining(),
            db.clock().instant());
    var made = new SpaceEvent.Created(id);
    tx.record(made);
    return made;
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    if (recorded.event() instanceof SpaceEvent event) {
      forget(event);
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    bySlug.forgetAll();
    roles.forgetAll();
  }

  void forget(SpaceEvent event) {
    bySlug.forgetIf(space -> space.isEmpty() || space.get().id().equals(event.space()));
    switch (event) {
      case SpaceEvent.Created created -> {}
      case SpaceEvent.Joined joined -> roles.forget(new Place(joined.space(), joined.person()));
      case SpaceEvent.RoleChanged changed ->
          roles.forget(new Place(changed.space(), changed.person()));
      case SpaceEvent.Left left -> roles.forget(new Place(left.space(), left.person()));
    }
  }
}

package commonground.spaces;

import commonground.people.DisplayName;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Spaces, and the one door into each: {@link #enter}. */
public final class Spaces {

  private static final Duration CACHED = Duration.ofMinutes(5);

  private final Db db;
  private final Cached<Slug, Optional<Space>> bySlug;
  private final Cached<Place, Optional<Belonging>> members;
  private final Cached<Place, Optional<Instant>> inspections;

  private record Place(SpaceId space, PersonId person) {}

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public Spaces(Db db, BooleanSupplier fresh) {
    this.db = db;
    this.bySlug = new Cached<>(10_000, CACHED, fresh, this::load);
    this.members = new Cached<>(100_000, CACHED, fresh, this::member);
    this.inspections = new Cached<>(100_000, CACHED, fresh, this::inspection);
  }

  /**
   * Who this person is in that space; empty if there is no such space or it is not for them to know
   * of. Nobody can tell which: it asks the database as often, each time.
   *
   * @param person empty for somebody who is not signed in
   */
  public Optional<Standing> enter(Optional<PersonId> person, String slug) {
    return Slug.parse(slug).flatMap(name -> enter(person, name));
  }

  /** The same for a space that was looked for; as much is asked where none was found. */
  public Optional<Standing> enter(PersonId person, Optional<Slug> slug) {
    var standing = enter(Optional.of(person), slug.orElse(Slug.NOWHERE));
    return slug.flatMap(found -> standing);
  }

  private Optional<Standing> enter(Optional<PersonId> person, Slug slug) {
    var space = bySlug.get(slug);
    var standing = standing(person, space.orElseGet(() -> Space.nowhere(slug)));
    if (space.isEmpty()) {
      bySlug.forget(slug); // so that it is looked for again the next time
    } else if (standing.isEmpty()) {
      load(slug); // as that is
    }
    return standing;
  }

  private Optional<Standing> standing(Optional<PersonId> person, Space here) {
    var place = person.map(id -> new Place(here.id(), id));
    var member = place.flatMap(members::get);
    if (member.isPresent()) {
      return Optional.of(member.get().in(here, person.orElseThrow(), db.clock().instant()));
    }
    var until = place.flatMap(inspections::get).filter(db.clock().instant()::isBefore);
    return until.isPresent() ? Optional.of(new Inspector(here, until.get())) : outside(here);
  }

  /** Who somebody is there that is not in it; empty where that must not be known. */
  static Optional<Standing> outside(Space space) {
    return switch (space.visibility()) {
      case PUBLIC -> Optional.of(new Visitor(space));
      case LISTED -> Optional.of(new Outsider(space));
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

  /** The spaces this person is in, by name, those that are archived last. */
  public List<Member> of(PersonId person) {
    return of(person, Sought.EVERYTHING);
  }

  /** The same, those alone that are sought. */
  List<Member> of(PersonId person, Sought sought) {
    var now = db.clock().instant();
    return db.list(
        SELECT
            + """
            join memberships mine on mine.space_id = s.id and mine.person_id = $1
            left join pauses z on z.space_id = s.id and z.person_id = $1
            where not exists (
              select 1 from unnest($2::text[]) word
              where strpos(lower(s.name || ' ' || s.purpose), word) = 0)
            order by s.archived_at is not null, lower(s.name), s.id
            """,
        row -> Belonging.read(row).in(read(row), person, now),
        person,
        sought.words());
  }

  /** The first public and listed spaces, by name. */
  public List<Space> openToKnow(int most) {
    return openToKnow(Optional.empty(), Sought.EVERYTHING, most);
  }

  /**
   * The public and listed spaces by name, those that are archived last.
   *
   * @param person whose own spaces are left out
   */
  List<Space> openToKnow(Optional<PersonId> person, Sought sought, int most) {
    return db.list(
        SELECT_PLAIN
            + """
            where s.visibility <> 'hidden'
              and not exists (
                select 1 from memberships m where m.space_id = s.id and m.person_id = $1)
              and not exists (
                select 1 from unnest($2::text[]) word
                where strpos(lower(s.name || ' ' || s.purpose), word) = 0)
              and coalesce(
                (s.archived_at is not null, lower(s.name), s.id) > (
                  select a.archived_at is not null, lower(a.name), a.id
                  from spaces a
                  where a.id = $3 and a.visibility <> 'hidden'),
                true)
            order by s.archived_at is not null, lower(s.name), s.id
            limit $4
            """,
        Spaces::read,
        person.orElse(PersonId.OPERATOR),
        sought.words(),
        sought.after(),
        most);
  }

  /**
   * Whom what is written here now is for; empty in an archived space, where nothing is written.
   * Asked inside the transaction that writes it: until that ends nobody changes who can see the
   * space, nor archives it.
   */
  public static Optional<Audience> audience(Tx tx, SpaceId space) {
    return tx.one(
        "select visibility from spaces where id = $1 and archived_at is null for share",
        row -> row.word("visibility", Visibility.class).audience(),
        space);
  }

  private Optional<Space> load(Slug slug) {
    return db.one(SELECT_PLAIN + "where s.slug = $1", Spaces::read, slug.text());
  }

  private static final String COLUMNS =
      """
      select s.id, s.slug, s.name, s.purpose, s.kind, s.visibility, s.joining, s.names,
        s.archived_at is not null as archived, s.unnamed, s.warnings,
        (select count(*) from memberships m where m.space_id = s.id) as members,
        (select i.version from space_pictures i where i.space_id = s.id) as picture
      """;
  private static final String SELECT_PLAIN = COLUMNS + "from spaces s\n";
  private static final String SELECT =
      COLUMNS.stripTrailing()
          + """
          , mine.role, mine.attention, z.until as paused_until, z.reason as pause_reason
          from spaces s
          """;

  private static Space read(Row row) {
    return new Space(
        row.id("id", SpaceId::new),
        new Slug(row.text("slug")),
        row.text("name"),
        row.text("purpose"),
        row.word("kind", Kind.class),
        row.word("visibility", Visibility.class),
        row.word("joining", Joining.class),
        row.word("names", NameRule.class),
        Speaking.read(row),
        row.flag("archived"),
        row.count("members"),
        row.optionalNumber("picture").orElse(0));
  }

  private Optional<Belonging> member(Place place) {
    return Belonging.find(db, place.space(), place.person());
  }

  /** Until when a site administrator reads there, see {@code members.Inspections}. */
  private Optional<Instant> inspection(Place place) {
    return db.the(
        """
        select max(i.ends_at) as ends_at
        from inspections i
        join people p on p.id = i.person_id and p.site_administrator
        where i.space_id = $1 and i.person_id = $2
        """,
        row -> row.optionalInstant("ends_at"),
        place.space(),
        place.person());
  }

  public boolean isMember(SpaceId space, PersonId person) {
    return members.get(new Place(space, person)).isPresent();
  }

  /** What came of making a space. */
  public sealed interface Created {
    record Done(SpaceId id) implements Created {}

    /** Another space has this slug. */
    record SlugTaken() implements Created {}
  }

  /** A space that is to be made. */
  public record NewSpace(
      Slug slug,
      String name,
      String purpose,
      Kind kind,
      Visibility visibility,
      Joining joining,
      NameRule names) {

    /** With the names that are usual for its kind. */
    public NewSpace(
        Slug slug, String name, String purpose, Kind kind, Visibility visibility, Joining joining) {
      this(slug, name, purpose, kind, visibility, joining, kind.names());
    }
  }

  /**
   * Makes a space, and whoever makes it its facilitator.
   *
   * @param by {@link PersonId#OPERATOR} makes one that nobody is in yet
   * @param as what the maker is called in it; empty for the name of their account
   * @throws IllegalArgumentException if people choose their names there and the maker has not
   */
  public Created create(PersonId by, NewSpace space, Optional<DisplayName> as) {
    if (space.names() == NameRule.DISPLAY && !by.equals(PersonId.OPERATOR) && as.isEmpty()) {
      throw new IllegalArgumentException("The maker of " + space.slug() + " needs a name there");
    }
    try {
      var made = db.transaction(tx -> insert(tx, by, space, as));
      forget(made);
      return new Created.Done(made.space());
    } catch (DbFailure e) {
      if (e.broke("spaces_slug")) {
        return new Created.SlugTaken();
      }
      throw e;
    }
  }

  private SpaceEvent insert(Tx tx, PersonId by, NewSpace space, Optional<DisplayName> as) {
    var id =
        tx.the(
            """
            insert into spaces (slug, name, purpose, kind, visibility, joining, created_at, names, unnamed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            returning id
            """,
            row -> row.id("id", SpaceId::new),
            space.slug().text(),
            space.name(),
            space.purpose(),
            space.kind(),
            space.visibility(),
            space.joining(),
            db.clock().instant(),
            space.names(),
            space.kind().unnamed());
    var made = new SpaceEvent.Created(id, by);
    tx.record(made);
    if (!by.equals(PersonId.OPERATOR)) {
      joinAsFacilitator(tx, id, by);
      Names.keep(tx, id, by, as);
    }
    return made;
  }

  private void joinAsFacilitator(Tx tx, SpaceId space, PersonId maker) {
    tx.run(
        """
        insert into memberships (space_id, person_id, role, joined_at)
        values ($1, $2, 'facilitator', $3)
        """,
        space,
        maker,
        db.clock().instant());
    tx.record(new SpaceEvent.Joined(space, maker, Role.FACILITATOR, maker));
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
    members.forgetAll();
    inspections.forgetAll();
  }

  public void forget(SpaceEvent event) {
    bySlug.forgetIf(space -> space.isEmpty() || space.get().id().equals(event.space()));
    switch (event) {
      case SpaceEvent.Created created -> {}
      case SpaceEvent.Described described -> {}
      case SpaceEvent.Pictured pictured -> {}
      case SpaceEvent.OpennessChanged changed -> {}
      case SpaceEvent.NamesChanged changed -> {}
      case SpaceEvent.SpeakingChanged changed -> {}
      case SpaceEvent.Archived archived -> {}
      case SpaceEvent.Unarchived unarchived -> {}
      case SpaceEvent.Joined joined -> members.forget(new Place(joined.space(), joined.person()));
      case SpaceEvent.RoleChanged changed ->
          members.forget(new Place(changed.space(), changed.person()));
      case SpaceEvent.Left left -> members.forget(new Place(left.space(), left.person()));
      case SpaceEvent.Paused paused -> members.forget(new Place(paused.space(), paused.person()));
      case SpaceEvent.PauseEnded ended -> members.forget(new Place(ended.space(), ended.person()));
      case SpaceEvent.Inspected inspected ->
          inspections.forget(new Place(inspected.space(), inspected.by()));
      case SpaceEvent.ProfileChanged changed -> {}
      case SpaceEvent.AttentionChanged changed ->
          members.forget(new Place(changed.space(), changed.by()));
      case SpaceEvent.Muted muted -> {}
      case SpaceEvent.Unmuted unmuted -> {}
    }
  }
}

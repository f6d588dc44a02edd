package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import commonground.platform.views.Markdown;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Kept;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The ground rules of each space, in versions, and who has agreed to which. */
public final class GroundRules implements Threshold {

  private static final Duration CACHED = Duration.ofMinutes(5);

  private final Db db;
  private final Markdown markdown;
  private final Rules first;
  private final Cached<SpaceId, Integer> versions;
  private final Cached<Place, Integer> agreed;

  private record Place(SpaceId space, PersonId person) {}

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public GroundRules(Db db, Markdown markdown, BooleanSupplier fresh) {
    this.db = db;
    this.markdown = markdown;
    this.first = new Rules(1, Rules.FIRST, markdown.render(Rules.FIRST), "", Optional.empty());
    this.versions = new Cached<>(10_000, CACHED, fresh, space -> current(space).version());
    this.agreed = new Cached<>(100_000, CACHED, fresh, this::agreed);
  }

  /** Posting waits for the newest rules; reading does not. */
  @Override
  public Admission<Member> before(Member member) {
    if (agreedTo(member) >= versions.get(member.space().id())) {
      return new Admission.In<>(member);
    }
    var page = RulesViews.path(member.space());
    return new Admission.First<>(page, page + "/kept", Kept.Reason.RULES);
  }

  /** The newest version that this member has agreed to; 0 for none. */
  public int agreedTo(Member member) {
    return agreed.get(new Place(member.space().id(), member.person()));
  }

  private int agreed(Place place) {
    return agreed(db, place);
  }

  private static int agreed(Queries queries, Place place) {
    return queries
        .one(
            "select version from rules_acceptances where space_id = $1 and person_id = $2",
            row -> row.count("version"),
            place.space(),
            place.person())
        .orElse(0);
  }

  /** The rules that hold now. */
  public Rules current(SpaceId space) {
    return current(db, space);
  }

  Rules current(Queries queries, SpaceId space) {
    return queries.one(SELECT + "order by version desc limit 1", this::read, space).orElse(first);
  }

  /** What has changed since somebody agreed to this version, the oldest change first. */
  public List<String> changesSince(SpaceId space, int version) {
    return db
        .list(SELECT + "and version > $2 order by version limit 100", this::read, space, version)
        .stream()
        .map(Rules::note)
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static final String SELECT =
      """
      select version, source, html, change_note, made_at, made_by
      from ground_rules
      where space_id = $1
      """;

  private Rules read(Row row) {
    var made =
        row.optionalId("made_by", PersonId::new).isPresent()
            ? row.optionalInstant("made_at")
            : Optional.<java.time.Instant>empty();
    return new Rules(
        row.count("version"),
        row.text("source"),
        markdown.kept(row.text("html")),
        row.text("change_note"),
        made);
  }

  /**
   * Makes a new version; everybody is asked to agree to it before they post again.
   *
   * @param seen the version on the page where it was written
   * @param note what is different, for those who agreed before
   */
  public RulesChange change(Member by, int seen, String source, String note) {
    var space = by.space().id();
    var html = markdown.render(source).toString();
    return db.transaction(tx -> {
      lock(tx, space);
      var now = current(tx, space);
      if (now.source().equals(source)) {
        return new RulesChange.Done(now.version());
      }
      if (now.version() != seen) {
        return new RulesChange.Meanwhile(now);
      }
      keep(tx, space, now);
      insert(tx, space, new Words(seen + 1, source, html, note), by.person().value());
      tx.record(new JoiningEvent.RulesChanged(space, seen + 1, by.person()));
      tx.afterCommit(() -> versions.forget(space));
      return new RulesChange.Done(seen + 1);
    });
  }

  /** One after the other: two who change them at once must not both make the next version. */
  private static void lock(Tx tx, SpaceId space) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('rules ' || $1::bigint, 0))", space);
  }

  private record Words(int version, String source, String html, String note) {}

  /** What somebody has agreed to, or has changed, is kept as it was. */
  private void keep(Tx tx, SpaceId space, Rules rules) {
    if (rules.version() == 1) {
      insert(tx, space, new Words(1, rules.source(), rules.html().toString(), ""), 0);
    }
  }

  /**
   * @param by 0 for the site
   */
  private void insert(Tx tx, SpaceId space, Words words, long by) {
    tx.run(
        """
        insert into ground_rules
          (space_id, version, source, html, renderer, change_note, made_at, made_by)
        values ($1, $2, $3, $4, $5, $6, $7, nullif($8::bigint, 0))
        on conflict do nothing
        """,
        space,
        words.version(),
        words.source(),
        words.html(),
        Markdown.VERSION,
        words.note(),
        db.clock().instant(),
        by);
  }

  /**
   * Somebody agrees to this version.
   *
   * @return false if it is not the newest any more: nobody agrees to what they have not seen
   */
  public boolean accept(SpaceId space, PersonId person, int version) {
    return db.transaction(tx -> accept(tx, space, person, version));
  }

  boolean accept(Tx tx, SpaceId space, PersonId person, int version) {
    var now = current(tx, space);
    if (now.version() != version) {
      return false;
    }
    keep(tx, space, now);
    var changed =
        tx.run(
            """
            insert into rules_acceptances (space_id, person_id, version, accepted_at)
            values ($1, $2, $3, $4)
            on conflict (space_id, person_id) do update
              set version = excluded.version, accepted_at = excluded.accepted_at
              where rules_acceptances.version < excluded.version
            """,
            space,
            person,
            version,
            db.clock().instant());
    if (changed > 0) {
      tx.record(new JoiningEvent.RulesAccepted(space, version, person));
      tx.afterCommit(() -> agreed.forget(new Place(space, person)));
    }
    return true;
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case JoiningEvent.RulesChanged changed -> versions.forget(changed.space());
      case JoiningEvent.RulesAccepted one -> agreed.forget(new Place(one.space(), one.by()));
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    versions.forgetAll();
    agreed.forgetAll();
  }
}

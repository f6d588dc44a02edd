package commonground.discussions.lists;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.live.Admission;
import commonground.platform.live.Broadcast;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who hears that the list of a space's discussions has changed: whoever could open it now. */
public final class ListListening implements Broadcast {

  public static final String KIND = "list";

  /** Entered for a space that is not there, so that as much is asked for it as for another. */
  private static final String NOWHERE = "0-no-such-space";

  /** A space with much going on tells of all of it at once. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Db db;
  private final Spaces spaces;

  public ListListening(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Admission> admit(long person, long id) {
    var slug =
        db.one("select slug from spaces where id = $1", row -> row.text("slug"), new SpaceId(id));
    var standing = spaces.enter(Optional.of(new PersonId(person)), slug.orElse(NOWHERE));
    return standing.filter(one -> slug.isPresent()).flatMap(ListListening::admit);
  }

  private static Optional<Admission> admit(Standing standing) {
    return standing instanceof Reader reader
        ? Optional.of(
            new Admission(
                reader.space().id().value(),
                reader instanceof Inspector inspector ? inspector.endsAt() : Instant.MAX))
        : Optional.empty();
  }

  @Override
  public long revision(long id) {
    return revision(db, new SpaceId(id));
  }

  /** The number of the last event in the space: it grows with each change of its list. */
  static long revision(Queries queries, SpaceId space) {
    return queries
        .one(
            """
            select id
            from events
            where space_id = $1
            order by id desc
            limit 1
            """,
            row -> row.number("id"),
            space)
        .orElse(0L);
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }
}

package commonground.discussions.reading;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.live.Admission;
import commonground.platform.live.Broadcast;
import commonground.spaces.Audience;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.time.Instant;
import java.util.Optional;

/** Who hears that a thread has changed: whoever could open its page now. */
public final class Listening implements Broadcast {

  public static final String KIND = "thread";

  private final Db db;
  private final Spaces spaces;

  public Listening(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /**
   * @param shown whether somebody from outside sees any post of it
   */
  private record Found(SpaceId space, Slug slug, Audience audience, boolean shown) {

    static Found read(Row row) {
      return new Found(
          row.id("space_id", SpaceId::new),
          new Slug(row.text("slug")),
          row.word("audience", Audience.class),
          row.flag("shown"));
    }

    boolean isFor(Reader reader) {
      var audiences = reader.audiences();
      return audiences.contains(audience) && (shown || isInside(reader));
    }

    Optional<Admission> admit(Standing standing) {
      return standing instanceof Reader reader && isFor(reader)
          ? Optional.of(new Admission(space.value(), isInside(reader), until(reader)))
          : Optional.empty();
    }

    private static boolean isInside(Reader reader) {
      return reader.audiences().contains(Audience.MEMBERS);
    }

    private static Instant until(Reader reader) {
      return reader instanceof Inspector inspector ? inspector.endsAt() : Instant.MAX;
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Admission> admit(long person, long id) {
    var found =
        db.one(
            """
            select d.space_id, s.slug, d.audience, d.public_posts > 0 as shown
            from discussions d
            join spaces s on s.id = d.space_id
            where d.id = $1
            """,
            Found::read,
            id);
    var standing = spaces.enter(new PersonId(person), found.map(Found::slug));
    return found.flatMap(thread -> standing.flatMap(thread::admit));
  }

  @Override
  public long revision(long id) {
    return db.one(
            "select revision from discussions where id = $1", row -> row.number("revision"), id)
        .orElse(0L);
  }
}

package commonground.discussions.lists;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.live.Admission;
import commonground.platform.live.Broadcast;
import commonground.spaces.Audience;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who hears that the list of a space's discussions has changed: whoever could open it now. There
 * are two lists, and each has a subject of its own: nobody from outside learns, not even by a
 * number, that something happens among the members.
 */
public final class ListListening implements Broadcast {

  /** The whole list. */
  public static final String KIND = "list";

  /** What the public sees of it. */
  public static final String OUTSIDE = "outside";

  /** A space with much going on tells of all of it at once. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Db db;
  private final Spaces spaces;
  private final Audience audience;

  /**
   * @param audience who sees all that this tells of
   */
  public ListListening(Db db, Spaces spaces, Audience audience) {
    this.db = db;
    this.spaces = spaces;
    this.audience = audience;
  }

  /** What a page of the list listens to that this reader opened. */
  static String name(Reader reader) {
    return (sees(reader) ? KIND : OUTSIDE) + "/" + reader.space().id().value();
  }

  private static boolean sees(Reader reader) {
    return DiscussionList.sees(reader);
  }

  @Override
  public String kind() {
    return audience == Audience.MEMBERS ? KIND : OUTSIDE;
  }

  @Override
  public Optional<Admission> admit(long person, long id) {
    var slug =
        db.one(
            "select slug from spaces where id = $1",
            row -> new Slug(row.text("slug")),
            new SpaceId(id));
    return spaces.enter(new PersonId(person), slug).flatMap(this::admit);
  }

  private Optional<Admission> admit(Standing standing) {
    return standing instanceof Reader reader && reader.audiences().contains(audience)
        ? Optional.of(
            new Admission(
                reader.space().id().value(),
                sees(reader),
                reader instanceof Inspector inspector ? inspector.endsAt() : Instant.MAX))
        : Optional.empty();
  }

  @Override
  public long revision(long id) {
    return revision(db, new SpaceId(id), audience);
  }

  /** What a list stands at that this reader opens; it says nothing of what they may not see. */
  static long revision(Queries queries, Reader reader) {
    var audience = sees(reader) ? Audience.MEMBERS : Audience.EVERYONE;
    return revision(queries, reader.space().id(), audience);
  }

  private static long revision(Queries queries, SpaceId space, Audience audience) {
    return queries.the(
        audience == Audience.MEMBERS ? ALL : PUBLIC, row -> row.number("revision"), space);
  }

  /** A fingerprint: it is another one whenever a discussion of the space has changed. */
  private static final String ALL =
      """
      select coalesce(
          mod(abs(sum(hashtextextended(d.id || ' ' || d.revision, 0))), 4503599627370496),
          0)::bigint as revision
      from discussions d
      where d.space_id = $1
      """;

  /**
   * The same of what the public sees. Not of the revision of a discussion: what is written in it
   * for members counts there, too.
   */
  private static final String PUBLIC =
      """
      select coalesce(
          mod(abs(sum(hashtextextended(concat_ws(
            ' ', d.id, d.public_posts, d.last_public_post, d.last_public_post_at, d.section,
            d.closed_at, d.closes_at, d.pinned_until,
            (select a.number
             from answered a
             where a.discussion_id = d.id and a.audience = 'everyone'),
            (select string_agg(l.topic_id::text, ' ' order by l.topic_id)
             from discussion_topics l
             where l.discussion_id = d.id and l.audience = 'everyone'),
            d.title), 0))), 4503599627370496),
          0)::bigint as revision
      from discussions d
      where d.space_id = $1 and d.audience = 'everyone' and d.last_public_post_at is not null
      """;

  /** These numbers have no order. */
  @Override
  public boolean isNew(long shown, long stands) {
    return shown != stands;
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }
}

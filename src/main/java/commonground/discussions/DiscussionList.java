package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Words;
import commonground.spaces.Audience;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.SpaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The threads of a space in a list, and how many posts in them are unread. */
public final class DiscussionList {

  private final Db db;

  public DiscussionList(Db db) {
    this.db = db;
  }

  /** How many posts in this space a member has not seen; 0 for anybody else. */
  public long unread(Reader reader) {
    return db.the(
        """
        select count(*) as unread
        from discussions d
        join posts p on p.discussion_id = d.id
        left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
        where d.space_id = $1 and $2 <> 0 and d.audience = any($3) and p.audience = any($3)
          and p.writer_id <> $2 and p.written_revision > coalesce(r.revision, 0)
          and d.revision > coalesce(r.revision, 0)
        """,
        row -> row.number("unread"),
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences());
  }

  /**
   * How many posts somebody has not seen in each of their spaces; spaces without any are left out.
   */
  public Map<SpaceId, Long> unreadBySpace(PersonId person) {
    record Count(SpaceId space, long unread) {}
    return db
        .list(
            """
            select d.space_id, count(*) as unread
            from memberships m
            join discussions d on d.space_id = m.space_id
            join posts p on p.discussion_id = d.id
            left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
            where m.person_id = $1 and p.writer_id <> $1
              and p.written_revision > coalesce(r.revision, 0)
            group by d.space_id
            """,
            row -> new Count(row.id("space_id", SpaceId::new), row.number("unread")),
            person)
        .stream()
        .collect(Collectors.toMap(Count::space, Count::unread));
  }

  /** Where a page of the list goes on: after this thread. */
  public record After(java.time.Instant lastPostAt, DiscussionId id) {}

  /** Threads with the latest activity first; with the latest that this reader may see. */
  public List<Discussion> list(Reader reader, Optional<After> after, int most) {
    return list(reader, Optional.empty(), after, most);
  }

  /**
   * @param section whose threads alone are listed
   */
  List<Discussion> list(Reader reader, Optional<Section> section, Optional<After> after, int most) {
    return db.list(
        DiscussionRows.SELECT
            + (reader.audiences().contains(Audience.MEMBERS) ? LATEST : LATEST_PUBLIC),
        DiscussionRows::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        after.map(After::lastPostAt).orElse(END_OF_TIME),
        after.map(After::id).orElse(new DiscussionId(Long.MAX_VALUE)),
        most,
        section.map(Words::write).orElse(""));
  }

  private static final String LATEST =
      """
      where d.space_id = $1 and d.audience = any($3) and (d.last_post_at, d.id) < ($4, $5)
        and $7 in ('', d.section)
      order by d.last_post_at desc, d.id desc
      limit $6
      """;

  private static final String LATEST_PUBLIC =
      """
      where d.space_id = $1 and d.audience = 'everyone' and d.audience = any($3)
        and (d.last_public_post_at, d.id) < ($4, $5) and $7 in ('', d.section)
      order by d.last_public_post_at desc, d.id desc
      limit $6
      """;

  private static final java.time.Instant END_OF_TIME =
      java.time.Instant.parse("9999-01-01T00:00:00Z");
}

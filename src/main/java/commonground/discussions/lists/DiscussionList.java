package commonground.discussions.lists;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads of a space in a list, and how many posts in them are unread. */
public final class DiscussionList {

  private final Db db;
  private final ReadPositions positions;

  public DiscussionList(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * How many there are.
   *
   * @param threads that this reader may see
   * @param unread posts of others that a member has not seen, in {@code news} of the threads
   * @param mine threads in which they wrote
   * @param following threads that they follow
   */
  record Counts(int threads, long unread, int news, int mine, int following) {

    static Counts read(Row row) {
      return new Counts(
          row.count("threads"),
          row.number("unread"),
          row.count("news"),
          row.count("mine"),
          row.count("following"));
    }
  }

  /**
   * @param section whose threads alone are counted
   */
  Counts counts(Reader reader, Optional<Section> section) {
    settle(reader);
    return db.the(
        COUNTS,
        Counts::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        section.map(Words::write).orElse(""));
  }

  static final String COUNTS =
      """
      select count(*) as threads, count(*) filter (where n.mine) as mine,
        count(*) filter (where r.attention = 'following') as following,
        count(*) filter (where n.unread > 0) as news, coalesce(sum(n.unread), 0)::bigint as unread
      from discussions d
      left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
      cross join lateral (
        select
          exists (select 1 from posts p where p.discussion_id = d.id and p.writer_id = $2) as mine,
          case when $2::bigint <> 0 and r.attention is distinct from 'muted'
            and d.revision > coalesce(r.revision, 0) then
            (select count(*) from news p
             where p.discussion_id = d.id and p.writer_id <> $2
               and p.written_revision > coalesce(r.revision, 0))
            else 0 end as unread) n
      where d.space_id = $1 and d.audience = any($3) and $4 in ('', d.section)
        and ('members' = any($3) or d.public_posts > 0)
      """;

  /** How many posts in this space a member has not seen; 0 for anybody else. */
  public long unread(Reader reader) {
    return reader instanceof Member ? counts(reader, Optional.empty()).unread() : 0;
  }

  /**
   * How many posts somebody has not seen in each of their spaces; spaces without any are left out.
   */
  public Map<SpaceId, Long> unreadBySpace(PersonId person) {
    record Count(SpaceId space, long unread) {}
    positions.settle(person);
    return db
        .list(
            """
            select d.space_id, count(*) as unread
            from memberships m
            join discussions d on d.space_id = m.space_id
            left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
            join news p on p.discussion_id = d.id
              and p.written_revision > coalesce(r.revision, 0)
            where m.person_id = $1 and p.writer_id <> $1 and d.revision > coalesce(r.revision, 0)
              and r.attention is distinct from 'muted'
            group by d.space_id
            """,
            row -> new Count(row.id("space_id", SpaceId::new), row.number("unread")),
            person)
        .stream()
        .collect(Collectors.toMap(Count::space, Count::unread));
  }

  /**
   * Where a page of the list goes on: after this thread.
   *
   * @param read where unread threads come first: whether it stands among those after them
   */
  public record After(Instant lastPostAt, DiscussionId id, boolean read) {

    static final After NOTHING =
        new After(Instant.parse("9999-01-01T00:00:00Z"), new DiscussionId(Long.MAX_VALUE), false);

    public static After of(Discussion d) {
      return new After(d.lastPostAt(), d.id(), d.news() == 0);
    }
  }

  /** Threads with the latest activity first; with the latest that this reader may see. */
  public List<Discussion> list(Reader reader, Optional<After> after, int most) {
    return list(reader, ListChoice.ALL, after, most);
  }

  /** A page of a list; along an index, so that it costs as much as its rows and those left out. */
  List<Discussion> list(Reader reader, ListChoice choice, Optional<After> after, int most) {
    settle(reader);
    var from = after.orElse(After.NOTHING);
    if (!choice.unreadFirst()) {
      return list(
          reader, choice, choice.show() == ListChoice.Show.UNREAD ? "unread" : "", from, most);
    }
    return from.read()
        ? list(reader, choice, "read", from, most)
        : Stream.concat(
                list(reader, choice, "unread", from, most).stream(),
                list(reader, choice, "read", After.NOTHING, most).stream())
            .limit(most)
            .toList();
  }

  /**
   * @param news "unread" or "read" for these threads alone; "" for both
   */
  private List<Discussion> list(
      Reader reader, ListChoice choice, String news, After after, int most) {
    return db.list(
        DiscussionRows.SELECT
            + (reader.audiences().contains(Audience.MEMBERS) ? LATEST : LATEST_PUBLIC),
        DiscussionRows::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        after.lastPostAt(),
        after.id(),
        most,
        choice.section().map(Words::write).orElse(""),
        choice.show() == ListChoice.Show.MINE,
        news,
        choice.show() == ListChoice.Show.FOLLOWING);
  }

  private void settle(Reader reader) {
    if (reader instanceof Member member) {
      positions.settle(member.person());
    }
  }

  static final String LATEST =
      """
      where d.space_id = $1 and d.audience = any($3) and (d.last_post_at, d.id) < ($4, $5)
        and $7 in ('', d.section)
        and (not $8
          or exists (select 1 from posts p where p.discussion_id = d.id and p.writer_id = $2))
        and (not $10 or r.attention = 'following')
        and ($9 = '' or ($9 = 'unread') = (d.revision > coalesce(r.revision, 0)
          and r.attention is distinct from 'muted'
          and exists (
            select 1 from news p
            where p.discussion_id = d.id and p.writer_id <> $2
              and p.written_revision > coalesce(r.revision, 0))))
      order by d.last_post_at desc, d.id desc
      limit $6
      """;

  /** Nobody who reads from outside has written here, or read. */
  private static final String LATEST_PUBLIC =
      """
      where d.space_id = $1 and d.audience = 'everyone' and d.audience = any($3)
        and (d.last_public_post_at, d.id) < ($4, $5) and $7 in ('', d.section)
        and not $8 and $9 in ('', 'read') and not $10
      order by d.last_public_post_at desc, d.id desc
      limit $6
      """;
}

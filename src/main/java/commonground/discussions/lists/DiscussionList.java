package commonground.discussions.lists;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.discussions.TopicId;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads of a space in a list, and how many posts in them are unread. */
public final class DiscussionList {

  private static final TopicId NO_TOPIC = new TopicId(0);

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
   * @param answered threads with an answer that this reader may see
   * @param unanswered threads without one in which nobody but who started them has written
   */
  record Counts(
      int threads, long unread, int news, int mine, int following, int answered, int unanswered) {

    static Counts read(Row row) {
      return new Counts(
          row.count("threads"),
          row.number("unread"),
          row.count("news"),
          row.count("mine"),
          row.count("following"),
          row.count("answered"),
          row.count("unanswered"));
    }
  }

  /** Of the threads in the chosen section that are about the chosen topic. */
  Counts counts(Reader reader, ListChoice choice) {
    settle(reader);
    return db.the(
        COUNTS,
        Counts::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        choice.section().map(Words::write).orElse(""),
        topic(choice));
  }

  private static TopicId topic(ListChoice choice) {
    return choice.topic().orElse(NO_TOPIC);
  }

  static final String COUNTS =
      """
      select count(*) as threads, count(*) filter (where n.mine) as mine,
        count(*) filter (where r.attention = 'every_post') as following,
        count(*) filter (where n.answered) as answered,
        count(*) filter (where not n.answered and not n.others) as unanswered,
        count(*) filter (where n.unread > 0) as news, coalesce(sum(n.unread), 0)::bigint as unread
      from discussions d
      left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
      cross join lateral (
        select
          exists (select 1 from posts p where p.discussion_id = d.id and p.writer_id = any(array(select self_id from selves where person_id = $2))) as mine,
          (select a.number from answered a
           where a.discussion_id = d.id and a.audience = any($3)) is not null as answered,
          exists (
            select 1 from news p
            where p.discussion_id = d.id and p.writer_id <> d.started_by and p.audience = any($3)
          ) as others,
          case when $2::bigint <> 0 and r.attention is distinct from 'nothing'
            and d.revision > coalesce(r.revision, 0) then
            (select count(*) from news p
             where p.discussion_id = d.id
               and p.writer_id <> all(array(select self_id from selves where person_id = $2))
               and p.written_revision > coalesce(r.revision, 0))
              + cardinality(array_positions(array(select e.discussion_id from news_by_edit e where e.person_id = $2), d.id))
            else 0 end as unread) n
      where d.space_id = $1 and d.audience = any($3) and $4 in ('', d.section)
        and ('members' = any($3) or d.public_posts > 0)
        and ($5::bigint = 0 or exists (
          select 1 from discussion_topics l
          where l.discussion_id = d.id and l.topic_id = $5 and l.audience = any($3)))
      """;

  /** How many posts in this space a member has not seen; 0 for anybody else. */
  public long unread(Reader reader) {
    return reader instanceof Member ? counts(reader, ListChoice.ALL).unread() : 0;
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
            select space_id, sum(posts)::bigint as unread
            from new_posts($1)
            group by space_id
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
   * @param pinned threads that stood on top of the first page, and so are not shown again. They
   *     stay the same on the way, whatever is pinned or runs out meanwhile
   */
  public record After(
      Instant lastPostAt, DiscussionId id, boolean read, List<DiscussionId> pinned) {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final DiscussionId LAST = new DiscussionId(Long.MAX_VALUE);

    /** The beginning. */
    static After top(List<DiscussionId> pinned) {
      return new After(END, LAST, false, pinned);
    }

    public static After of(Discussion d) {
      return of(d, List.of());
    }

    static After of(Discussion d, List<DiscussionId> pinned) {
      return new After(d.lastPostAt(), d.id(), d.news() == 0, pinned);
    }
  }

  /** Threads with the latest activity first; with the latest that this reader may see. */
  public List<Discussion> list(Reader reader, Optional<After> after, int most) {
    return list(reader, ListChoice.ALL, after, most);
  }

  /** A page of a list; along an index, so that it costs as much as its rows and those left out. */
  List<Discussion> list(Reader reader, ListChoice choice, Optional<After> after, int most) {
    settle(reader);
    var from = after.orElse(After.top(List.of()));
    if (!choice.unreadFirst()) {
      return list(
          reader, choice, choice.show() == ListChoice.Show.UNREAD ? "unread" : "", from, most);
    }
    return from.read()
        ? list(reader, choice, "read", from, most)
        : Stream.concat(
                list(reader, choice, "unread", from, most).stream(),
                list(reader, choice, "read", After.top(from.pinned()), most).stream())
            .limit(most)
            .toList();
  }

  /**
   * @param news "unread" or "read" for these threads alone; "" for both
   */
  private List<Discussion> list(
      Reader reader, ListChoice choice, String news, After after, int most) {
    return db.list(
        sees(reader) ? LATEST : LATEST_PUBLIC,
        DiscussionRows::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        choice.section().map(Words::write).orElse(""),
        choice.show(),
        news,
        topic(choice),
        after.lastPostAt(),
        after.id(),
        after.pinned().isEmpty() ? List.of(new DiscussionId(0)) : after.pinned(),
        most);
  }

  /** Whether the reader sees what was written for members. */
  static boolean sees(Reader reader) {
    return reader.audiences().contains(Audience.MEMBERS);
  }

  /** Those of the list that are pinned now. */
  List<Discussion> pinned(Reader reader, ListChoice choice) {
    settle(reader);
    return db.list(
        sees(reader) ? PINNED : PINNED_PUBLIC,
        DiscussionRows::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        choice.section().map(Words::write).orElse(""),
        choice.show(),
        choice.show() == ListChoice.Show.UNREAD ? "unread" : "",
        topic(choice),
        db.clock().instant());
  }

  private void settle(Reader reader) {
    if (reader instanceof Member member) {
      positions.settle(member.person());
    }
  }

  /**
   * What a list shows, for who sees all of it. Not "exists" where one row at most is asked for:
   * that may be answered from a list of all answers of the site.
   */
  static final String FILTER =
      """
      where d.space_id = $1 and d.audience = any($3) and $4 in ('', d.section)
        and ($5::text <> 'answered'
          or (select a.number from answered a where a.discussion_id = d.id) is not null)
        and ($5::text <> 'unanswered'
          or (select a.number from answered a where a.discussion_id = d.id) is null
            and not exists (
              select 1 from news p where p.discussion_id = d.id and p.writer_id <> d.started_by))
        and ($5::text <> 'mine'
          or exists (select 1 from posts p where p.discussion_id = d.id and p.writer_id = any(array(select self_id from selves where person_id = $2))))
        and ($5::text <> 'following' or r.attention = 'every_post')
        and ($6 = '' or ($6 = 'unread') = (d.revision > coalesce(r.revision, 0)
          and r.attention is distinct from 'nothing'
          and (exists (
            select 1 from news p
            where p.discussion_id = d.id
               and p.writer_id <> all(array(select self_id from selves where person_id = $2))
              and p.written_revision > coalesce(r.revision, 0))
            or d.id = any(array(select e.discussion_id from news_by_edit e where e.person_id = $2)))))
      """;

  /** Nobody who reads from outside has written here, or read. */
  static final String PUBLIC_FILTER =
      """
      where d.space_id = $1 and d.audience = 'everyone' and d.audience = any($3)
        and $2::bigint = 0 and d.last_public_post_at is not null and $4 in ('', d.section)
        and $5::text in ('all', 'answered', 'unanswered') and $6 in ('', 'read')
        and ($5::text <> 'answered'
          or (select a.number from answered a
              where a.discussion_id = d.id and a.audience = 'everyone') is not null)
        and ($5::text <> 'unanswered'
          or (select a.number from answered a
              where a.discussion_id = d.id and a.audience = 'everyone') is null
            and not exists (
              select 1 from news p
              where p.discussion_id = d.id and p.writer_id <> d.started_by
                and p.audience = 'everyone'))
      """;

  private static final String ABOUT =
      """
        and ($7::bigint = 0 or exists (
          select 1 from discussion_topics l
          where l.discussion_id = d.id and l.topic_id = $7 and l.audience = any($3)))
      """;

  static final String LATEST =
      DiscussionRows.SELECT
          + FILTER
          + ABOUT
          + """
            and (d.last_post_at, d.id) < ($8, $9) and d.id <> all($10)
          order by d.last_post_at desc, d.id desc
          limit $11
          """;

  private static final String LATEST_PUBLIC =
      DiscussionRows.SELECT
          + PUBLIC_FILTER
          + ABOUT
          + """
            and (d.last_public_post_at, d.id) < ($8, $9) and d.id <> all($10)
          order by d.last_public_post_at desc, d.id desc
          limit $11
          """;

  static final String PINNED =
      DiscussionRows.SELECT
          + FILTER
          + ABOUT
          + """
            and d.pinned_until > $8
          order by d.last_post_at desc, d.id desc
          """;

  private static final String PINNED_PUBLIC =
      DiscussionRows.SELECT
          + PUBLIC_FILTER
          + ABOUT
          + """
            and d.pinned_until > $8
          order by d.last_public_post_at desc, d.id desc
          """;

  /** Another number after each change that this reader may see. */
  long revision(Reader reader) {
    return ListListening.revision(db, reader);
  }
}

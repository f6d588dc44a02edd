package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.spaces.Attention;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import java.util.List;
import java.util.stream.IntStream;

/** How a thread is read from the database, as one reader sees it. */
public final class DiscussionRows {

  private DiscussionRows() {}

  private static final String COLUMNS =
      """
      select d.id, d.title, d.section, d.audience, d.started_at, d.revision, r.caught_up_at,
        r.attention,
        k.name as started_by,
        case when 'members' = any($3) then d.last_post_at else d.last_public_post_at end
          as last_post_at,
        case when 'members' = any($3) then d.posts else d.public_posts end as posts,
        case when 'members' = any($3) then d.posts else d.last_public_post end as last,
        coalesce(r.revision, 0) as seen, coalesce(r.marked_unread, 0) as marked_unread,
        n.unread, n.first_unread, n.numbers, n.revisions,
        d.closed_at, case when d.closing_audience = any($3) then c.name end as closed_by,
        case when d.closing_audience = any($3) then d.closing_reason end as closing_reason,
        d.closes_at, d.closing_set_at, d.pinned_until, d.started_by = any(array(select self_id from selves where person_id = $2)) as own, a.topic_ids, a.topic_names,
        coalesce(
          (select a.number
           from answered a
           where a.discussion_id = d.id and a.audience = any($3)),
          0) as answer,
        (select s.id from summaries s where s.discussion_id = d.id limit 1) is not null as summaries,
        d.reacted
      from discussions d
      join known_as k on k.space_id = d.space_id and k.person_id = d.started_by
      left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
      left join known_as c on c.space_id = d.space_id and c.person_id = d.closed_by
      cross join lateral (
        select coalesce(array_agg(t.id), '{}') as topic_ids,
          coalesce(array_agg(t.name), '{}') as topic_names
        from discussion_topics l
        join topics t on t.id = l.topic_id and t.space_id = d.space_id
          and t.audience = any($3)
        where l.discussion_id = d.id and l.audience = any($3)) a
      """;

  /**
   * Threads for a list. A person's own posts are never unread to them. What edits made unread is
   * looked up once for all threads.
   */
  public static final String SELECT =
      COLUMNS
          + """
          cross join lateral (
            select count(*) + cardinality(array_positions(
                array(select e.discussion_id from news_by_edit e where e.person_id = $2), d.id)) as unread,
              0 as first_unread, '{}'::bigint[] as numbers, '{}'::bigint[] as revisions
            from news p
            where $2::bigint <> 0 and p.discussion_id = d.id
              and p.writer_id <> all(array(select self_id from selves where person_id = $2))
              and p.written_revision > coalesce(r.revision, 0)) n
          """;

  /**
   * A thread to be opened. What is unread in it is counted up to one more than a page holds: its
   * page asks whether that is all, and a long thread has ten thousand.
   */
  public static final String SELECT_ONE =
      COLUMNS
          + """
          cross join lateral (
            select count(*) as unread, coalesce(min(u.number), 0) as first_unread,
              coalesce(array_agg(u.number::bigint), '{}') as numbers,
              coalesce(array_agg(u.revision), '{}') as revisions
            from (
              (select p.number, p.written_revision as revision
               from news p
               where $2::bigint <> 0 and p.discussion_id = d.id
                 and p.writer_id <> all(array(select self_id from selves where person_id = $2))
                 and p.written_revision > coalesce(r.revision, 0)
               order by p.written_revision
               limit
          """
          + Position.MOST
          + """
              )
              union all
              select e.number, e.since
              from news_by_edit e
              where e.person_id = $2 and e.discussion_id = d.id) u) n
          """;

  public static Discussion read(Row row) {
    return new Discussion(
        row.id("id", DiscussionId::new),
        row.text("title"),
        Words.find(Section.class, row.text("section")),
        row.word("audience", Audience.class),
        row.text("started_by"),
        row.instant("started_at"),
        row.instant("last_post_at"),
        row.number("revision"),
        row.count("posts"),
        row.count("last"),
        row.count("answer"),
        row.flag("summaries"),
        row.flag("reacted"),
        position(row),
        row.optionalInstant("caught_up_at"),
        row.optionalText("attention").map(word -> Words.read(Attention.class, word)),
        Keeping.read(row));
  }

  private static Position position(Row row) {
    return new Position(
        row.number("seen"),
        row.count("unread"),
        row.count("first_unread"),
        row.number("marked_unread"),
        news(row));
  }

  private static List<Position.Fresh> news(Row row) {
    var numbers = row.ids("numbers", Math::toIntExact);
    var revisions = row.ids("revisions", Long::valueOf);
    return IntStream.range(0, numbers.size())
        .mapToObj(n -> new Position.Fresh(numbers.get(n), revisions.get(n)))
        .toList();
  }

  /** 0 for whoever reads from outside. */
  public static PersonId person(Reader reader) {
    return reader instanceof Member member ? member.person() : new PersonId(0);
  }
}

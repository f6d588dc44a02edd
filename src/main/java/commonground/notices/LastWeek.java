package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What would have come in the last seven days, had somebody chosen then what they have chosen now:
 * the facts of these days, decided by the same {@link Rules}.
 */
public final class LastWeek {

  static final Duration LONG = Duration.ofDays(7);

  /** Posts that are looked at, and as many messages. */
  static final int MOST = 300;

  private final Db db;
  private final MailWishes wishes;
  private final Bundling bundling;

  public LastWeek(Db db, MailWishes wishes, Bundling bundling) {
    this.db = db;
    this.wishes = wishes;
    this.bundling = bundling;
  }

  /**
   * What would have come, newest first.
   *
   * @param cut whether there was more
   */
  record Week(List<NoticeRow> rows, int mails, boolean cut) {

    /** By conversation, the one with the newest first. */
    Collection<List<NoticeRow>> conversations() {
      return byConversation(rows).values();
    }
  }

  private record Candidate(Fact fact, Hearer hearer, NoticeRow row) {

    /** The notice, if they would have been told. */
    Optional<NoticeRow> told() {
      return switch (Rules.decide(fact, hearer)) {
        case Decision.Tell tell -> Optional.of(row.because(tell.reason()));
        case Decision.Not not -> Optional.empty();
      };
    }
  }

  Week of(PersonId person) {
    var since = db.clock().instant().minus(LONG);
    var candidates = db.list(FACTS, row -> candidate(person, row), person, since, MOST + 1);
    var told = candidates.stream().limit(MOST).flatMap(one -> one.told().stream()).toList();
    var wish = wishes.of(person);
    var mails =
        byConversation(told).values().stream()
            .mapToInt(rows -> bundling.mails(times(rows), wish))
            .sum();
    return new Week(told, mails, candidates.size() > MOST);
  }

  private static Map<Long, List<NoticeRow>> byConversation(List<NoticeRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                NoticeRow::conversation, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Instant> times(List<NoticeRow> rows) {
    return rows.stream().map(NoticeRow::at).sorted().toList();
  }

  private static Candidate candidate(PersonId person, Row row) {
    var hearer =
        new Hearer(
            person,
            true,
            row.flag("muted"),
            row.word("of_space", Attention.class),
            Hearers.ofDiscussion(row),
            Hearers.mentioned(row));
    var kind = row.word("kind", Kind.class);
    var fact =
        switch (kind) {
          case POST -> PostFact.posted(row);
          case MESSAGE -> MessageFact.sent(row);
          case TAKEN_ALONG,
              CLOSED,
              MOVED,
              SUMMARY_DECLINED,
              TOPIC_DECLINED,
              NAME_SEEN,
              MODERATED,
              REPORT_DECIDED ->
              new Fact.Dealt(row.id("by_id", PersonId::new), person, TellingOwner.reason(kind));
        };
    return new Candidate(fact, hearer, NoticeRow.read(row));
  }

  /** The reason is put in by whoever decides; no notice has the id 0. */
  private static final String FACTS =
      """
      with facts as (
        (select 'post' as kind, p.id as post_id, null::bigint as message_id,
           d.id as discussion_id, null::bigint as room_id, d.space_id,
           p.written_at as at, p.writer_id as by_id,
           case when q.writer_id = any(self.mine) then $1 else q.writer_id end as answered_id
         from memberships m
         join discussions d on d.space_id = m.space_id and d.last_post_at > $2
         left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
         join posts p on p.discussion_id = d.id and p.written_at > $2 and p.removed_at is null
         left join posts q on q.id = p.parent_id
         cross join lateral (
           select array(select self_id from selves where person_id = $1) as mine) as self
         where m.person_id = $1 and p.writer_id <> all(self.mine) and p.written_at > m.joined_at
           and coalesce(r.attention, m.attention) <> 'nothing'
           and (m.attention = 'every_post' or r.attention = 'every_post'
             or d.started_by = any(self.mine) or q.writer_id = any(self.mine)
             or exists (
               select 1 from mentioned_here h where h.post_id = p.id and h.person_id = $1))
         order by p.written_at desc
         limit $3)
        union all
        (select 'message', null, g.id, null, o.id, o.space_id, g.written_at, g.writer_id, q.writer_id
         from memberships m
         join rooms o on o.space_id = m.space_id and o.last_message_at > $2
         join messages g on g.room_id = o.id and g.written_at > $2 and g.removed_at is null
         left join messages q on q.id = g.parent_id
         where m.person_id = $1 and g.writer_id <> $1 and g.written_at > m.joined_at
           and m.attention <> 'nothing'
           and (q.writer_id = $1
             or exists (
               select 1 from mentioned_here h where h.message_id = g.id and h.person_id = $1))
         order by g.written_at desc
         limit $3)
        union all
        select
          case e.kind when 'discussion.closed' then 'closed' when 'discussion.moved' then 'moved'
            when 'summary.declined' then 'summary_declined'
            when 'chat.takenalong' then 'taken_along' else 'topic_declined' end,
          null, null, d.id, null, e.space_id, e.at, e.person_id, null
        from memberships m
        join events e on e.space_id = m.space_id and e.at > $2
          and e.kind in
            ('discussion.closed', 'discussion.moved', 'summary.declined', 'topic.answered',
              'chat.takenalong')
        left join discussions d on d.id = (e.data ->> 'discussion')::bigint
        left join summaries u on u.id = (e.data ->> 'summary')::bigint
        where m.person_id = $1 and e.at > m.joined_at
          and case e.kind when 'summary.declined' then u.writer_id
            when 'topic.answered' then (e.data ->> 'person')::bigint
            when 'chat.takenalong' then (
              select g.writer_id
              from taken_along t
              join messages g on g.id = t.message_id
              where t.discussion_id = d.id and g.writer_id = $1
              limit 1)
            else d.started_by end
            = any(array(select self_id from selves where person_id = $1))
          and (e.kind <> 'topic.answered' or e.data ->> 'topic' = '0')
      )
      select 0::bigint as id, f.kind,
        conversation(f.discussion_id, f.room_id, f.space_id) as conversation,
        'your_discussion' as reason, f.at, false as unread, f.space_id, s.slug, s.name as space,
        'hidden' in (s.visibility, h.visibility) is true as hidden, d.id as discussion_id, d.title, h.slug as stands_in,
        coalesce(z.name, '') as maker,
        o.id as room_id, coalesce(o.name, '') as room, coalesce(p.number, g.number) as number,
        coalesce(p.writer_id, g.writer_id) as writer_id, k.name as writer,
        case when coalesce(p.warning, '') = ''
          then left(named(left(coalesce(p.source, g.source), 1200), f.space_id), 1000)
          else 'Warning: ' || p.warning end as source,
        case when d.started_by = any(array(select self_id from selves where person_id = $1))
          then $1 else d.started_by end as started_by,
        f.answered_id, coalesce(f.answered_id = $1, false) as to_them, f.by_id,
        m.attention as of_space,
        r.attention as of_discussion,
        coalesce(
          (select h.whom
           from mentioned_here h
           where h.post_id = f.post_id and h.person_id = $1
           order by h.whom <> 'you', h.whom
           limit 1),
          (select h.whom
           from mentioned_here h
           where h.message_id = f.message_id and h.person_id = $1
           order by h.whom <> 'you', h.whom
           limit 1)) as mentioned,
        exists (
          select 1 from mutes x
          where x.space_id = f.space_id and x.person_id = $1 and x.muted_id = f.by_id) as muted
      from facts f
      join memberships m on m.space_id = f.space_id and m.person_id = $1
      join spaces s on s.id = f.space_id
      left join (
        discussions d
        join spaces h on h.id = d.space_id)
        on d.id = f.discussion_id and exists (
          select 1 from memberships o where o.space_id = d.space_id and o.person_id = $1)
      left join known_as z
        on f.kind = 'taken_along' and z.space_id = d.space_id and z.person_id = d.started_by
      left join posts p on p.id = f.post_id
      left join rooms o on o.id = f.room_id
      left join messages g on g.id = f.message_id
      left join reading_positions r on r.discussion_id = f.discussion_id and r.person_id = $1
      left join known_as k
        on k.space_id = f.space_id and k.person_id = coalesce(p.writer_id, g.writer_id)
      order by f.at desc, coalesce(f.post_id, f.message_id) desc
      limit $3
      """;
}

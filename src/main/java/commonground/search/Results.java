package commonground.search;

import commonground.contributions.Subject;
import commonground.discussions.DiscussionId;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import java.util.Collection;
import java.util.List;

/** Looks up what is shown of what was found; again only for those who may read it. */
final class Results {

  private final Db db;

  Results(Db db) {
    this.db = db;
  }

  /** In this order; without those that were taken away a moment ago. */
  List<Result> of(Reach reach, List<Subject> found) {
    return found.isEmpty()
        ? List.of()
        : db.list(
            SHOWN,
            Result::read,
            Indexer.kinds(found),
            found.stream().map(Subject::id).toList(),
            reach.person());
  }

  private static final String SHOWN =
      """
      with found as (
        select h.place, 'post' as kind, d.id as place_id, d.title, d.space_id, p.number,
          case when p.warning = '' then left(p.source, 40000) else 'Warning: ' || p.warning end
            as source,
          p.writer_id, p.written_at, d.audience = 'everyone' and p.audience = 'everyone' as open
        from unnest($1::text[], $2::bigint[]) with ordinality as h (kind, id, place)
        join posts p on h.kind = 'post' and p.id = h.id and p.removed_at is null
        join discussions d on d.id = p.discussion_id
        union all
        select h.place, 'message', o.id, coalesce(o.name, ''), o.space_id, x.number, x.source,
          x.writer_id, x.written_at, false
        from unnest($1::text[], $2::bigint[]) with ordinality as h (kind, id, place)
        join messages x on h.kind = 'message' and x.id = h.id and x.removed_at is null
        join rooms o on o.id = x.room_id
      )
      select f.kind, f.place_id, f.title, f.number, f.source, s.slug, s.name as space,
        k.name as writer, coalesce(w.perspectives, '{}') as perspectives, f.written_at,
        q.muted_id is not null as muted
      from found f
      join spaces s on s.id = f.space_id
      join known_as k on k.space_id = s.id and k.person_id = f.writer_id
      left join memberships m on m.space_id = s.id and m.person_id = $3
      left join memberships w on w.space_id = s.id and w.person_id = f.writer_id
      left join mutes q on q.space_id = s.id and q.person_id = $3 and q.muted_id = f.writer_id
      where m.person_id is not null or (s.visibility = 'public' and f.open)
      order by f.place
      """;

  /** A topic, with discussions that are about it. */
  record About(Topic topic, List<DiscussionId> discussions) {
    static About read(Row row) {
      return new About(
          new Topic(row.id("id", TopicId::new), row.text("name")),
          row.ids("discussions", DiscussionId::new));
    }
  }

  /** What these discussions are about, as far as this reader is told, by name. */
  List<About> topics(Reach reach, Collection<DiscussionId> discussions) {
    return discussions.isEmpty()
        ? List.of()
        : db.list(TOPICS, About::read, List.copyOf(discussions), reach.person());
  }

  private static final String TOPICS =
      """
      select t.id, t.name, array_agg(d.id) as discussions
      from discussion_topics l
      join discussions d on d.id = l.discussion_id
      join topics t on t.id = l.topic_id and t.space_id = d.space_id
      join spaces s on s.id = d.space_id
      left join memberships m on m.space_id = s.id and m.person_id = $2
      where l.discussion_id = any($1)
        and (m.person_id is not null
          or (s.visibility = 'public' and d.audience = 'everyone' and l.audience = 'everyone'
            and t.audience = 'everyone'))
      group by t.id, t.name
      order by lower(t.name), t.id
      """;

  /** Other names of topics in the reader's own spaces, each with its name before them. */
  List<List<String>> synonyms(Reach reach) {
    return reach.own().isEmpty()
        ? List.of()
        : db.list(
            """
            select array_prepend(t.name, t.synonyms) as names
            from topics t
            where t.space_id = any($1) and cardinality(t.synonyms) > 0
            order by t.id
            limit 500
            """,
            row -> row.texts("names"),
            reach.own());
  }
}

package commonground.search;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
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
  List<Result> of(Reach reach, List<PostId> posts) {
    return posts.isEmpty() ? List.of() : db.list(SHOWN, Result::read, posts, reach.person());
  }

  private static final String SHOWN =
      """
      select p.number, p.discussion_id, d.title,
        case when p.warning = '' then left(p.source, 40000) else 'Warning: ' || p.warning end
          as source, s.slug,
        s.name as space, k.name as writer, coalesce(w.perspectives, '{}') as perspectives,
        p.written_at, x.muted_id is not null as muted
      from unnest($1::bigint[]) with ordinality as h (id, place)
      join posts p on p.id = h.id and p.removed_at is null
      join discussions d on d.id = p.discussion_id
      join spaces s on s.id = d.space_id
      join known_as k on k.space_id = s.id and k.person_id = p.writer_id
      left join memberships m on m.space_id = s.id and m.person_id = $2
      left join memberships w on w.space_id = s.id and w.person_id = p.writer_id
      left join mutes x on x.space_id = s.id and x.person_id = $2 and x.muted_id = p.writer_id
      where m.person_id is not null
        or (s.visibility = 'public' and d.audience = 'everyone' and p.audience = 'everyone')
      order by h.place
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

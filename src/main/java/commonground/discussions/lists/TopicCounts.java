package commonground.discussions.lists;

import commonground.discussions.DiscussionRows;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.List;

/** How many threads of a list are about which topic. */
public final class TopicCounts {

  private final Db db;
  private final ReadPositions positions;

  public TopicCounts(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * A topic, with how many threads are about it.
   *
   * @param threads of those that the list would show
   */
  record Counted(Topic topic, int threads) {
    static Counted read(Row row) {
      return new Counted(
          new Topic(row.id("id", TopicId::new), row.text("name")), row.count("threads"));
    }
  }

  /**
   * The topics that this reader may see, by name, with the threads that the list would show for
   * each. Who is not a member sees those of threads that they may read.
   */
  List<Counted> of(Reader reader, ListChoice choice) {
    if (reader instanceof Member member) {
      positions.settle(member.person());
    }
    return db.list(
        DiscussionList.sees(reader) ? TOPICS : PUBLIC_TOPICS,
        Counted::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        choice.section().map(Words::write).orElse(""),
        choice.show(),
        choice.show() == ListChoice.Show.UNREAD ? "unread" : "");
  }

  private static final String ALL_TOPICS =
      """
      select t.id, t.name, coalesce(n.threads, 0) as threads
      from topics t
      left join (
        select l.topic_id, count(*) as threads
        from discussions d
        join discussion_topics l on l.discussion_id = d.id and l.audience = any($3)
        left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
      """;

  static final String TOPICS =
      ALL_TOPICS
          + DiscussionList.FILTER
          + """
            group by l.topic_id) n on n.topic_id = t.id
          where t.space_id = $1 and t.audience = any($3)
          order by lower(t.name), t.id
          """;

  private static final String PUBLIC_TOPICS =
      ALL_TOPICS
          + DiscussionList.PUBLIC_FILTER
          + """
            group by l.topic_id) n on n.topic_id = t.id
          where t.space_id = $1 and t.audience = any($3) and exists (
            select 1
            from discussion_topics l
            join discussions d on d.id = l.discussion_id
            where l.topic_id = t.id and l.audience = any($3) and d.space_id = $1
              and d.audience = any($3)
              and d.public_posts > 0)
          order by lower(t.name), t.id
          """;
}

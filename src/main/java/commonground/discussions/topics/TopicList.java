package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The topics of a space. */
public final class TopicList {

  private final Db db;

  public TopicList(Db db) {
    this.db = db;
  }

  /** A topic with how many discussions that this reader may see are about it. */
  record Counted(KeptTopic topic, int discussions) {
    static Counted read(Row row) {
      return new Counted(KeptTopic.read(row), row.count("discussions"));
    }
  }

  /** All of them, by name; for one choosing among them. */
  List<KeptTopic> all(Member member) {
    return all(db, member.space().id());
  }

  /**
   * Boxes to choose from.
   *
   * @param words of a discussion: topics that they mention are offered first
   */
  public TopicBoxes boxes(Member member, Set<TopicId> chosen, String words, Problems problems) {
    var all = all(member);
    return TopicBoxes.of(all, chosen, Mentions.find(all, words), problems);
  }

  static List<KeptTopic> all(Queries queries, SpaceId space) {
    return queries.list(
        "select "
            + KeptTopic.COLUMNS
            + " from topics t where t.space_id = $1 order by lower(t.name), t.id",
        KeptTopic::read,
        space);
  }

  Optional<KeptTopic> find(Member member, TopicId id) {
    return find(db, member, id);
  }

  static Optional<KeptTopic> find(Queries queries, Member member, TopicId id) {
    return queries.one(
        "select " + KeptTopic.COLUMNS + " from topics t where t.space_id = $1 and t.id = $2",
        KeptTopic::read,
        member.space().id(),
        id);
  }

  /**
   * Those that this reader may see, by name. Who is not a member sees a topic only as far as
   * discussions have it which they may read.
   */
  List<Counted> counted(Reader reader) {
    return db.list(COUNTED, Counted::read, reader.space().id(), reader.audiences());
  }

  private static final String COUNTED =
      "select "
          + KeptTopic.COLUMNS
          + ", coalesce(n.discussions, 0) as discussions\n"
          + """
          from topics t
          left join (
            select l.topic_id, count(*) as discussions
            from topics o
            join discussion_topics l on l.topic_id = o.id and l.audience = any($2)
            join discussions d on d.id = l.discussion_id
            where o.space_id = $1 and d.space_id = $1 and d.audience = any($2)
              and ('members' = any($2) or d.public_posts > 0)
            group by l.topic_id) n on n.topic_id = t.id
          where t.space_id = $1 and t.audience = any($2)
            and ('members' = any($2) or n.discussions > 0)
          order by lower(t.name), t.id
          """;

  /** How many discussions are about it. */
  int discussions(Member member, TopicId id) {
    return db.the(
        """
        select count(*) as discussions
        from discussion_topics l
        join topics t on t.id = l.topic_id
        join discussions d on d.id = l.discussion_id and d.space_id = t.space_id
        where t.space_id = $1 and t.id = $2
        """,
        row -> row.count("discussions"),
        member.space().id(),
        id);
  }
}

package commonground.discussions.topics;

import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import java.util.List;

/** What topics hold about people: who suggested one that still waits. */
public final class TopicHoldings implements Holdings {

  private static final String SUGGESTED =
      """
      select t.id as key, s.name as space, t.name, t.suggested_at
      from topic_suggestions t
      join spaces s on s.id = t.space_id
      where t.suggested_by = $1 and t.id > $2
      order by t.id
      limit $3
      """;

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("topics").nothing("id", "space_id", "name", "synonyms", "audience", "revision"),
        Holding.of("discussion_topics").nothing("discussion_id", "topic_id", "audience"),
        Holding.of("topic_suggestions")
            .nothing("id", "space_id", "audience")
            .deleted("name", "suggested_by", "suggested_at"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes(
            "topic_suggestions",
            (tx, erasure) ->
                tx.run(
                    """
                    delete from topic_suggestions
                    where id in (
                      select id from topic_suggestions where suggested_by = $1 limit $2)
                    """,
                    erasure.person(),
                    Step.BATCH)));
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "topic-suggestions",
            "Topics that you suggested",
            "Those that still wait for an answer.",
            (db, person, after) -> db.list(SUGGESTED, Sheet::read, person, after, Sheet.BATCH)));
  }
}

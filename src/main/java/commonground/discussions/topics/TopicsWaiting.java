package commonground.discussions.topics;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.Count;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Topics that people suggest, for those who keep the topics of a space. */
public final class TopicsWaiting implements Waiting {

  private final Db db;

  public TopicsWaiting(Db db) {
    this.db = db;
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var kept = places.stream().filter(member -> member.may(Permission.KEEP_TOPICS)).toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    var waiting = waiting(kept);
    return Pile.of(
        "Topics that people suggest",
        kept.stream()
            .filter(member -> waiting.containsKey(member.space().id()))
            .map(member -> line(member, waiting.getOrDefault(member.space().id(), 0L)))
            .toList());
  }

  private Map<SpaceId, Long> waiting(List<Member> kept) {
    record Number(SpaceId space, long number) {}
    return db
        .list(
            """
            select space_id, count(*) as number
            from topic_suggestions
            where space_id = any($1)
            group by space_id
            """,
            row -> new Number(row.id("space_id", SpaceId::new), row.number("number")),
            kept.stream().map(member -> member.space().id()).toList())
        .stream()
        .collect(Collectors.toMap(Number::space, Number::number));
  }

  private static Door.Line line(Member member, long number) {
    var space = member.space();
    return new Door.Line(
        "Suggestions in " + space.name(),
        TopicViews.path(space),
        "",
        Count.of(number, "topic waits", "topics wait") + " for a yes or a no.");
  }
}

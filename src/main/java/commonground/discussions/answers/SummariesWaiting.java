package commonground.discussions.answers;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.When;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Summaries that wait for somebody who may accept them, in all their spaces. */
public final class SummariesWaiting implements Waiting {

  /** Those that are shown; more wait behind these. */
  private static final int MOST = 20;

  private final Db db;

  public SummariesWaiting(Db db) {
    this.db = db;
  }

  private record Waits(
      SummaryId id,
      DiscussionId thread,
      SpaceId space,
      String title,
      String writer,
      Instant since) {}

  /** Those that have waited longest first. */
  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var moderated =
        places.stream()
            .filter(member -> member.may(Permission.MODERATE) && !member.space().archived())
            .map(Member::space)
            .collect(Collectors.toMap(Space::id, Function.identity()));
    return moderated.isEmpty()
        ? List.of()
        : Pile.of(
            "Summaries to look at",
            waiting(moderated).stream().map(one -> line(one, moderated)).toList());
  }

  private List<Waits> waiting(Map<SpaceId, Space> spaces) {
    return db.list(
        """
        select s.id, d.id as thread, d.space_id, d.title, k.name as writer, s.suggested_at
        from summaries s
        join discussions d on d.id = s.discussion_id
        join known_as k on k.space_id = d.space_id and k.person_id = s.writer_id
        where s.state = 'waiting' and d.space_id = any($1)
        order by s.suggested_at, s.id
        limit $2
        """,
        row ->
            new Waits(
                row.id("id", SummaryId::new),
                row.id("thread", DiscussionId::new),
                row.id("space_id", SpaceId::new),
                row.text("title"),
                row.text("writer"),
                row.instant("suggested_at")),
        List.copyOf(spaces.keySet()),
        MOST);
  }

  private static Door.Line line(Waits one, Map<SpaceId, Space> spaces) {
    var space = Objects.requireNonNull(spaces.get(one.space()));
    return new Door.Line(
        "Summary of “" + one.title() + "” by " + one.writer(),
        Addresses.summaries(space, one.thread()) + "/" + one.id().value(),
        "",
        space.name() + ". Suggested " + When.at(one.since(), When.UK).words());
  }
}

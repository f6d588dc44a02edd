package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.Count;
import commonground.platform.views.When;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits at the doors of somebody's spaces: people for an answer, rules for a yes. */
public final class DoorstepWaiting implements Waiting {

  /** Requests that are shown; more wait behind the links of these. */
  private static final int MOST = 20;

  private static final List<Role> ANSWER =
      Arrays.stream(Role.values()).filter(Permission.ANSWER_REQUESTS::grantedTo).toList();

  private final Db db;

  public DoorstepWaiting(Db db) {
    this.db = db;
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var spaces =
        places.stream()
            .map(Member::space)
            .collect(Collectors.toMap(Space::id, Function.identity()));
    return Stream.of(
            Pile.of("Ground rules to agree to", rules(person, places)),
            Pile.of("People who ask to join", requests(person, spaces)))
        .flatMap(List::stream)
        .toList();
  }

  private List<Door.Line> rules(PersonId person, List<Member> places) {
    var asked =
        db.list(
            """
            select m.space_id
            from memberships m
            left join rules_acceptances a
              on a.space_id = m.space_id and a.person_id = m.person_id
            where m.person_id = $1
              and coalesce(a.version, 0) < coalesce(
                (select max(r.version) from ground_rules r where r.space_id = m.space_id), 1)
            """,
            row -> row.id("space_id", SpaceId::new),
            person);
    return places.stream()
        .filter(member -> member.may(Permission.WRITE) && asked.contains(member.space().id()))
        .map(Member::space)
        .map(space ->
            new Door.Line(
                "Ground rules of " + space.name(),
                RulesViews.path(space),
                "",
                "Read them and agree to them before you write there."))
        .toList();
  }

  private record Asker(JoinRequestId id, SpaceId space, String name, Instant since) {}

  /** Those who have waited longest first. */
  private List<Door.Line> requests(PersonId person, Map<SpaceId, Space> spaces) {
    return db
        .list(
            """
            select r.id, r.space_id, k.name, r.asked_at
            from memberships m
            join join_requests r on r.space_id = m.space_id and r.state = 'waiting'
            join known_as k on k.space_id = r.space_id and k.person_id = r.person_id
            where m.person_id = $1 and m.role = any($2)
            order by r.asked_at, r.id
            limit $3
            """,
            row ->
                new Asker(
                    row.id("id", JoinRequestId::new),
                    row.id("space_id", SpaceId::new),
                    row.text("name"),
                    row.instant("asked_at")),
            person,
            ANSWER,
            MOST)
        .stream()
        .filter(asker -> spaces.containsKey(asker.space()))
        .map(asker -> line(asker, spaces))
        .toList();
  }

  private Door.Line line(Asker asker, Map<SpaceId, Space> spaces) {
    var space = java.util.Objects.requireNonNull(spaces.get(asker.space()));
    return new Door.Line(
        asker.name() + " asks to join " + space.name(),
        RequestViews.path(space, asker.id()),
        "",
        waits(asker.since(), db.clock().instant()));
  }

  /** How long somebody has waited, in days as people count them. */
  static String waits(Instant since, Instant now) {
    var days =
        ChronoUnit.DAYS.between(
            since.atZone(When.UK).toLocalDate(), now.atZone(When.UK).toLocalDate());
    return days < 1 ? "Waiting since today" : "Waiting for " + Count.of(days, "day", "days");
  }
}

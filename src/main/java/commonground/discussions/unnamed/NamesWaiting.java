package commonground.discussions.unnamed;

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

/** Names that a facilitator wants to look up, for those who can agree. */
public final class NamesWaiting implements Waiting {

  private final Db db;

  public NamesWaiting(Db db) {
    this.db = db;
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var kept = places.stream().filter(member -> member.may(Permission.CHANGE_SPACE)).toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    var waiting = waiting(person, kept);
    return Pile.of(
        "Posts without a name",
        kept.stream()
            .filter(member -> waiting.containsKey(member.space().id()))
            .map(member -> line(member, waiting.getOrDefault(member.space().id(), 0L)))
            .toList());
  }

  private Map<SpaceId, Long> waiting(PersonId person, List<Member> kept) {
    record Number(SpaceId space, long number) {}
    return db
        .list(
            """
            select d.space_id, count(*) as number
            from name_sights n
            join posts p on p.id = n.post_id
            join discussions d on d.id = p.discussion_id
            join unnamed u on u.alias_id = p.writer_id and u.space_id = d.space_id
            join memberships m on m.space_id = d.space_id and m.person_id = n.asked_by
              and m.role = 'facilitator'
            where d.space_id = any($1) and n.agreed_at is null and n.asked_at > $3
              and n.asked_by <> $2
              and p.writer_id <> all(array(select self_id from selves where person_id = $2))
            group by d.space_id
            """,
            row -> new Number(row.id("space_id", SpaceId::new), row.number("number")),
            kept.stream().map(member -> member.space().id()).toList(),
            person,
            db.clock().instant().minus(Sight.WAITS))
        .stream()
        .collect(Collectors.toMap(Number::space, Number::number));
  }

  private static Door.Line line(Member member, long number) {
    var space = member.space();
    return new Door.Line(
        "Posts without a name in " + space.name(),
        SightPages.path(space),
        "",
        Count.of(number, "name waits", "names wait") + " for a facilitator who agrees.");
  }
}

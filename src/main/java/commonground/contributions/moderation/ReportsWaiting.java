package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.When;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Slug;
import commonground.spaces.Waiting;
import java.time.Instant;
import java.util.List;

/** Reports that wait for somebody to look at them, on their first page. */
public final class ReportsWaiting implements Waiting {

  private static final int MOST = 20;

  private final Db db;

  public ReportsWaiting(Db db) {
    this.db = db;
  }

  private record Line(
      ReportId id,
      Slug slug,
      String space,
      Worry why,
      boolean appealed,
      String taken,
      Instant due) {}

  /** Those of site administrators are of spaces that they are not in. */
  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var now = db.clock().instant();
    return Pile.of(
        "Reports",
        db
            .list(
                WAITING,
                row ->
                    new Line(
                        row.id("id", ReportId::new),
                        new Slug(row.text("slug")),
                        row.text("space"),
                        row.word("why", Worry.class),
                        row.flag("appealed"),
                        row.text("taken"),
                        row.instant("due_at")),
                person,
                MOST)
            .stream()
            .map(line -> line(line, now))
            .toList());
  }

  /** Of what waits where they could be asked at all, which is little; not of what is settled. */
  static final String WAITING =
      """
      with near as materialized (
        select r.id, r.space_id, r.why, r.state, r.due_at, r.taken_by
        from reports r
        where r.state in ('new', 'appealed')
          and (
            exists (
              select 1 from memberships m where m.space_id = r.space_id and m.person_id = $1)
            or exists (select 1 from people p where p.id = $1 and p.site_administrator)))
      select r.id, s.slug, s.name as space, r.why, r.state = 'appealed' as appealed,
        coalesce(t.name, '') as taken, r.due_at
      from near r
      cross join lateral (
        select h.report_id
        from report_handlers h
        where h.report_id = r.id and h.person_id = $1 and h.decides
        offset 0) h
      join spaces s on s.id = r.space_id
      left join known_as t on t.space_id = r.space_id and t.person_id = r.taken_by
      order by r.due_at, r.id
      limit $2
      """;

  private static Door.Line line(Line line, Instant now) {
    var late = now.isAfter(line.due());
    return new Door.Line(
        (line.appealed() ? "An appeal" : "A report") + " in " + line.space(),
        "/spaces/" + line.slug().text() + "/reports/" + line.id().value(),
        late ? "overdue" : "",
        line.why().words()
            + (line.taken().isEmpty() ? "" : ", being looked at by " + line.taken())
            + ". An answer "
            + (late ? "was" : "is")
            + " owed by "
            + When.at(line.due(), When.UK).words()
            + ".");
  }
}

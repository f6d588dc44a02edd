package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is told: what was done to what they wrote, and what came of what they reported. */
public final class Decisions {

  private final Db db;
  private final Acts acts;

  public Decisions(Db db, Acts acts) {
    this.db = db;
    this.acts = acts;
  }

  /** What was done to what they wrote, or to them, the newest first. */
  List<Act> about(PersonId person, SpaceId space) {
    return acts.about(person, space);
  }

  /** What they reported, the newest first. */
  List<Told> told(PersonId person, SpaceId space) {
    return db.list(
        TOLD + "where v.reporter_id = $1 and r.space_id = $2 order by v.id desc limit 200",
        Told::read,
        person,
        space);
  }

  private static final String TOLD =
      """
      select r.kind, r.subject_id, v.why, v.words, v.told_at, r.state,
        (select max(a.id) from moderation_acts a
          where a.report_id = r.id and a.what in ('left', 'removed', 'purged', 'returned')) as act_id
      from report_voices v
      join reports r on r.id = v.report_id
      """;

  /** A decision of which this person is told: about what they wrote, or what they reported. */
  Optional<Act> find(PersonId person, SpaceId space, ActId id) {
    return acts.find(space, id)
        .filter(act ->
            Acts.isAbout(db, person, act)
                || act.report().filter(report -> reported(person, report)).isPresent());
  }

  private boolean reported(PersonId person, ReportId report) {
    return db.the(
        """
        select exists (
          select 1 from report_voices where report_id = $1 and reporter_id = $2) as told
        """,
        row -> row.flag("told"),
        report,
        person);
  }

  /** These acts. */
  List<Act> of(List<ActId> ids) {
    return acts.of(ids);
  }

  /** Of these acts those at which somebody else can be asked to look still. In one question. */
  List<ActId> open(Collection<Act> some, Collection<Act> others) {
    var deciding =
        Stream.concat(some.stream(), others.stream())
            .filter(act -> act.what().decides() && act.subject().kind() != Subject.Kind.PERSON)
            .distinct()
            .toList();
    var once = once(deciding.stream().flatMap(act -> act.report().stream()).distinct().toList());
    return deciding.stream()
        .filter(act -> act.report().map(once::contains).orElse(true))
        .map(Act::id)
        .toList();
  }

  private List<ReportId> once(List<ReportId> reports) {
    return reports.isEmpty()
        ? List.of()
        : db.list(
            "select id from reports where id = any($1) and state = 'decided'",
            row -> row.id("id", ReportId::new),
            reports);
  }
}

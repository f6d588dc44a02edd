package commonground.contributions.moderation;

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
          where a.report_id = r.id and a.what in
      """
          + What.DECISIONS
          + """
          ) as act_id
          from report_voices v
          join reports r on r.id = v.report_id
          """;

  /** The same wherever they are or were. */
  List<Own> about(PersonId person) {
    return db.list(
        Own.SELECT
            + """
            where a.about_id = any(array(select self_id from selves where person_id = $1))
            order by a.id desc
            limit 200
            """,
        Own::read,
        person);
  }

  /** What was decided about what they reported, wherever they are or were, the newest first. */
  List<Own> told(PersonId person) {
    return db.list(
        Own.SELECT
            + """
            where a.report_id in (select report_id from report_voices where reporter_id = $1)
              and a.what in
            """
            + What.DECISIONS
            + """
            order by a.id desc
            limit 200
            """,
        Own::read,
        person);
  }

  /** A decision about which this person may ask somebody else, if nobody has. */
  public Optional<Act> find(PersonId person, SpaceId space, ActId id) {
    return acts.find(space, id).filter(act -> Appealing.asker(db, person, act).isPresent());
  }

  /** These acts. */
  List<Act> of(List<ActId> ids) {
    return acts.of(ids);
  }

  /**
   * Those at which somebody else can be asked to look still. In one question.
   *
   * @param own what was done to what they wrote
   * @param told what came of what they reported
   */
  List<ActId> open(Collection<Act> own, Collection<Act> told) {
    var deciding =
        Stream.concat(
                own.stream().filter(act -> act.what().takesAway()),
                told.stream().filter(act -> act.what().decides() && !act.what().takesAway()))
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

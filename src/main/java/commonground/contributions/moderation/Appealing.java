package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.config.ReportSettings;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Space;
import java.util.Optional;

/**
 * Asking somebody else to look: once, by the side against whom it was decided. Who looks then has
 * not decided it before, and ends it.
 */
public final class Appealing {

  /** Characters of what somebody says. */
  public static final int MOST = 2_000;

  private final Db db;
  private final ReportSettings promised;

  public Appealing(Db db, ReportSettings promised) {
    this.db = db;
    this.promised = promised;
  }

  /** What came of asking. */
  public sealed interface Appealed {
    record Done() implements Appealed {}

    /** Somebody has asked before, or it is decided otherwise meanwhile. */
    record Over() implements Appealed {}

    /** No such act, or not theirs to ask about. */
    record NotHere() implements Appealed {}
  }

  public Appealed appeal(PersonId person, Space space, Act act, String words) {
    return db.transaction(tx -> {
      var asks = asker(tx, person, act);
      if (asks.isEmpty()) {
        return new Appealed.NotHere();
      }
      var by = asks.get();
      var report = act.report().isPresent() ? reopen(tx, by, act, words) : open(tx, act, words);
      report.ifPresent(id -> tx.record(new ModerationEvent.Appealed(space.id(), id, by)));
      return report.isPresent() ? new Appealed.Done() : new Appealed.Over();
    });
  }

  /**
   * As whom they may ask: if it was taken away, whoever wrote it, under the name that it shows; if
   * not, whoever told it. Nobody uses up the one time of the other side.
   */
  static Optional<PersonId> asker(Queries queries, PersonId person, Act act) {
    if (!act.what().decides() || act.subject().kind() == Subject.Kind.PERSON) {
      return Optional.empty();
    }
    return act.what().takesAway()
        ? act.about().filter(about -> Acts.isAbout(queries, person, about))
        : Optional.of(person).filter(one -> told(queries, one, act));
  }

  private static boolean told(Queries queries, PersonId person, Act act) {
    return queries.the(
        """
        select exists (
          select 1 from report_voices where report_id = $1 and reporter_id = $2) as told
        """,
        row -> row.flag("told"),
        act.report().map(ReportId::value).orElse(0L),
        person);
  }

  private Optional<ReportId> reopen(Tx tx, PersonId person, Act act, String words) {
    return tx.one(
        """
        update reports
        set state = 'appealed', appealed_by = $2, appealed_at = $3, appeal = $4, due_at = $5,
          taken_by = null, taken_at = null, fallen_at = null
        where id = $1 and state = 'decided'
        returning id
        """,
        row -> row.id("id", ReportId::new),
        act.report().orElseThrow(),
        person,
        db.clock().instant(),
        words,
        Worry.OTHER.due(db.clock().instant(), promised));
  }

  /** Of what a moderator did without a report. Only whom it was done to asks about that. */
  private Optional<ReportId> open(Tx tx, Act act, String words) {
    var now = db.clock().instant();
    tx.run("select id from moderation_acts where id = $1 for update", act.id());
    var report =
        tx.one(
            """
            insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at,
              decided_by, decided_at, appealed_by, appealed_at, appeal)
            select space_id, kind, subject_id, about_id, 'other', 'appealed', $2, $3, by_id, at,
              about_id, $2, $4
            from moderation_acts
            where id = $1 and report_id is null
            returning id
            """,
            row -> row.id("id", ReportId::new),
            act.id(),
            now,
            Worry.OTHER.due(now, promised),
            words);
    report.ifPresent(
        id -> tx.run("update moderation_acts set report_id = $2 where id = $1", act.id(), id));
    return report;
  }
}

package commonground.contributions.moderation;

import commonground.contributions.moderation.Reported.State;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.util.Optional;

/** Deciding about reports, and hiding what they are about until then. */
public final class Deciding {

  private final Db db;
  private final Subjects subjects;
  private final ModerationLetters letters;

  public Deciding(Db db, Subjects subjects, ModerationLetters letters) {
    this.db = db;
    this.subjects = subjects;
    this.letters = letters;
  }

  /** What came of it. */
  public sealed interface Decided {
    record Done() implements Decided {}

    /** Somebody else was faster, or the subject stands otherwise than on the page. */
    record Meanwhile() implements Decided {}

    /** No such report, or not for them to decide. */
    record NotHere() implements Decided {}
  }

  /** Decides a report; of one that was appealed that is the end. Both sides are told. */
  Decided decide(Handler by, ReportId id, Decision decision) {
    return db.transaction(tx -> {
      var found = locked(tx, by, id);
      if (found.isEmpty()) {
        return new Decided.NotHere();
      }
      var report = found.get();
      var subject = subjects.find(tx, by.space().id(), report.subject());
      if (!report.waits()
          || !Decision.choices(subject.map(Reported::state)).contains(decision.what())) {
        return new Decided.Meanwhile();
      }
      subject.ifPresent(one -> apply(tx, by, one, decision));
      var act = record(tx, by, report, decision);
      settle(tx, by, report, decision.what());
      if (decision.what() == What.PURGED) {
        forget(tx, report);
      }
      var settled = new ModerationLetters.Settled(report, decision, act);
      letters.decided(tx, by.space(), settled, subject);
      return new Decided.Done();
    });
  }

  /** Nobody else changes the report before this transaction has ended. */
  private static Optional<Report> locked(Tx tx, Handler by, ReportId id) {
    tx.run("select id from reports where id = $1 for update", id);
    return Reports.find(tx, by, id).filter(report -> report.decides() || !report.waits());
  }

  private void apply(Tx tx, Handler by, Reported subject, Decision decision) {
    var what =
        decision.what() == What.LEFT && subject.state() == State.HELD
            ? What.RETURNED
            : decision.what();
    if (what != What.LEFT) {
      subjects.apply(tx, by.space().id(), by.person(), subject, what, decision.words());
    }
  }

  private ActId record(Tx tx, Handler by, Report report, Decision decision) {
    return Acts.record(
        tx,
        db.clock().instant(),
        new Acts.New(
            by.space().id(),
            report.subject(),
            report.about(),
            decision.what(),
            decision.ground(),
            decision.words(),
            by.person(),
            Optional.empty(),
            Optional.of(report.id())));
  }

  private void settle(Tx tx, Handler by, Report report, What what) {
    var now = db.clock().instant();
    if (report.state() == Report.State.NEW) {
      tx.run(
          """
          update reports
          set state = 'decided', decided_by = $2, decided_at = $3, in_time = due_at >= $3
          where id = $1
          """,
          report.id(),
          by.person(),
          now);
    } else {
      tx.run(
          "update reports set state = 'ended', ended_by = $2, ended_at = $3 where id = $1",
          report.id(),
          by.person(),
          now);
    }
    tx.record(new ModerationEvent.Decided(by.space().id(), report.id(), what, by.person()));
  }

  /** What people told may say again what is erased. */
  private static void forget(Tx tx, Report report) {
    tx.run(
        """
        update report_voices v set words = ''
        from reports r
        where r.id = v.report_id and r.kind = $1 and r.subject_id = $2
        """,
        report.subject().kind(),
        report.subject().id());
    tx.run(
        "update reports set appeal = '' where kind = $1 and subject_id = $2",
        report.subject().kind(),
        report.subject().id());
  }

  /** Takes the subject away until it is decided. */
  Decided hide(Handler by, ReportId id) {
    return db.transaction(tx -> {
      var found = locked(tx, by, id);
      if (found.isEmpty()) {
        return new Decided.NotHere();
      }
      var subject = subjects.find(tx, by.space().id(), found.get().subject());
      if (!found.get().waits() || subject.filter(one -> one.state() == State.STANDS).isEmpty()) {
        return new Decided.Meanwhile();
      }
      subjects.apply(tx, by.space().id(), by.person(), subject.get(), What.HIDDEN, "");
      record(tx, by, found.get(), new Decision(What.HIDDEN, Ground.OTHER, ""));
      return new Decided.Done();
    });
  }
}

package commonground.contributions.moderation;

import commonground.contributions.Subject;
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

  /**
   * Decides a report; of one that was appealed that is the end. Both sides are told.
   *
   * @param seen how it stood on the page where it was decided
   */
  public Decided decide(Handler by, ReportId id, Decision decision, String seen) {
    return db.transaction(tx -> {
      var found = hold(tx, by, id);
      if (found.isEmpty()) {
        return new Decided.NotHere();
      }
      var report = found.get().report();
      var subject = found.get().subject();
      if (!found.get().waitsAs(seen)
          || !Decision.choices(subject.map(Reported::state)).contains(decision.what())
          || !apply(tx, by, subject, decision)) {
        return new Decided.Meanwhile();
      }
      var act = record(tx, by, report, decision);
      settle(tx, by, report, decision.what());
      if (decision.what() == What.PURGED) {
        forget(tx, report.subject());
      }
      var settled = new ModerationLetters.Settled(report, decision, act);
      letters.decided(tx, by.space(), settled, subject);
      return new Decided.Done();
    });
  }

  /** A report and what it is about: nobody else changes them before this transaction has ended. */
  private record Held(Report report, Optional<Reported> subject) {
    boolean waitsAs(String seen) {
      return report.waits() && report.seen(subject).equals(seen);
    }
  }

  private Optional<Held> hold(Tx tx, Handler by, ReportId id) {
    var about = Reports.find(tx, by, id).map(Report::subject);
    var subject = about.flatMap(one -> subjects.hold(tx, by.space().id(), one));
    tx.run("select id from reports where id = $1 for update", id);
    return Reports.find(tx, by, id)
        .filter(report -> report.decides() || !report.waits())
        .map(report -> new Held(report, subject));
  }

  private boolean apply(Tx tx, Handler by, Optional<Reported> subject, Decision decision) {
    var held = subject.filter(one -> one.state() == State.HELD).isPresent();
    var what = decision.what() == What.LEFT && held ? What.RETURNED : decision.what();
    return what == What.LEFT
        || subjects.apply(
            tx, by.space().id(), by.person(), subject.orElseThrow(), what, decision.words());
  }

  private ActId record(Tx tx, Handler by, Report report, Decision decision) {
    return Acts.record(
        tx,
        db.clock().instant(),
        new Acts.New(
            by.space().id(),
            report.subject(),
            Optional.of(report.about()),
            decision.what(),
            decision.ground(),
            decision.words(),
            by.person(),
            Optional.empty(),
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
  static void forget(Tx tx, Subject subject) {
    tx.run(
        """
        update report_voices v set words = ''
        from reports r
        where r.id = v.report_id and r.kind = $1 and r.subject_id = $2
        """,
        subject.kind(),
        subject.id());
    tx.run(
        "update reports set appeal = '' where kind = $1 and subject_id = $2",
        subject.kind(),
        subject.id());
  }

  /**
   * Takes the subject away until it is decided.
   *
   * @param seen how it stood on the page where that was pressed
   */
  Decided hide(Handler by, ReportId id, String seen) {
    return db.transaction(tx -> {
      var found = hold(tx, by, id);
      if (found.isEmpty()) {
        return new Decided.NotHere();
      }
      var subject = found.get().subject().filter(one -> one.state() == State.STANDS);
      if (!found.get().waitsAs(seen)
          || subject.isEmpty()
          || !subjects.apply(tx, by.space().id(), by.person(), subject.get(), What.HIDDEN, "")) {
        return new Decided.Meanwhile();
      }
      record(tx, by, found.get().report(), new Decision(What.HIDDEN, Ground.OTHER, ""));
      return new Decided.Done();
    });
  }
}

package commonground.leaving;

import commonground.leaving.Erasures.Open;
import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.platform.mail.MailTraces;
import java.time.Duration;
import java.time.Instant;

/** The job that erases: most of it at once, the rest when the last mail has gone. */
public final class Erasing implements JobHandler<EraseAccount> {

  /** A mail server that is down for longer than this gets nothing of them any more. */
  static final Duration LAST_MAIL = Duration.ofDays(1);

  private static final Duration AGAIN = Duration.ofSeconds(30);

  /** A mail folder with many files takes its time. */
  private static final Patience PATIENCE =
      new Patience(30, Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(10));

  private final Db db;
  private final Jobs jobs;
  private final Erasures erasures;
  private final Eraser eraser;
  private final Journal journal;
  private final MailTraces traces;

  public Erasing(
      Db db, Jobs jobs, Erasures erasures, Eraser eraser, Journal journal, MailTraces traces) {
    this.db = db;
    this.jobs = jobs;
    this.erasures = erasures;
    this.eraser = eraser;
    this.journal = journal;
    this.traces = traces;
  }

  public JobKind<EraseAccount> kind() {
    return new JobKind<>(EraseAccount.class, 1, PATIENCE, this);
  }

  @Override
  public void run(EraseAccount job, Lease lease) {
    var open = erasures.open(job.erasure());
    if (open.isEmpty()) {
      return;
    }
    journal.add(open.get().line());
    eraser.soon(open.get());
    var now = db.clock().instant();
    if (mayFinish(open.get(), now)) {
      eraser.finish(open.get());
    } else {
      var until = open.get().erasure().until();
      db.transaction(tx -> {
        lease.complete(tx);
        jobs.enqueueAt(tx, job, now.isBefore(until) ? until : now.plus(AGAIN));
        return job;
      });
    }
  }

  private boolean mayFinish(Open open, Instant now) {
    var erasure = open.erasure();
    var waited = now.isAfter(erasure.closedAt().plus(LAST_MAIL));
    return !now.isBefore(erasure.until())
        && (waited || !traces.awaits(db, erasure.email().text()))
        && !traces.lingers(db);
  }
}

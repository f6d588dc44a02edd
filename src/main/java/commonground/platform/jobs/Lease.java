package commonground.platform.jobs;

import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.UUID;

/** The right to end a job, until it runs out. */
public final class Lease {
  private final JobId job;
  private final UUID token;
  private final int attempt;
  private volatile boolean completed;

  Lease(JobId job, UUID token, int attempt) {
    this.job = job;
    this.token = token;
    this.attempt = attempt;
  }

  /**
   * Ends the job with the transaction: both or neither.
   *
   * @throws LeaseLost if somebody else has the job by now; let it leave the transaction
   */
  public void complete(Tx tx) {
    if (Queue.done(tx, this) == 0) {
      throw new LeaseLost(job);
    }
    tx.afterCommit(() -> completed = true);
  }

  /**
   * Puts the job off with the transaction: as if it was queued for then.
   *
   * @throws LeaseLost if somebody else has the job by now; let it leave the transaction
   */
  public void postpone(Tx tx, Instant due) {
    if (Queue.postponed(tx, this, due) == 0) {
      throw new LeaseLost(job);
    }
    tx.afterCommit(() -> completed = true);
  }

  public JobId job() {
    return job;
  }

  /** How often the job was taken, this time included. */
  public int attempt() {
    return attempt;
  }

  UUID token() {
    return token;
  }

  boolean completed() {
    return completed;
  }
}

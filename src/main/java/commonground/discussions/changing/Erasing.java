package commonground.discussions.changing;

import commonground.discussions.Post;
import commonground.discussions.Versions;
import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;

/** Erases the words of a removed post once its writer can no longer bring it back. */
public final class Erasing implements JobHandler<EraseRemoved> {

  private final Db db;

  public Erasing(Db db) {
    this.db = db;
  }

  public JobKind<EraseRemoved> kind() {
    return new JobKind<>(EraseRemoved.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(EraseRemoved job, Lease lease) {
    db.transaction(tx -> {
      Versions.eraseRemoved(tx, job.post(), db.clock().instant().minus(Post.Removal.UNDO));
      lease.complete(tx);
      return job;
    });
  }
}

package commonground.chat.changing;

import commonground.chat.Message;
import commonground.chat.MessageVersions;
import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;

/** Erases the words of a deleted message once its writer can no longer bring it back. */
public final class Erasing implements JobHandler<EraseDeleted> {

  private final Db db;

  public Erasing(Db db) {
    this.db = db;
  }

  public JobKind<EraseDeleted> kind() {
    return new JobKind<>(EraseDeleted.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(EraseDeleted job, Lease lease) {
    db.transaction(tx -> {
      var before = db.clock().instant().minus(Message.Removal.UNDO);
      MessageVersions.eraseDeleted(tx, job.message(), before);
      lease.complete(tx);
      return job;
    });
  }
}

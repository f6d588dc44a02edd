package commonground.search;

import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import java.time.Duration;

/**
 * The job that completes the index: in turns, so that it can be stopped and goes on where it was.
 */
final class Indexing implements JobHandler<BuildIndex> {

  /** Batches of one turn: well within the lease. */
  private static final int BATCHES = 100;

  private static final Patience PATIENCE =
      new Patience(30, Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(10));

  private final Db db;
  private final Jobs jobs;
  private final Progress progress;

  Indexing(Db db, Jobs jobs, Indexer indexer) {
    this.db = db;
    this.jobs = jobs;
    this.progress = new Progress(db, indexer);
  }

  JobKind<BuildIndex> kind() {
    return new JobKind<>(BuildIndex.class, 1, PATIENCE, this);
  }

  @Override
  public void run(BuildIndex job, Lease lease) {
    progress.begin();
    for (var batch = 0; batch < BATCHES; batch++) {
      if (!progress.buildSome()) {
        progress.follow();
        return;
      }
    }
    db.transaction(tx -> {
      lease.complete(tx);
      jobs.enqueue(tx, job);
      return job;
    });
  }
}

package commonground.notices;

import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;

/** Tells people of an edit that mentions them; nobody who was told that before is told again. */
public final class TellingOfEdit implements JobHandler<TellOfEdit> {

  private final Db db;
  private final Telling telling;

  public TellingOfEdit(Db db, Telling telling) {
    this.db = db;
    this.telling = telling;
  }

  public JobKind<TellOfEdit> kind() {
    return new JobKind<>(TellOfEdit.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(TellOfEdit job, Lease lease) {
    PostFact.find(db, job.post())
        .ifPresent(post ->
            telling.all(
                Telling.News.of(post, post.changedAt(), job.revision()),
                (tx, after) -> Hearers.of(tx, post, job.revision(), after)));
  }
}

package commonground.joining;

import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;

/** Reminds facilitators of people who wait for an answer, once. */
public final class Reminders implements JobHandler<RemindOfRequest> {

  private final Db db;
  private final Spaces spaces;
  private final JoiningLetters letters;

  public Reminders(Db db, Spaces spaces, JoiningLetters letters) {
    this.db = db;
    this.spaces = spaces;
    this.letters = letters;
  }

  public JobKind<RemindOfRequest> kind() {
    return new JobKind<>(RemindOfRequest.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(RemindOfRequest job, Lease lease) {
    // Not in the transaction: whoever is answered meanwhile is not reminded of.
    var space =
        db.one(
                "select space_id from join_requests where id = $1 and state = 'waiting'",
                row -> row.id("space_id", SpaceId::new),
                job.request())
            .flatMap(spaces::find);
    db.transaction(tx -> {
      var waits =
          tx.run(
              """
              update join_requests set reminded_at = $2
              where id = $1 and state = 'waiting' and reminded_at is null
              """,
              job.request(),
              db.clock().instant());
      if (waits > 0) {
        space.ifPresent(there -> letters.reminder(tx, there));
      }
      lease.complete(tx);
      return waits;
    });
  }
}

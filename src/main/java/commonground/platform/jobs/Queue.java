package commonground.platform.jobs;

import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes jobs from the table and says how they ended. Leases live in the database's own time. */
final class Queue {
  private final Db db;
  private final Ids ids;

  Queue(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** A job that was taken. */
  record Taken(String kind, String args, Lease lease) {}

  /**
   * Takes the job that is due longest, of one of these kinds; a kind that is unknown here waits.
   */
  Optional<Taken> take(List<JobKind<?>> kinds) {
    var token = ids.next();
    return db.one(
        TAKE,
        row -> taken(row, token),
        token,
        kinds.stream().map(JobKind::name).toList(),
        kinds.stream().map(kind -> kind.patience().lease().toMillis()).toList());
  }

  private static final String TAKE =
      """
      with next as (
        select id, kind
        from jobs
        where died_at is null and due_at <= now() and kind = any($2::text[])
        order by due_at, id
        limit 1
        for update skip locked
      )
      update jobs
      set lease = $1, attempt = attempt + 1, due_at = now() + k.millis * interval '1 millisecond'
      from next
      join unnest($2::text[], $3::bigint[]) as k (kind, millis) on k.kind = next.kind
      where jobs.id = next.id
      returning jobs.id, jobs.kind, jobs.args, jobs.attempt
      """;

  private static Taken taken(Row row, java.util.UUID token) {
    var lease = new Lease(row.id("id", JobId::new), token, row.count("attempt"));
    return new Taken(row.text("kind"), row.json("args"), lease);
  }

  /** Removes a job that is done; 0 where the lease was lost. */
  static int done(Queries db, Lease lease) {
    return db.run(DONE, lease.job(), lease.token());
  }

  private static final String DONE =
      """
      delete from jobs
      where id = $1 and lease = $2
      """;

  /** Puts a job that came too early back; 0 where the lease was lost. */
  static int postponed(Queries db, Lease lease, Instant due) {
    return db.run(POSTPONE, lease.job(), lease.token(), due);
  }

  private static final String POSTPONE =
      """
      update jobs set lease = null, due_at = $3, attempt = 0
      where id = $1 and lease = $2
      """;

  /** Puts a job back for later; 0 where the lease was lost. */
  int again(Lease lease, Duration wait, String failure) {
    return db.run(AGAIN, lease.job(), lease.token(), wait.toMillis(), failure);
  }

  private static final String AGAIN =
      """
      update jobs
      set lease = null, due_at = now() + $3::bigint * interval '1 millisecond', failure = $4
      where id = $1 and lease = $2
      """;

  /**
   * Lays a job aside for a person to look at; 0 where the lease was lost.
   *
   * @param hopeless whether they cannot have it tried again
   */
  static int bury(Queries db, Lease lease, String failure, boolean hopeless) {
    return db.run(BURY, lease.job(), lease.token(), failure, hopeless);
  }

  private static final String BURY =
      """
      update jobs
      set lease = null, died_at = now(), failure = $3, hopeless = $4
      where id = $1 and lease = $2
      """;

  Db db() {
    return db;
  }
}

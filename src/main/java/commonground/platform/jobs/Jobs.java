package commonground.platform.jobs;

import commonground.platform.db.Queries;
import commonground.platform.db.RecordFormat;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/** Queues work. */
public final class Jobs {
  private volatile Runnable wakeUp = () -> {};

  /** Queues a job for now. It exists if and when the transaction is committed. */
  public <J extends Record & Job> void enqueue(Tx tx, J job) {
    tx.ahead(ENQUEUE, JobKind.name(job.getClass()), RecordFormat.write(job));
    tx.afterCommit(wakeUp);
  }

  private static final String ENQUEUE =
      """
      insert into jobs (kind, args, due_at)
      values ($1, ($2::text)::jsonb, now())
      """;

  /** Queues a job for later. */
  public <J extends Record & Job> void enqueueAt(Tx tx, J job, Instant due) {
    tx.ahead(ENQUEUE_AT, JobKind.name(job.getClass()), RecordFormat.write(job), due);
  }

  private static final String ENQUEUE_AT =
      """
      insert into jobs (kind, args, due_at)
      values ($1, ($2::text)::jsonb, $3)
      """;

  /** Queues many jobs of one kind for later, in one statement. */
  public <J extends Record & Job> void enqueueAllAt(Tx tx, List<J> all, Instant due) {
    if (!all.isEmpty()) {
      tx.ahead(
          ENQUEUE_ALL,
          JobKind.name(all.getFirst().getClass()),
          all.stream().map(RecordFormat::write).toList(),
          due);
    }
  }

  private static final String ENQUEUE_ALL =
      """
      insert into jobs (kind, args, due_at)
      select $1, a.args::jsonb, $3
      from unnest($2::text[]) as a (args)
      """;

  /**
   * How much there is to do.
   *
   * @param waiting jobs that are due or under way
   * @param later jobs that wait for their time or for another attempt
   */
  public record Backlog(long waiting, long later, long dead) {}

  public Backlog backlog(Queries db) {
    return db.the(
        BACKLOG,
        row -> new Backlog(row.number("waiting"), row.number("later"), row.number("dead")));
  }

  private static final String BACKLOG =
      """
      select
        count(*) filter (where died_at is null and (due_at <= now() or lease is not null)) as waiting,
        count(*) filter (where died_at is null and due_at > now() and lease is null) as later,
        count(*) filter (where died_at is not null) as dead
      from jobs
      """;

  /** What runs when a job was queued on this node. */
  void onEnqueue(Runnable wake) {
    wakeUp = wake;
  }

  void wake() {
    wakeUp.run();
  }
}

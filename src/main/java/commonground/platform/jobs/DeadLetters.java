package commonground.platform.jobs;

import commonground.platform.db.Db;
import commonground.platform.db.Event;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.util.List;

/** Jobs that were given up, for the site administrator to try again or to let go. */
public final class DeadLetters {

  /** How many a page lists. */
  public static final int PAGE_SIZE = 50;

  private final Db db;
  private final Jobs jobs;
  private final List<JobKind<?>> kinds;

  public DeadLetters(Db db, Jobs jobs, List<JobKind<?>> kinds) {
    this.db = db;
    this.jobs = jobs;
    this.kinds = List.copyOf(kinds);
  }

  /** A page, the newest job first. */
  public List<DeadLetter> list() {
    return before(new JobId(Long.MAX_VALUE));
  }

  /** The page that follows the one which ended with this job. */
  public List<DeadLetter> before(JobId last) {
    return db.list(PAGE, DeadLetters::letter, last, PAGE_SIZE);
  }

  private static final String PAGE =
      """
      select id, kind, attempt, queued_at, died_at, failure, hopeless
      from jobs
      where died_at is not null and id < $1
      order by id desc
      limit $2
      """;

  private static DeadLetter letter(Row row) {
    return new DeadLetter(
        row.id("id", JobId::new),
        row.text("kind"),
        row.count("attempt"),
        row.instant("queued_at"),
        row.instant("died_at"),
        row.text("failure"),
        row.flag("hopeless"));
  }

  /**
   * Starts over, with all attempts.
   *
   * @param fact recorded with it: who did it
   * @return false if it is no dead letter any more, or hopeless
   */
  public boolean retry(JobId id, Event fact) {
    return db.transaction(tx -> {
      var retried = tx.run(RETRY, id) == 1;
      if (retried) {
        tx.record(fact);
        tx.afterCommit(jobs::wake);
      }
      return retried;
    });
  }

  private static final String RETRY =
      """
      update jobs
      set died_at = null, attempt = 0, due_at = now()
      where id = $1 and died_at is not null and not hopeless
      """;

  /**
   * Removes it and what its kind kept for it.
   *
   * @param fact recorded with it: who did it
   * @return false if it is no dead letter any more
   */
  public boolean discard(JobId id, Event fact) {
    return db.transaction(tx -> {
      var removed = tx.one(DISCARD, row -> new Removed(row.text("kind"), row.json("args")), id);
      removed.ifPresent(job -> {
        tidy(tx, job);
        tx.record(fact);
      });
      return removed.isPresent();
    });
  }

  private static final String DISCARD =
      """
      delete from jobs
      where id = $1 and died_at is not null
      returning kind, args
      """;

  private record Removed(String kind, String args) {}

  private void tidy(Tx tx, Removed job) {
    kinds.stream()
        .filter(kind -> kind.name().equals(job.kind()))
        .forEach(kind -> discard(tx, kind, job.args()));
  }

  /** Tidies up after a job of this kind, if it can still be read. */
  static <J extends Job> void discard(Tx tx, JobKind<J> kind, String args) {
    J job;
    try {
      job = kind.read(args);
    } catch (RuntimeException e) {
      // An older version queued it in another form; nobody can say what was kept for it.
      return;
    }
    kind.handler().discard(job, tx);
  }
}

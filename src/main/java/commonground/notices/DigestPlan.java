package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import java.time.Instant;
import java.util.Optional;

/**
 * When each person's next digest is due. The row decides: a job for another time than the row says
 * does nothing.
 */
public final class DigestPlan {

  private final Jobs jobs;

  public DigestPlan(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Plans the first digest that somebody wants after this moment; none if they want none. */
  void next(Tx tx, PersonId person, MailWish wish, Instant after) {
    wish.nextDigest(after).ifPresentOrElse(due -> plan(tx, person, due), () -> cancel(tx, person));
  }

  private void plan(Tx tx, PersonId person, Instant due) {
    if (tx.run(PLAN, person, due) > 0) {
      jobs.enqueueAt(tx, new SendDigest(person, due.getEpochSecond()), due);
    }
  }

  private static final String PLAN =
      """
      insert into digests as g (person_id, due_at)
      select p.id, $2
      from people p
      where p.id = $1 and p.closed_at is null
      on conflict (person_id) do update set due_at = excluded.due_at, job = null
        where g.due_at is distinct from excluded.due_at
      """;

  private static void cancel(Tx tx, PersonId person) {
    tx.run(
        """
        insert into digests (person_id)
        select p.id from people p where p.id = $1 and p.closed_at is null
        on conflict (person_id) do update set due_at = null, job = null
        """,
        person);
  }

  /**
   * A digest that a job has taken upon itself.
   *
   * @param sentAt when the one before it was sent
   */
  record Claimed(Optional<Instant> sentAt) {
    static Claimed read(Row row) {
      return new Claimed(row.optionalInstant("sent_at"));
    }
  }

  /** Takes a digest, if it is the one that is planned and nobody else has it. */
  static Optional<Claimed> claim(Tx tx, SendDigest job, Lease lease) {
    return tx.one(
        """
        update digests set job = $3
        where person_id = $1 and due_at = $2 and (job is null or job = $3)
          and (sent_at is null or sent_at < due_at)
        returning sent_at
        """,
        Claimed::read,
        job.person(),
        Instant.ofEpochSecond(job.second()),
        lease.job());
  }

  /** Whether one is due and not sent, that is still worth sending. */
  static boolean isDue(Tx tx, PersonId person, Instant now) {
    return tx.one(
            """
            select due_at
            from digests
            where person_id = $1 and due_at <= $2 and (sent_at is null or sent_at < due_at)
            for update
            """,
            row -> row.instant("due_at"),
            person,
            now)
        .filter(due -> Bundling.fresh(due, now))
        .isPresent();
  }

  /** Whether somebody had one by then, although it was planned: the clock was wrong once. */
  static boolean wasSent(Tx tx, SendDigest job) {
    return tx.one(
            """
            select due_at
            from digests
            where person_id = $1 and due_at = $2 and sent_at >= due_at
            for update
            """,
            row -> row.instant("due_at"),
            job.person(),
            Instant.ofEpochSecond(job.second()))
        .isPresent();
  }

  /** Notes when somebody had one. */
  static void sent(Tx tx, PersonId person, Instant at) {
    tx.run("update digests set sent_at = greatest(sent_at, $2) where person_id = $1", person, at);
  }

  /** Whether the plan still has this one. */
  static boolean has(Tx tx, SendDigest job) {
    return tx.one(
            "select due_at from digests where person_id = $1 and due_at = $2 for update",
            row -> row.instant("due_at"),
            job.person(),
            Instant.ofEpochSecond(job.second()))
        .isPresent();
  }
}

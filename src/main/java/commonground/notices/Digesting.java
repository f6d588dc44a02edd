package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.MailSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sends digests: one mail across all of somebody's spaces, put together when it is sent, of what
 * they have not read by then and still may and want to hear of. Where nothing is new, nothing is
 * sent. Whoever ends a digest plans the next one, in the same transaction.
 */
public final class Digesting implements JobHandler<SendDigest> {

  /** The first digest of somebody does not begin with all that was ever written. */
  private static final Duration FIRST = Duration.ofDays(7);

  private final Db db;
  private final DigestPlan plan;
  private final MailWishes wishes;
  private final CatchingUp catchingUp;
  private final DigestLetters letters;
  private final MailSender sender;

  public Digesting(
      Db db,
      DigestPlan plan,
      MailWishes wishes,
      CatchingUp catchingUp,
      DigestLetters letters,
      MailSender sender) {
    this.db = db;
    this.plan = plan;
    this.wishes = wishes;
    this.catchingUp = catchingUp;
    this.letters = letters;
    this.sender = sender;
  }

  public JobKind<SendDigest> kind() {
    return new JobKind<>(SendDigest.class, MailSender.AT_ONCE, MailSender.PATIENCE, this);
  }

  @Override
  public void run(SendDigest job, Lease lease) throws Exception {
    var now = db.clock().instant();
    var claimed = db.transaction(tx -> claim(tx, job, lease, now));
    if (claimed.isEmpty()) {
      return;
    }
    var wish = wishes.of(job.person());
    var soonest = wish.next(now);
    if (soonest.isAfter(now)) {
      // It is late, and by now they are in their quiet hours.
      db.transaction(tx -> {
        lease.postpone(tx, soonest);
        return tx;
      });
      return;
    }
    var sent = Bundling.fresh(due(job), now) && send(job, lease, wish, claimed.get());
    end(
        lease,
        tx -> {
          // A crash before this line sends the mail once more, under the same Message-ID.
          if (sent) {
            DigestPlan.sent(tx, job.person(), now);
          }
          next(tx, job, now);
        });
  }

  /** One that is not to be sent ends here, with the next one planned. */
  private Optional<DigestPlan.Claimed> claim(Tx tx, SendDigest job, Lease lease, Instant now) {
    if (DigestPlan.wasSent(tx, job)) {
      next(tx, job, now);
      lease.complete(tx);
      return Optional.empty();
    }
    return DigestPlan.claim(tx, job, lease);
  }

  private void end(Lease lease, Consumer<Tx> act) {
    db.transaction(tx -> {
      act.accept(tx);
      lease.complete(tx);
      return tx;
    });
  }

  private static Instant due(SendDigest job) {
    return Instant.ofEpochSecond(job.second());
  }

  /**
   * @return whether there was anything to send
   */
  private boolean send(SendDigest job, Lease lease, MailWish wish, DigestPlan.Claimed claimed)
      throws Exception {
    var news = catchingUp.since(job.person(), since(job, claimed));
    var to = address(job.person());
    if (!news.any() || to.isEmpty()) {
      return false;
    }
    sender.deliver(
        letters.about(job.person(), to.get(), news, wish, due(job)),
        id(job),
        lease.job().value(),
        due(job));
    return true;
  }

  /**
   * The last digest, or their last visit if that was later. What was being written at that moment
   * counts as written since.
   */
  private Instant since(SendDigest job, DigestPlan.Claimed claimed) {
    return db.the(
        "select greatest(max(seen_at), $2::timestamptz) as since from sessions where person_id = $1",
        row -> row.instant("since"),
        job.person(),
        claimed.sentAt().map(at -> at.minus(Tx.LIMIT)).orElse(due(job).minus(FIRST)));
  }

  private Optional<String> address(PersonId person) {
    return db.one(
        "select email from people where id = $1 and closed_at is null",
        row -> row.text("email"),
        person);
  }

  /** The same each time that it is tried. */
  private static UUID id(SendDigest job) {
    var name = "digest of " + job.person().value() + " at " + job.second();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Unless they have chosen otherwise meanwhile. */
  private void next(Tx tx, SendDigest job, Instant now) {
    if (DigestPlan.has(tx, job)) {
      var after = now.isAfter(due(job)) ? now : due(job);
      plan.next(tx, job.person(), MailWishes.of(tx, job.person()), after);
    }
  }

  /** Nobody can be reached there, or a person gave it up: the next one is tried again. */
  @Override
  public void discard(SendDigest job, Tx tx) {
    next(tx, job, db.clock().instant());
  }
}

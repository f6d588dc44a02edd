package commonground.notices;

import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.MailSender;
import commonground.spaces.Attention;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends mail about notices. Nothing of what it says is kept anywhere: it is put together when it is
 * sent, and each time that it is tried, of what its reader may read then and still wants. What was
 * read meanwhile is left out.
 */
public final class Mailing implements JobHandler<MailNotices> {

  private final Db db;
  private final Jobs jobs;
  private final ReadPositions positions;
  private final MailWishes wishes;
  private final Bundling bundling;
  private final NoticeLetters letters;
  private final MailSender sender;

  public Mailing(
      Db db,
      Jobs jobs,
      ReadPositions positions,
      MailWishes wishes,
      Bundling bundling,
      NoticeLetters letters,
      MailSender sender) {
    this.db = db;
    this.jobs = jobs;
    this.positions = positions;
    this.wishes = wishes;
    this.bundling = bundling;
    this.letters = letters;
    this.sender = sender;
  }

  public JobKind<MailNotices> kind() {
    return new JobKind<>(MailNotices.class, 2, MailSender.PATIENCE, this);
  }

  @Override
  public void run(MailNotices job, Lease lease) throws Exception {
    var now = db.clock().instant();
    var wish = wishes.of(job.person());
    var soonest = wish.next(now);
    if (wish.byMail() && soonest.isAfter(now)) {
      later(job, lease, soonest);
      return;
    }
    positions.settle(job.person());
    var early = db.transaction(tx -> claim(tx, job, lease, now));
    if (early.isPresent()) {
      later(job, lease, early.get());
      return;
    }
    var claimed = claimed(db, job, lease);
    if (claimed.isPresent() && wish.byMail()) {
      send(job, lease, claimed.get());
    }
    db.transaction(tx -> {
      // A crash before this line sends the mail once more, under the same Message-ID.
      done(tx, job, lease);
      lease.complete(tx);
      return job;
    });
  }

  private void send(MailNotices job, Lease lease, Claimed claimed) throws Exception {
    var rows = wanted(job, lease);
    var to = address(job.person());
    if (!rows.isEmpty() && to.isPresent()) {
      sender.deliver(
          letters.about(job.person(), to.get(), rows),
          id(job, claimed.first()),
          lease.job().value(),
          claimed.at());
    }
  }

  /** In their quiet hours: what it has taken upon itself is free again for whoever comes first. */
  private void later(MailNotices job, Lease lease, Instant when) {
    db.transaction(tx -> {
      tx.run(
          "update notices set mail_job = null where person_id = $1 and mail_job = $2",
          job.person(),
          lease.job());
      jobs.enqueueAt(tx, job, when);
      lease.complete(tx);
      return job;
    });
  }

  /**
   * What this job has taken upon itself.
   *
   * @param first the lowest id of these notices: the mail is known by it
   */
  private record Claimed(long first, Instant at) {
    static Optional<Claimed> read(Row row) {
      var first = row.optionalNumber("first");
      return first.isEmpty()
          ? Optional.empty()
          : Optional.of(new Claimed(first.getAsLong(), row.instant("last_at")));
    }
  }

  /**
   * Takes what is due.
   *
   * @return when it is to be tried again, if it is too early and no other job comes later: that of
   *     what came last
   */
  private Optional<Instant> claim(Tx tx, MailNotices job, Lease lease, Instant now) {
    if (claimed(tx, job, lease).isPresent()) {
      return Optional.empty();
    }
    var due = due(tx, job);
    if (due.filter(now::isBefore).isPresent()) {
      return due.filter(any -> isLast(tx, job));
    }
    tx.run(
        """
        update notices set mail_job = $3
        where person_id = $1 and coalesce(discussion_id, -space_id) = $2 and mail = 'due'
          and mail_job is null
        """,
        job.person(),
        job.conversation(),
        lease.job());
    return Optional.empty();
  }

  private static Optional<Claimed> claimed(Queries db, MailNotices job, Lease lease) {
    return db.the(
        """
        select min(id) as first, max(at) as last_at
        from notices
        where person_id = $1 and coalesce(discussion_id, -space_id) = $2 and mail = 'due'
          and mail_job = $3
        """,
        Claimed::read,
        job.person(),
        job.conversation(),
        lease.job());
  }

  /** When that is due which no job has taken; empty if there is nothing. */
  private Optional<Instant> due(Tx tx, MailNotices job) {
    return tx.the(
        """
        select min(at) as first, max(at) as last
        from notices
        where person_id = $1 and coalesce(discussion_id, -space_id) = $2 and mail = 'due'
          and mail_job is null
        """,
        row -> row.optionalInstant("first").map(first -> bundling.due(first, row.instant("last"))),
        job.person(),
        job.conversation());
  }

  /** Whether nothing has come since that has a job of its own. */
  private static boolean isLast(Tx tx, MailNotices job) {
    return tx.the(
        """
        select max(at) as last
        from notices
        where person_id = $1 and coalesce(discussion_id, -space_id) = $2 and mail = 'due'
        """,
        row -> row.instant("last").getEpochSecond() <= job.second(),
        job.person(),
        job.conversation());
  }

  /** What is unread still, and wanted still, by the same rules. */
  private List<NoticeRow> wanted(MailNotices job, Lease lease) {
    return db
        .list(
            NoticeRow.SELECT
                + "where n.person_id = $1 and n.conversation = $2 and n.mail_job = $3 and n.unread"
                + " order by n.id",
            row -> decided(job.person(), row),
            job.person(),
            job.conversation(),
            lease.job())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<NoticeRow> decided(PersonId person, Row row) {
    var notice = NoticeRow.read(row);
    var hearer =
        new Hearer(
            person, true, false, row.word("of_space", Attention.class), Hearers.ofDiscussion(row));
    Fact fact =
        notice.kind() == Kind.POST
            ? PostFact.posted(row)
            : new Fact.Dealt(new PersonId(0), person, notice.reason());
    return switch (Rules.decide(fact, hearer)) {
      case Decision.Tell tell -> Optional.of(notice.because(tell.reason()));
      case Decision.Not not -> Optional.empty();
    };
  }

  private Optional<String> address(PersonId person) {
    return db.one(
        "select email from people where id = $1 and closed_at is null",
        row -> row.text("email"),
        person);
  }

  /** The same each time that it is tried. */
  private static UUID id(MailNotices job, long first) {
    var name = "notices of " + job.person().value() + " from " + first;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static void done(Tx tx, MailNotices job, Lease lease) {
    tx.run(
        """
        update notices set mail = 'done'
        where person_id = $1 and mail_job = $2 and mail = 'due'
        """,
        job.person(),
        lease.job());
  }

  /** Nobody can be reached there, or a person gave it up: the notices stay on the page. */
  @Override
  public void discard(MailNotices job, Tx tx) {
    tx.run(
        """
        update notices set mail = 'done'
        where person_id = $1 and coalesce(discussion_id, -space_id) = $2 and mail = 'due'
          and mail_job is not null
        """,
        job.person(),
        job.conversation());
  }
}

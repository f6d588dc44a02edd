package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.MailSender;
import commonground.spaces.Attention;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  /** Mail for an alias that cannot be sent yet is looked at again after this. */
  private static final Duration AGAIN = Duration.ofMinutes(15);

  private final Db db;
  private final Positions positions;
  private final MailWishes wishes;
  private final Bundling bundling;
  private final NoticeLetters letters;
  private final MailSender sender;

  public Mailing(
      Db db,
      Positions positions,
      MailWishes wishes,
      Bundling bundling,
      NoticeLetters letters,
      MailSender sender) {
    this.db = db;
    this.positions = positions;
    this.wishes = wishes;
    this.bundling = bundling;
    this.letters = letters;
    this.sender = sender;
  }

  public JobKind<MailNotices> kind() {
    return new JobKind<>(MailNotices.class, MailSender.AT_ONCE, MailSender.PATIENCE, this);
  }

  @Override
  public void run(MailNotices job, Lease lease) throws Exception {
    var person = whose(job);
    var wish = wishes.of(person);
    positions.settle(person);
    var own = person.equals(job.person());
    var claimed = db.transaction(tx -> claim(tx, job, lease, wish, own));
    if (claimed.isEmpty()) {
      return;
    }
    if (wish.byMail()) {
      send(job, person, lease, claimed.get(), wish);
    }
    db.transaction(tx -> {
      // A crash before this line sends the mail once more, under the same Message-ID.
      done(tx, job, lease);
      lease.complete(tx);
      return job;
    });
  }

  /** Who is behind an alias that is told something; anybody else is themselves. */
  private PersonId whose(MailNotices job) {
    return db.one(
            "select person_id from unnamed where alias_id = $1 and person_id is not null",
            row -> row.id("person_id", PersonId::new),
            job.person())
        .orElse(job.person());
  }

  private void send(MailNotices job, PersonId person, Lease lease, Claimed claimed, MailWish wish)
      throws Exception {
    var rows = wanted(job, person, lease);
    var to = address(person);
    if (!rows.isEmpty() && to.isPresent()) {
      sender.deliver(
          letters.about(person, to.get(), rows),
          person.equals(job.person()) ? id(job, claimed.first()) : MailSender.id(lease.job()),
          lease.job().value(),
          wish.next(bundling.due(claimed.from(), claimed.to())));
    }
  }

  /**
   * What this job has taken upon itself.
   *
   * @param first the lowest id of these notices: the mail is known by it
   * @param from when the first happened, {@code to} the last
   */
  private record Claimed(long first, Instant from, Instant to) {
    static Optional<Claimed> read(Row row) {
      var first = row.optionalNumber("first");
      return first.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Claimed(first.getAsLong(), row.instant("from_at"), row.instant("to_at")));
    }
  }

  /**
   * Takes what is due, or what it has taken before.
   *
   * @param own whether it is for themselves: of an alias the end of their quiet hours stands in no
   *     row
   * @return empty if that is for later, or for another job, or nothing: then the job is put off or
   *     ended
   */
  private Optional<Claimed> claim(Tx tx, MailNotices job, Lease lease, MailWish wish, boolean own) {
    var now = db.clock().instant();
    var before = claimed(tx, job, lease);
    var due = before.isPresent() ? Optional.of(now) : due(tx, job);
    var when = due.map(one -> wish.byMail() ? wish.next(latest(one, now)) : one);
    if (when.filter(now::isBefore).isPresent() && (before.isPresent() || isLast(tx, job))) {
      lease.postpone(tx, own ? when.get() : now.plus(AGAIN));
      return Optional.empty();
    }
    if (when.isEmpty() || when.get().isAfter(now)) {
      lease.complete(tx);
      return Optional.empty();
    }
    tx.run(
        """
        update notices set mail_job = $3
        where person_id = $1 and conversation(discussion_id, room_id, space_id) = $2 and mail = 'due'
          and mail_job is null and $4
        """,
        job.person(),
        job.conversation(),
        lease.job(),
        before.isEmpty());
    return claimed(tx, job, lease);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<Claimed> claimed(Queries db, MailNotices job, Lease lease) {
    return db.the(
        """
        select min(id) as first, min(at) as from_at, max(at) as to_at
        from notices
        where person_id = $1 and conversation(discussion_id, room_id, space_id) = $2 and mail = 'due'
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
        where person_id = $1 and conversation(discussion_id, room_id, space_id) = $2 and mail = 'due'
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
        where person_id = $1 and conversation(discussion_id, room_id, space_id) = $2 and mail = 'due'
        """,
        row -> row.instant("last").getEpochSecond() <= job.second(),
        job.person(),
        job.conversation());
  }

  /** What is unread still, and wanted still, by the same rules. */
  private List<NoticeRow> wanted(MailNotices job, PersonId person, Lease lease) {
    return db
        .list(
            NoticeRow.SELECT
                + "where n.person_id = $1 and n.conversation = $2 and n.mail_job = $3 and n.unread"
                + " order by n.id",
            row -> decided(person, row),
            person,
            job.conversation(),
            lease.job())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A notice, if its person would be told of it today, with the rule that says so. */
  static Optional<NoticeRow> decided(PersonId person, Row row) {
    var notice = NoticeRow.read(row);
    var fact =
        switch (notice.kind()) {
          case POST -> PostFact.told(row);
          case MESSAGE -> MessageFact.told(row);
          case TAKEN_ALONG,
              CLOSED,
              MOVED,
              SUMMARY_DECLINED,
              TOPIC_DECLINED,
              NAME_SEEN,
              MODERATED,
              REPORT_DECIDED ->
              new Fact.Dealt(new PersonId(0), person, notice.reason());
        };
    return reason(fact, person, row).map(notice::because);
  }

  /** Why somebody would be told of it today; empty if they would not. */
  static Optional<Reason> reason(Fact fact, PersonId person, Row row) {
    var hearer =
        new Hearer(
            person,
            true,
            false,
            row.word("of_space", Attention.class),
            Hearers.ofDiscussion(row),
            Hearers.mentioned(row));
    return switch (Rules.decide(fact, hearer)) {
      case Decision.Tell tell -> Optional.of(tell.reason());
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

  /** The job's number leads to the id of an alias's mail: so it goes. */
  private static void done(Tx tx, MailNotices job, Lease lease) {
    tx.run(
        """
        update notices set mail = 'done', mail_job = null
        where person_id = $1 and mail_job = $2 and mail = 'due'
        """,
        job.person(),
        lease.job());
  }

  /**
   * Nobody can be reached there, or a person gave it up: the notices stay on the page. What another
   * job has taken upon itself is left to that.
   */
  @Override
  public void discard(MailNotices job, Tx tx) {
    tx.run(
        """
        update notices set mail = 'done'
        where person_id = $1 and conversation(discussion_id, room_id, space_id) = $2 and mail = 'due'
          and not exists (select 1 from jobs j where j.id = notices.mail_job and not j.hopeless)
          and mail_job is not null
        """,
        job.person(),
        job.conversation());
  }
}

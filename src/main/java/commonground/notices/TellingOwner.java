package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import java.time.Instant;
import java.util.Optional;

/** Tells people what has become of what is theirs. */
public final class TellingOwner implements JobHandler<TellOwner> {

  private final Db db;
  private final Jobs jobs;
  private final Bundling bundling;

  public TellingOwner(Db db, Jobs jobs, Bundling bundling) {
    this.db = db;
    this.jobs = jobs;
    this.bundling = bundling;
  }

  public JobKind<TellOwner> kind() {
    return new JobKind<>(TellOwner.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(TellOwner job, Lease lease) {
    db.transaction(tx -> {
      whose(tx, job)
          .flatMap(whose -> Hearers.one(tx, job, whose))
          .ifPresent(one -> tell(tx, job, one));
      lease.complete(tx);
      return job;
    });
  }

  /** Whose it is; empty if it is gone. */
  private static Optional<PersonId> whose(Queries db, TellOwner job) {
    return switch (job.kind()) {
      case POST, MESSAGE -> Optional.empty();
      case CLOSED, MOVED ->
          db.one(
              "select started_by from discussions where id = $1",
              row -> row.id("started_by", PersonId::new),
              job.discussion());
      case SUMMARY_DECLINED ->
          db.one(
              "select writer_id from summaries where id = $1",
              row -> row.id("writer_id", PersonId::new),
              job.summary());
      case TAKEN_ALONG, TOPIC_DECLINED, NAME_SEEN, MODERATED, REPORT_DECIDED ->
          Optional.of(job.whose());
    };
  }

  /** Why somebody is told of this. */
  static Reason reason(Kind kind) {
    return switch (kind) {
      case POST, MESSAGE, CLOSED, MOVED -> Reason.YOUR_DISCUSSION;
      case TAKEN_ALONG -> Reason.YOUR_MESSAGE;
      case SUMMARY_DECLINED -> Reason.YOUR_SUMMARY;
      case TOPIC_DECLINED -> Reason.YOUR_SUGGESTION;
      case NAME_SEEN -> Reason.YOUR_NAME;
      case MODERATED -> Reason.YOUR_WORDS;
      case REPORT_DECIDED -> Reason.YOUR_REPORT;
    };
  }

  private static Fact fact(TellOwner job, PersonId person) {
    var why = reason(job.kind());
    return job.kind().always()
        ? new Fact.Judged(job.by(), person, why)
        : new Fact.Dealt(job.by(), person, why);
  }

  private void tell(Tx tx, TellOwner job, Hearers.Candidate one) {
    var person = one.hearer().person();
    var wanted = Rules.decide(fact(job, person), one.hearer()) instanceof Decision.Tell;
    // That their name was seen everybody finds on the page, whatever they want to hear.
    if (!wanted && job.kind() != Kind.NAME_SEEN) {
      return;
    }
    var at = Instant.ofEpochSecond(job.second());
    var due =
        wanted && one.byMail() && !job.kind().always() && Bundling.fresh(at, db.clock().instant());
    var conversation =
        tx.the(
            WRITE,
            row -> row.number("conversation"),
            person,
            job.kind(),
            reason(job.kind()),
            job.space(),
            job.discussion(),
            at,
            Telling.mail(due));
    if (due) {
      jobs.enqueueAt(tx, new MailNotices(person, conversation, job.second()), bundling.due(at, at));
    }
    tx.record(new NoticeEvent.Told(job.space(), person, person));
  }

  private static final String WRITE =
      """
      insert into notices (person_id, kind, reason, space_id, discussion_id, at, mail)
      values ($1, $2, $3, $4, nullif($5::bigint, 0), $6, $7)
      returning conversation(discussion_id, room_id, space_id) as conversation
      """;
}

package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.Letters;
import commonground.platform.mail.MailSender;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.time.Instant;

/**
 * Sends mail about a decision to whoever wrote without their name. It is kept nowhere: a mail that
 * waits would say in one row what it is about and whose.
 */
public final class MailingDecided implements JobHandler<MailDecided> {

  private final Db db;
  private final Spaces spaces;
  private final Subjects subjects;
  private final ModerationLetters words;
  private final Letters letters;
  private final MailSender sender;

  public MailingDecided(
      Db db,
      Spaces spaces,
      Subjects subjects,
      ModerationLetters words,
      Letters letters,
      MailSender sender) {
    this.db = db;
    this.spaces = spaces;
    this.subjects = subjects;
    this.words = words;
    this.letters = letters;
    this.sender = sender;
  }

  public JobKind<MailDecided> kind() {
    return new JobKind<>(MailDecided.class, 1, MailSender.PATIENCE, this);
  }

  private record Found(String to, SpaceId space, Subject subject, Decision decision, Instant at) {}

  @Override
  public void run(MailDecided job, Lease lease) throws Exception {
    var found = db.one(FOUND, MailingDecided::read, job.act());
    var space = found.flatMap(one -> spaces.find(one.space()));
    if (found.isPresent() && space.isPresent()) {
      send(job, lease, found.get(), space.get());
    }
  }

  /** What was done to what somebody wrote without their name whose account is open. */
  private static final String FOUND =
      """
      select p.email, a.space_id, a.kind, a.subject_id, a.what, a.ground, a.words, a.at
      from moderation_acts a
      join unnamed u on u.alias_id = a.about_id
      join people p on p.id = u.person_id and p.closed_at is null
      where a.id = $1
      """;

  private static Found read(Row row) {
    return new Found(
        row.text("email"),
        row.id("space_id", SpaceId::new),
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        new Decision(
            row.word("what", What.class), row.word("ground", Ground.class), row.text("words")),
        row.instant("at"));
  }

  private void send(MailDecided job, Lease lease, Found found, Space space) throws Exception {
    var what = ModerationLetters.what(subjects.find(db, space.id(), found.subject()));
    var letter = words.toWriter(space, what, found.decision());
    sender.deliver(
        letters.mail(found.to(), letter),
        MailSender.id(lease.job()),
        lease.job().value(),
        found.at());
  }
}

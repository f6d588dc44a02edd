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

  /**
   * @param ended whether it was decided before
   * @param asked whether whoever wrote it asked for another look
   */
  private record Found(
      String to,
      SpaceId space,
      Subject subject,
      Decision decision,
      Instant at,
      boolean member,
      boolean ended,
      boolean asked) {}

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
      select p.email, a.space_id, a.kind, a.subject_id, a.what, a.ground, a.words, a.at,
        exists (
          select 1 from memberships m
          where m.space_id = a.space_id and m.person_id = p.id) as member,
        exists (
          select 1 from moderation_acts o
          where o.report_id = a.report_id and o.id < a.id
            and o.what in
      """
          + What.DECISIONS
          + """
              ) as ended,
            coalesce(r.appealed_by = a.about_id, false) as asked
          from moderation_acts a
          join unnamed u on u.alias_id = a.about_id
          join people p on p.id = u.person_id and p.closed_at is null
          left join reports r on r.id = a.report_id
          where a.id = $1
          """;

  private static Found read(Row row) {
    return new Found(
        row.text("email"),
        row.id("space_id", SpaceId::new),
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        new Decision(
            row.word("what", What.class), row.word("ground", Ground.class), row.text("words")),
        row.instant("at"),
        row.flag("member"),
        row.flag("ended"),
        row.flag("asked"));
  }

  private void send(MailDecided job, Lease lease, Found found, Space space) throws Exception {
    var title = subjects.find(db, space.id(), found.subject()).map(Reported::named);
    var matter =
        new ModerationLetters.Matter(
            found.subject().kind(), title, found.decision(), found.ended(), found.asked());
    var letter = words.toWriter(space, found.member(), matter);
    sender.deliver(
        letters.mail(found.to(), letter),
        MailSender.id(lease.job()),
        lease.job().value(),
        found.at());
  }
}

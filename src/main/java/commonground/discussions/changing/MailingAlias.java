package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.PersonalData;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Words;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.mail.MailSender;
import commonground.spaces.Slug;
import commonground.spaces.Visibility;
import java.time.Instant;

/**
 * Sends mail to whoever wrote a post without their name. It is kept nowhere: a mail that waits
 * would say in one row what the post is and whose.
 */
public final class MailingAlias implements JobHandler<MailAlias> {

  private final Db db;
  private final Letters letters;
  private final PostLetters words;
  private final MailSender sender;

  public MailingAlias(Db db, Letters letters, PostLetters words, MailSender sender) {
    this.db = db;
    this.letters = letters;
    this.words = words;
    this.sender = sender;
  }

  public JobKind<MailAlias> kind() {
    return new JobKind<>(MailAlias.class, 1, MailSender.PATIENCE, this);
  }

  @Override
  public void run(MailAlias job, Lease lease) throws Exception {
    var found = db.one(FOUND, row -> mail(row, job), job.post());
    if (found.isPresent()) {
      var mail = found.get();
      sender.deliver(
          letters.mail(mail.to(), mail.letter()),
          MailSender.id(lease.job()),
          lease.job().value(),
          mail.at());
    }
  }

  /** Of a post that is removed or has an erased version, and of an account that is open. */
  private static final String FOUND =
      """
      select a.email, s.slug, s.name as space, s.visibility, p.discussion_id, p.number, p.removal_reason,
        coalesce(h.why, '') as why, coalesce(h.hidden_at, p.removed_at) as at
      from posts p
      join discussions d on d.id = p.discussion_id
      join spaces s on s.id = d.space_id
      join unnamed u on u.alias_id = p.writer_id
      join people a on a.id = u.person_id and a.closed_at is null
      left join lateral (
        select why, hidden_at
        from hidings
        where post_id = p.id
        order by hidden_at desc
        limit 1) h on true
      where p.id = $1 and (h.why is not null or p.removed_by is not null)
      """;

  private record Found(String to, Letter letter, Instant at) {}

  private Found mail(Row row, MailAlias job) {
    var thread = row.id("discussion_id", DiscussionId::new);
    var number = row.count("number");
    var slug = new Slug(row.text("slug"));
    var about =
        words.about(
            row.text("space"),
            row.word("visibility", Visibility.class),
            "/spaces/" + slug.text(),
            number,
            Addresses.of(slug, thread) + "/posts/" + number + "/history");
    var letter =
        job.erased()
            ? words.hidden(about, Words.read(PersonalData.class, row.text("why")))
            : words.removed(about, row.text("removal_reason"));
    return new Found(row.text("email"), letter, row.instant("at"));
  }
}

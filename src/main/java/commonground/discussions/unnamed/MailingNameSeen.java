package commonground.discussions.unnamed;

import commonground.platform.db.Db;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.mail.MailSender;
import java.time.Instant;

/**
 * Sends mail to whoever is no member any more of the space where two facilitators looked up that
 * they wrote a post: nothing else reaches them. It is kept nowhere, and does not name the space.
 */
public final class MailingNameSeen implements JobHandler<MailNameSeen> {

  private final Db db;
  private final Letters letters;
  private final MailSender sender;
  private final String contact;

  /**
   * @param contact whom to ask, in words
   */
  public MailingNameSeen(Db db, Letters letters, MailSender sender, String contact) {
    this.db = db;
    this.letters = letters;
    this.sender = sender;
    this.contact = contact;
  }

  public JobKind<MailNameSeen> kind() {
    return new JobKind<>(MailNameSeen.class, 1, MailSender.PATIENCE, this);
  }

  private record Found(String to, Instant at) {}

  @Override
  public void run(MailNameSeen job, Lease lease) throws Exception {
    var found =
        db.one(
            """
            select a.email, n.agreed_at
            from name_sights n
            join posts p on p.id = n.post_id
            join unnamed u on u.alias_id = p.writer_id
            join people a on a.id = u.person_id and a.closed_at is null
            where n.id = $1 and n.agreed_at is not null and not exists (
              select 1 from memberships m where m.space_id = u.space_id and m.person_id = a.id)
            """,
            row -> new Found(row.text("email"), row.instant("agreed_at")),
            job.sight());
    if (found.isPresent()) {
      sender.deliver(
          letters.mail(found.get().to(), letter()),
          MailSender.id(lease.job()),
          lease.job().value(),
          found.get().at());
    }
  }

  private Letter letter() {
    return Letter.about("Two facilitators looked up your name")
        .say(
            "You wrote a post without your name in a space that you have left since. Two facilitators"
                + " of that space have looked up together that it was you.")
        .say("Who they were, and why, you can ask the people who run the site: " + contact);
  }
}

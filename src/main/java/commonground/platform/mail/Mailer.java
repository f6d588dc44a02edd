package commonground.platform.mail;

import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Writes mail; a job sends it. */
public final class Mailer {
  private final Db db;
  private final Jobs jobs;
  private final Ids ids;
  private final Clock clock;
  private final String domain;

  /**
   * @param from the address mail comes from
   */
  public Mailer(Db db, Jobs jobs, Ids ids, Clock clock, String from) {
    this.db = db;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
    this.domain = from.substring(from.indexOf('@') + 1);
  }

  /** The mail goes out if and when the transaction is committed. */
  public void send(Tx tx, Mail mail) {
    var now = clock.instant();
    var id =
        tx.the(
            WRITE,
            row -> row.id("id", MailId::new),
            "<" + ids.next() + "@" + domain + ">",
            mail.to(),
            mail.subject(),
            mail.text(),
            mail.html(),
            new JsonObject(Map.copyOf(mail.headers())).encode(),
            now,
            now.plus(mail.goodFor()));
    jobs.enqueue(tx, new SendMail(id));
  }

  private static final String WRITE =
      """
      insert into mails (message_id, recipient, subject, text, html, headers, created_at, use_by)
      values ($1, $2, $3, $4, $5, ($6::text)::jsonb, $7, $8)
      returning id
      """;

  /** How long it can be seen that a mail was sent or given up, without what it said. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** Deletes what nobody asks for any more. */
  public void sweep() {
    db.run(
        "delete from mails where coalesce(sent_at, dropped_at) < $1 or use_by < $2",
        clock.instant().minus(REMEMBERED),
        clock.instant());
  }
}

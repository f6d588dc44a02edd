package commonground.platform.mail;

import commonground.platform.config.MailSettings;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobId;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sends what {@link Mailer} wrote, and wipes it once it is sent, out of date or given up. */
public final class MailSender implements JobHandler<SendMail>, AutoCloseable {

  /** Mails of one kind at a time: a mail server takes few connections from one client. */
  public static final int AT_ONCE = 2;

  /** Kinds of job that send mail. Each has its own connections: a sign-in code waits for none. */
  static final int KINDS = 3;

  /** Half a minute, then twice as long each time up to two hours, for more than five days. */
  public static final Patience PATIENCE =
      new Patience(75, Duration.ofSeconds(30), Duration.ofHours(2), Duration.ofMinutes(3));

  private final Db db;
  private final Clock clock;
  private final Messages messages;
  private final Post post;

  /**
   * @param name of the site, as people see it in their inbox
   */
  public MailSender(Vertx vertx, Db db, Clock clock, MailSettings settings, String name) {
    this(db, clock, new Messages(name, settings.from()), post(vertx, settings));
  }

  MailSender(Db db, Clock clock, Messages messages, Post post) {
    this.db = db;
    this.clock = clock;
    this.messages = messages;
    this.post = post;
  }

  private static Post post(Vertx vertx, MailSettings settings) {
    return settings
        .server()
        .<Post>map(server -> new SmtpPost(vertx, server, settings.from()))
        .orElseGet(() -> new FolderPost(settings.folder()));
  }

  public JobKind<SendMail> kind() {
    return new JobKind<>(SendMail.class, AT_ONCE, PATIENCE, this);
  }

  @Override
  public void run(SendMail job, Lease lease) throws Exception {
    var now = clock.instant();
    db.run(DROP_STALE, job.mail(), now);
    var unsent = db.one(UNSENT, MailSender::written, job.mail());
    if (unsent.isPresent()) {
      var written = unsent.get();
      post.send(written, messages.of(written));
      // A crash before this line sends the mail once more, under the same Message-ID.
      db.run(SENT, written.id(), clock.instant());
    }
  }

  /**
   * What a mail is known by that a job puts together: the same each time that the job is tried, and
   * nothing of whom or what it is about, for it stands in the log of each mail server on its way.
   */
  public static UUID id(JobId job) {
    var name = "mail of job " + job.value();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Hands over a mail that is kept nowhere, because whoever sends it can write it again.
   *
   * @param id the same each time that it is tried, so that a repeat can be told from a second mail
   * @param number tells its file from others of the same moment
   * @param at when it was written; the same each time
   * @throws commonground.platform.jobs.Hopeless if the recipient does not exist
   */
  public void deliver(Mail mail, UUID id, long number, Instant at) throws Exception {
    var written =
        new Written(
            new MailId(number),
            messages.id(id),
            mail.to(),
            mail.subject(),
            mail.text(),
            mail.html(),
            mail.headers(),
            at);
    post.send(written, messages.of(written));
  }

  private static final String DROP_STALE =
      """
      update mails
      set dropped_at = $2, recipient = '', subject = '', text = '', html = '', headers = '{}'
      where id = $1 and sent_at is null and dropped_at is null and use_by <= $2
      """;

  private static final String UNSENT =
      """
      select id, message_id, recipient, subject, text, html, headers, created_at
      from mails
      where id = $1 and sent_at is null and dropped_at is null
      """;

  private static Written written(Row row) {
    return new Written(
        row.id("id", MailId::new),
        row.text("message_id"),
        row.text("recipient"),
        row.text("subject"),
        row.text("text"),
        row.text("html"),
        headers(row.json("headers")),
        row.instant("created_at"));
  }

  private static Map<String, String> headers(String json) {
    var headers = new TreeMap<String, String>();
    new JsonObject(json)
        .forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
    return headers;
  }

  private static final String SENT =
      """
      update mails
      set sent_at = $2, recipient = '', subject = '', text = '', html = '', headers = '{}'
      where id = $1
      """;

  @Override
  public void discard(SendMail job, Tx tx) {
    tx.run(DROP, job.mail(), clock.instant());
  }

  private static final String DROP =
      """
      update mails
      set dropped_at = $2, recipient = '', subject = '', text = '', html = '', headers = '{}'
      where id = $1 and sent_at is null and dropped_at is null
      """;

  @Override
  public void close() {
    post.close();
  }
}

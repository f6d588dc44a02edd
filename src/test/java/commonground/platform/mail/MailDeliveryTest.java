package commonground.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import commonground.platform.config.MailServer;
import commonground.platform.config.MailServer.Tls;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.jobs.DeadLetters;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Worker;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import io.vertx.ext.mail.MailMessage;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a real mail server on a free port. */
class MailDeliveryTest {
  private static final String FROM = "no-reply@ground.example";
  private static final Mail CODE =
      Mail.to("ann@demo.example", "Your code: 123456", "Type 123456.", "<p>Type 123456.</p>")
          .header("List-Id", "<ground.example>");

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Db db = database.db();

  private final Jobs jobs = new Jobs();
  private final Mailer mailer =
      new Mailer(database.db(), jobs, new RandomIds(), Clock.systemUTC(), FROM);
  private final List<AutoCloseable> open = new ArrayList<>();
  private GreenMail server = server(0);

  private static GreenMail server(int port) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    return new GreenMail(setup);
  }

  @BeforeEach
  void start() {
    db.run("delete from jobs");
    db.run("delete from mails");
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (var closeable : open.reversed()) {
      closeable.close();
    }
    server.stop();
  }

  @Test
  void a_mail_has_plain_text_first_and_html_beside_it() throws Exception {
    work(smtp(plain()));
    send(CODE);
    var message = received(1).getFirst();
    assertEquals("Your code: 123456", message.getSubject());
    assertEquals("\"The \\\"Ground\\\"\" <no-reply@ground.example>", message.getHeader("From")[0]);
    assertEquals("<ground.example>", message.getHeader("List-Id")[0]);
    assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
    assertTrue(message.getMessageID().endsWith("@ground.example>"));
    assertTrue(message.isMimeType("multipart/alternative"));
    var parts = (MimeMultipart) message.getContent();
    assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
    assertEquals("Type 123456.", parts.getBodyPart(0).getContent());
    assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
  }

  @Test
  void nothing_of_a_mail_stays_in_the_database_once_it_is_sent() {
    work(smtp(plain()));
    send(CODE);
    Eventually.that("it is sent", () -> count("sent_at is not null") == 1);
    assertEquals(1, count("recipient || subject || text || html = '' and headers = '{}'"));
  }

  @Test
  void a_mail_of_a_transaction_that_failed_is_never_sent() {
    work(smtp(plain()));
    assertThrows(
        IllegalStateException.class,
        () ->
            db.transaction(tx -> {
              mailer.send(tx, CODE);
              throw new IllegalStateException("changed my mind");
            }));
    send(Mail.to("bob@demo.example", "Another", "Hi", "<p>Hi</p>"));
    assertEquals(List.of("bob@demo.example"), received(1).stream().map(this::to).toList());
  }

  @Test
  void nothing_is_lost_while_the_mail_server_is_down() {
    var port = plain().port();
    server.stop();
    work(smtp(new MailServer("127.0.0.1", port, Tls.OPTIONAL, "", "")));
    for (int i = 0; i < 5; i++) {
      send(Mail.to("ann" + i + "@demo.example", "Hello", "Hi", "<p>Hi</p>"));
    }
    Eventually.that("all have failed once", () -> jobs.backlog(db).later() == 5);
    server = server(port);
    server.start();
    letTimePass();
    assertEquals(5, received(5).stream().map(this::to).distinct().count());
    Eventually.that("nothing waits", () -> jobs.backlog(db).equals(new Jobs.Backlog(0, 0, 0)));
  }

  @Test
  void a_node_that_dies_while_sending_causes_one_repeat_with_the_same_id() throws Exception {
    var accepted = new CountDownLatch(1);
    var awake = new CountDownLatch(1);
    var first = new AtomicBoolean(true);
    var server = smtp(plain());
    work(
        new Post() {
          @Override
          public void send(Written written, MailMessage message) throws Exception {
            server.send(written, message);
            if (first.getAndSet(false)) {
              accepted.countDown();
              awake.await();
            }
          }

          @Override
          public void close() {
            server.close();
          }
        });
    send(CODE);
    accepted.await();
    letTimePass();
    var twice = received(2);
    Eventually.that("nothing waits", () -> jobs.backlog(db).equals(new Jobs.Backlog(0, 0, 0)));
    assertEquals(twice.get(0).getMessageID(), twice.get(1).getMessageID());
    awake.countDown();
    Eventually.that("it is marked as sent", () -> count("sent_at is not null") == 1);
  }

  @Test
  void a_code_that_has_run_out_is_not_sent_and_does_not_stay() {
    send(CODE.goodFor(Duration.ofNanos(1_000)));
    work(smtp(plain()));
    Eventually.that("it is dropped", () -> count("dropped_at is not null and subject = ''") == 1);
    Eventually.that("nothing waits", () -> jobs.backlog(db).equals(new Jobs.Backlog(0, 0, 0)));
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void a_mail_to_nobody_is_a_dead_letter_of_which_no_words_are_left() throws Exception {
    try (var refusing = new RefusingMailServer("550 No such person")) {
      var sender = work(smtp(new MailServer("127.0.0.1", refusing.port(), Tls.OPTIONAL, "", "")));
      send(CODE);
      Eventually.that("it is given up", () -> jobs.backlog(db).dead() == 1);
      var letters = new DeadLetters(db, jobs, List.of(sender.kind()));
      assertTrue(letters.list().getFirst().hopeless());
      assertEquals(1, count("subject = '' and dropped_at is not null"));
    }
  }

  @Test
  void a_server_that_is_busy_is_asked_again() throws Exception {
    try (var refusing = new RefusingMailServer("451 Come back later")) {
      work(smtp(new MailServer("127.0.0.1", refusing.port(), Tls.OPTIONAL, "", "")));
      send(CODE);
      Eventually.that("it waits", () -> jobs.backlog(db).later() == 1);
    }
  }

  @Test
  void we_sign_in_where_the_server_asks() {
    server.setUser("ground@demo.example", "ground", "right");
    work(smtp(new MailServer("127.0.0.1", plain().port(), Tls.OPTIONAL, "ground", "right")));
    send(CODE);
    assertEquals(1, received(1).size());
  }

  @Test
  void a_wrong_password_loses_nothing() {
    server.setUser("ground@demo.example", "ground", "right");
    work(smtp(new MailServer("127.0.0.1", plain().port(), Tls.OPTIONAL, "ground", "wrong")));
    send(CODE);
    Eventually.that("it waits", () -> jobs.backlog(db).later() == 1);
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void a_server_that_cannot_encrypt_gets_no_mail_where_that_is_required() {
    work(smtp(new MailServer("127.0.0.1", plain().port(), Tls.REQUIRED, "", "")));
    send(CODE);
    Eventually.that("it waits", () -> jobs.backlog(db).later() == 1);
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void a_server_that_cannot_prove_its_name_gets_no_mail() throws Exception {
    var stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    stranger.start();
    try {
      var port = stranger.getSmtps().getPort();
      work(smtp(new MailServer("127.0.0.1", port, Tls.IMPLICIT, "", "")));
      send(CODE);
      Eventually.that("it waits", () -> jobs.backlog(db).later() == 1);
      assertEquals(0, stranger.getReceivedMessages().length);
    } finally {
      stranger.stop();
    }
  }

  private MailServer plain() {
    return new MailServer("127.0.0.1", server.getSmtp().getPort(), Tls.OPTIONAL, "", "");
  }

  private static SmtpPost smtp(MailServer server) {
    return new SmtpPost(TestDatabase.VERTX, server, FROM);
  }

  private MailSender work(Post post) {
    var sender = new MailSender(db, Clock.systemUTC(), new Messages("The \"Ground\"", FROM), post);
    var worker = new Worker(db, jobs, new RandomIds(), 4, List.of(sender.kind()));
    open.add(sender);
    open.add(worker);
    worker.start();
    return sender;
  }

  private void send(Mail mail) {
    db.transaction(tx -> {
      mailer.send(tx, mail);
      return tx;
    });
  }

  /** All leases and waits run out. */
  private void letTimePass() {
    db.run("update jobs set due_at = now()");
  }

  private List<MimeMessage> received(int count) {
    Eventually.that(count + " mails", () -> server.getReceivedMessages().length == count);
    return List.of(server.getReceivedMessages());
  }

  private String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count(String condition) {
    return db.the("select count(*) as n from mails where " + condition, row -> row.number("n"));
  }
}

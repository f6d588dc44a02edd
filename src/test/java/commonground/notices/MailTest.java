package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestSite;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail about notices, with a real mail server on a free port. */
@Tag("long")
class MailTest {

  private static GreenMail server = server(0);

  static {
    server.start();
  }

  @RegisterExtension
  static final TestSite site =
      new TestSite(
          Map.of("COMMONGROUND_MAIL_URL", "smtp://127.0.0.1:" + port() + "?starttls=optional"));

  private static GreenMail server(int port) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    return new GreenMail(setup);
  }

  private static int port() {
    return server.getSmtp().getPort();
  }

  @BeforeAll
  static void midday() {
    site.midday();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static void pass(Duration time) {
    site.passWithMail(time);
  }

  private static long waiting(String which) {
    return site.db()
        .the(
            "select count(*) as jobs from jobs where kind = 'mail_notices' and (" + which + ")",
            row -> row.number("jobs"));
  }

  private static List<MimeMessage> mails(PersonId person) {
    var to = site.email(person);
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> to.equals(to(mail))).toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    var parts = (MimeMultipart) mail.getContent();
    return (parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent())
        .replace("\r\n", "\n");
  }

  private static final Duration QUIET = Duration.ofMinutes(11);

  @Test
  void an_hour_of_talk_is_one_mail_with_first_words_names_links_and_the_reason() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking in winter");
    ears.reply(ears.ben, thread, 0, "With **poles**, I think");
    ears.reply(ears.fay, thread, 2, "And with spikes");
    pass(Duration.ofMinutes(2));
    assertEquals(List.of(), mails(ears.ana), "it is not quiet yet");
    pass(QUIET);
    var mail = mails(ears.ana).getFirst();
    assertEquals(1, mails(ears.ana).size());
    assertEquals("Walking in winter", mail.getSubject());
    var text = text(mail);
    assertTrue(text.contains("In “Walking in winter” in Space of " + ears.slug), text);
    assertTrue(text.contains("Ben " + ears.slug + " wrote post 2: With poles, I think"), text);
    assertTrue(text.contains(site.url() + ears.path(thread) + "/posts/3"), text);
    assertTrue(text.contains("You are told because you started this discussion."), text);
    assertEquals(1, mails(ears.ben).size(), "Fay replied to Ben");
    assertTrue(text(mails(ears.ben).getFirst()).contains("because it was a reply to you"));
    assertEquals(List.of(), mails(ears.fay));
    pass(QUIET);
    assertEquals(1, mails(ears.ana).size());
  }

  @Test
  void somebody_who_is_mentioned_gets_one_that_says_so_with_the_name_that_was_meant()
      throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear [@" + ears.ana.value() + "], with poles?");
    pass(QUIET);
    var text = text(mails(ears.ana).getFirst());
    assertTrue(text.contains("Dear @Ana " + ears.slug + ", with poles?"), text);
    assertTrue(text.contains("You are told because you were mentioned."), text);
    assertEquals(1, mails(ears.ana).size());
  }

  @Test
  void mails_about_one_conversation_are_put_together_and_can_be_stopped() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "One");
    pass(QUIET);
    ears.reply(ears.ben, thread, 0, "Two");
    pass(QUIET);
    var mails = mails(ears.ana);
    assertEquals(2, mails.size());
    assertFalse(text(mails.get(1)).contains("One"), "what was sent is not sent again");
    var root = "<discussion-" + thread.value() + "@localhost>";
    for (var mail : mails) {
      assertEquals("<space-" + ears.space.value() + ".localhost>", header(mail, "List-Id"));
      assertEquals(root, header(mail, "References"));
      assertEquals(root, header(mail, "In-Reply-To"));
      assertTrue(header(mail, "List-Unsubscribe").startsWith("<" + site.url() + "/mail/stop/"));
      assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
    }
    assertFalse(mails.get(0).getMessageID().equals(mails.get(1).getMessageID()));
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name)[0].replaceAll("\\s+", " ");
  }

  @Test
  void mail_about_a_hidden_space_has_no_words_and_no_names() throws Exception {
    var ears = new Ears(site, Visibility.HIDDEN);
    var thread = ears.start(ears.ana, "Confidential title");
    ears.reply(ears.ben, thread, 1, "Confidential words");
    pass(QUIET);
    var mail = mails(ears.ana).getFirst();
    assertEquals("Something new in one of your spaces", mail.getSubject());
    var all = new java.io.ByteArrayOutputStream();
    mail.writeTo(all);
    var raw = all + text(mail);
    assertTrue(raw.contains("/notices"), raw);
    for (var word : List.of("Confidential", ears.slug, "Ben", "Space of")) {
      // The address that it goes to has the test's name of the space in it.
      assertFalse(raw.replace(site.email(ears.ana), "").contains(word), word + " in\n" + raw);
    }
  }

  @Test
  void nor_has_mail_about_what_was_moved_into_one() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var hidden = new Ears(site, Visibility.HIDDEN);
    for (var person : List.of(ears.fay, ears.ana, ears.ben)) {
      site.world().join(hidden.space, person, Role.MODERATOR);
    }
    var thread = ears.start(ears.ana, "Confidential title");
    ears.reply(ears.ben, thread, 1, "Confidential words");
    site.db().run("update discussions set space_id = $2 where id = $1", thread, hidden.space);
    site.db()
        .transaction(tx -> {
          tx.record(
              new commonground.discussions.DiscussionEvent.Moved(
                  ears.space, thread, hidden.space, ears.fay, 3));
          return tx;
        });
    ears.quiet();
    pass(QUIET);
    var mail = mails(ears.ana).getFirst();
    assertEquals("Something new in one of your spaces", mail.getSubject());
    assertFalse(text(mail).contains("Confidential"), text(mail));
    assertFalse(text(mail).contains(hidden.slug), text(mail));
  }

  @Test
  void a_title_with_line_ends_of_unicode_is_one_line() {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    var odd = "Walking" + (char) 0x2028 + "in" + (char) 0x2029 + "winter";
    site.db().run("update discussions set title = $2 where id = $1", thread, odd);
    ears.reply(ears.ben, thread, 0, "Words");
    pass(QUIET);
    assertEquals(
        List.of("Walking in winter"), mails(ears.ana).stream().map(MailTest::subject).toList());
  }

  @Test
  void what_was_read_meanwhile_is_not_sent() {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "One");
    site.signedIn(ears.ana).get(ears.path(thread)).submit("form[action$=/reading]", Map.of());
    pass(QUIET);
    assertEquals(List.of(), mails(ears.ana));
    ears.reply(ears.ben, thread, 0, "Two");
    pass(QUIET);
    assertEquals(1, mails(ears.ana).size());
  }

  @Test
  void it_is_decided_again_when_it_is_sent() {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.fay, "Walking");
    var told = new java.util.ArrayList<PersonId>();
    for (var name : List.of("Stays", "Mutes", "Stops", "Leaves", "Closes", "Removed", "Silent")) {
      var person = ears.join(name, Role.MEMBER);
      ears.hear(person, thread, "every_post");
      told.add(person);
    }
    ears.reply(ears.ben, thread, 0, "Words of Ben");
    told.forEach(person -> assertEquals(List.of("post you_follow"), ears.told(person)));
    var browsers = told.stream().map(site::signedIn).toList();
    var mute = "/spaces/" + ears.slug + "/people/" + ears.ben.value() + "/mute";
    browsers.get(1).post(mute, Map.of("_token", browsers.get(1).token()));
    browsers
        .get(2)
        .get("/account/mail")
        .submit("main form", Map.of("by_mail", "no", "from", "21", "until", "7"));
    browsers.get(3).get("/spaces/" + ears.slug + "/me/leave").submit("main form", Map.of());
    var closing = browsers.get(4).get("/account/close/check?wish=keep_words");
    var closes = site.email(told.get(4));
    closing.submit("main form", Map.of());
    site.signedIn(ears.fay)
        .get("/spaces/" + ears.slug + "/people/" + told.get(5).value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    ears.hear(told.get(6), thread, "nothing");
    pass(QUIET);
    assertEquals(1, mails(told.get(0)).size());
    for (var person : List.of(told.get(1), told.get(2), told.get(3), told.get(6))) {
      assertEquals(
          List.of(), mails(person).stream().map(MailTest::subject).toList(), site.email(person));
    }
    // These are told by mail that they are out.
    assertEquals(0, about(site.email(told.get(5)), "Walking"));
    assertEquals(0, about(closes, "Walking"));
  }

  private static long about(String to, String subject) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> to.equals(to(mail)) && subject.equals(subject(mail)))
        .count();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_post_that_is_removed_before_it_is_sent_is_not_sent() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "Words that go");
    ears.reply(ears.ben, thread, 0, "Words that stay");
    site.signedIn(ears.ben)
        .get(ears.path(thread) + "/posts/2/removal")
        .submit("main form", Map.of());
    pass(QUIET);
    var text = text(mails(ears.ana).getFirst());
    assertTrue(text.contains("Words that stay"));
    assertFalse(text.contains("Words that go"));
  }

  @Test
  void at_night_it_waits_until_the_morning() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    var owl = ears.join("Owl", Role.MEMBER);
    ears.hear(owl, thread, "every_post");
    var page = site.signedIn(owl).get("/account/mail");
    page.submit("main form", Map.of("from", "12", "until", "9"));
    ears.reply(ears.ben, thread, 0, "One");
    pass(QUIET);
    assertEquals(1, mails(ears.ana).size());
    assertEquals(List.of(), mails(owl), "from midday to nine in the morning is quiet");
    ears.reply(ears.ben, thread, 0, "Two");
    pass(QUIET);
    assertEquals(1, waitingFor(owl), "one job is enough");
    pass(Duration.ofHours(21));
    assertEquals(1, mails(owl).size(), "one mail of both");
    assertEquals(9, hour(mails(owl).getFirst()), "its date is when it goes, not when they wrote");
    pass(Duration.ofHours(3).plus(Duration.ofMinutes(1)));
  }

  private static int hour(MimeMessage mail) throws MessagingException {
    return mail.getSentDate().toInstant().atZone(ZoneId.of("Europe/London")).getHour();
  }

  private static long waitingFor(PersonId person) {
    return waiting("(args ->> 'person')::bigint = " + person.value());
  }

  @Test
  void a_mail_that_is_tried_again_at_night_keeps_what_it_has_and_takes_no_more() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "One");
    pass(QUIET);
    killed(ears.ana, thread);
    var page = site.signedIn(ears.ana).get("/account/mail");
    page.submit("main form", Map.of("from", "12", "until", "9"));
    pass(Duration.ofMinutes(3));
    ears.reply(ears.ben, thread, 0, "Two");
    pass(QUIET);
    assertEquals(1, mails(ears.ana).size(), "it is night");
    pass(Duration.ofHours(22));
    var mails = mails(ears.ana);
    assertEquals(3, mails.size());
    var two = mails.get(1).getMessageID().equals(mails.get(0).getMessageID()) ? 2 : 1;
    assertEquals(mails.get(0).getMessageID(), mails.get(3 - two).getMessageID());
    assertFalse(text(mails.get(3 - two)).contains("Two"));
    assertTrue(text(mails.get(two)).contains("Two"));
    assertFalse(mails.get(two).getMessageID().equals(mails.get(0).getMessageID()));
    pass(Duration.ofHours(2));
  }

  @Test
  void a_mail_that_is_given_up_takes_no_other_with_it() {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "One");
    pass(QUIET);
    ears.reply(ears.ben, thread, 0, "Two");
    var dead =
        site.db()
            .the(
                """
                insert into jobs (kind, args, due_at, attempt, died_at)
                values ('mail_notices', jsonb_build_object(
                  'person', $1::bigint, 'conversation', $2::bigint, 'second', 0), now(), 75, now())
                returning id
                """,
                row -> row.number("id"),
                ears.ana,
                thread);
    killed(ears.ana, thread);
    var root = site.world().person("Root " + ears.slug, ears.slug + "@root.example", true);
    site.givePassword(root);
    var browser = site.signedIn(root);
    var page = browser.get("/admin");
    page.submit("form[action$=/" + dead + "/discard]", Map.of());
    pass(Duration.ofMinutes(3));
    pass(QUIET);
    assertEquals(2, mails(ears.ana).size());
  }

  @Test
  void the_mail_server_is_down_for_an_hour_and_nothing_is_lost_or_doubled() {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    var gone = ears.join("Gone", Role.MEMBER);
    ears.hear(gone, thread, "every_post");
    ears.reply(ears.ben, thread, 0, "Words of an hour");
    var port = port();
    server.stop();
    site.pass(QUIET);
    site.db().run("update jobs set due_at = now() where kind = 'mail_notices'");
    Eventually.that("both have failed once", () -> waiting("lease is null and attempt > 0") >= 2);
    site.signedIn(ears.fay)
        .get("/spaces/" + ears.slug + "/people/" + gone.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    server = server(port);
    server.start();
    pass(Duration.ofHours(1));
    pass(QUIET);
    assertEquals(1, mails(ears.ana).size());
    assertEquals(0, about(site.email(gone), "Walking"), "removed since");
  }

  @Test
  void a_node_that_is_killed_while_sending_repeats_it_once_under_the_same_id() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "Words");
    pass(QUIET);
    // As a node leaves it that is killed after the server has taken the mail: the lease runs out.
    killed(ears.ana, thread);
    pass(Duration.ofMinutes(3));
    pass(QUIET);
    var mails = mails(ears.ana);
    assertEquals(2, mails.size());
    assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
    assertEquals(mails.get(0).getSentDate(), mails.get(1).getSentDate());
  }

  @Test
  void two_removals_of_what_somebody_wrote_without_their_name_are_two_mails_a_repeat_is_one()
      throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    site.db().run("update spaces set unnamed = true where id = $1", ears.space);
    var thread = ears.start(ears.fay, "Walking");
    for (var number = 2; number <= 3; number++) {
      var typed = Map.of("post", "I am afraid " + number, "unnamed", "yes");
      site.signedIn(ears.ana).get(ears.path(thread)).submit("form.cg-reply", typed);
      site.signedIn(ears.fay)
          .get(ears.path(thread) + "/posts/" + number + "/removal")
          .submit("main form[method=post]", Map.of("reason", "Not kind"));
    }
    Eventually.that("both are sent", () -> mails(ears.ana).size() == 2);
    // As a node leaves it that is killed after the server has taken the mail.
    for (var repeat = 3; repeat <= 4; repeat++) {
      var sent = repeat;
      toldOfRemoval(thread, 2);
      Eventually.that("it is sent again", () -> mails(ears.ana).size() == sent);
      Eventually.that("the job has ended", () -> removals() == 0);
    }
    var ids = new java.util.ArrayList<String>();
    for (var mail : mails(ears.ana)) {
      ids.add(mail.getMessageID());
    }
    assertEquals(ids.get(2), ids.get(3), "one job");
    assertEquals(3, ids.stream().distinct().count());
  }

  private static final long JOB = 900_000_000;

  private static void toldOfRemoval(DiscussionId thread, int number) {
    site.db()
        .run(
            """
            insert into jobs (id, kind, args, due_at)
            overriding system value
            select $3, 'mail_alias', jsonb_build_object('post', id, 'erased', false), now()
            from posts
            where discussion_id = $1 and number = $2
            """,
            thread,
            number,
            JOB);
  }

  private static long removals() {
    return site.db()
        .the(
            "select count(*) as jobs from jobs where kind = 'mail_alias'",
            row -> row.number("jobs"));
  }

  private static void killed(PersonId person, DiscussionId thread) {
    site.db()
        .run(
            """
            with job as (
              insert into jobs (kind, args, due_at, lease, attempt)
              values ('mail_notices',
                jsonb_build_object('person', $1::bigint, 'conversation', $2::bigint, 'second', 0),
                '2100-01-01', gen_random_uuid(), 1)
              returning id)
            update notices set mail = 'due', mail_job = (select id from job)
            where person_id = $1 and discussion_id = $2
            """,
            person,
            thread);
  }
}

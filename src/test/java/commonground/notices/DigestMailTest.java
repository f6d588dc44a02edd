package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import commonground.people.PersonId;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.When;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mail with all that is new, with a real mail server on a free port. */
@Tag("long")
class DigestMailTest {

  private static final Duration DAY = Duration.ofDays(1);

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
  static void begin() {
    site.midday();
  }

  @AfterAll
  static void end() {
    server.stop();
  }

  private final Ears ears = new Ears(site, Visibility.LISTED);

  /** Each story begins on a Sunday at midday. */
  @BeforeEach
  void it_is_sunday() {
    var now = site.db().clock().instant().atZone(When.UK);
    var sunday = now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).atTime(12, 0);
    site.passWithDigests(Duration.between(now, sunday.atZone(When.UK)));
  }

  private static void choose(PersonId person, String how) {
    choose(person, Map.of("digest", how));
  }

  private static HttpBrowser.Page choose(PersonId person, Map<String, String> fields) {
    var all = new HashMap<>(Map.of("from", "21", "until", "7", "digest_at", "450"));
    all.putAll(fields);
    return site.signedIn(person).get("/account/mail").submit("main form", all);
  }

  /** Digests that somebody had. */
  private static List<MimeMessage> mails(PersonId person) {
    var to = site.email(person);
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> to.equals(to(mail)) && subject(mail).startsWith("What is new for you"))
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    var parts = (MimeMultipart) mail.getContent();
    return (parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent())
        .replace("\r\n", "\n");
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name)[0].replaceAll("\\s+", " ");
  }

  @Test
  void once_a_week_it_says_what_is_new_from_whom_with_links_and_why_it_came() throws Exception {
    choose(ears.ana, "weekly");
    site.pass(Duration.ofMinutes(10));
    var mine = ears.start(ears.ana, "My question");
    var other = ears.start(ears.fay, "Other news");
    ears.reply(ears.ben, mine, 0, "An **answer**");
    site.passWithDigests(Duration.ofHours(19));
    assertEquals(List.of(), mails(ears.ana), "it is not half past seven");
    site.passWithDigests(Duration.ofMinutes(40));
    var mail = mails(ears.ana).getFirst();
    assertTrue(mail.getSubject().matches("What is new for you, Monday .*"), mail.getSubject());
    var text = text(mail);
    assertTrue(text.contains("2 new posts in 2 discussions."), text);
    assertTrue(
        text.contains(
            "“My question” in Space of "
                + ears.slug
                + ": 1 new, from Ben "
                + ears.slug
                + ". You are told because you started this discussion."
                + " The newest begins: An answer"),
        text);
    assertTrue(text.contains(site.url() + ears.path(mine) + "/posts/2"), text);
    assertTrue(text.contains("Space of " + ears.slug + ": 1 new post in 1 discussion."), text);
    assertTrue(text.contains(site.url() + ears.path(other) + "/posts/1"), text);
    assertTrue(text.contains("by email once a week, on Monday at 7:30am."), text);
    assertEquals("<digest.localhost>", header(mail, "List-Id"));
    assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
    for (var day = 0; day < 7; day++) {
      site.passWithDigests(DAY);
    }
    assertEquals(1, mails(ears.ana).size(), "nothing new since: no mail");
    ears.reply(ears.ben, mine, 0, "Another answer");
    for (var day = 0; day < 7; day++) {
      site.passWithDigests(DAY);
    }
    var second = mails(ears.ana).getLast();
    assertEquals(2, mails(ears.ana).size());
    assertTrue(text(second).contains("2 new posts in 1 discussion."), text(second));
    assertFalse(text(second).contains("Other news"), "it was in the one before");
    assertFalse(mail.getMessageID().equals(second.getMessageID()));
  }

  @Test
  void on_chosen_days_and_at_the_chosen_time_and_never() {
    var saved =
        choose(ears.ana, Map.of("digest", "days", "digest_day", "tuesday", "digest_at", "1080"));
    assertTrue(saved.text().contains("once a week, on Tuesday at 6pm"), saved.text());
    choose(ears.ben, "never");
    choose(ears.fay, "daily");
    site.pass(Duration.ofMinutes(10));
    var thread = ears.start(ears.join("Dan", Role.MEMBER), "News");
    site.passWithDigests(DAY);
    assertEquals(0, mails(ears.ana).size(), "Monday at midday");
    assertEquals(1, mails(ears.fay).size());
    site.passWithDigests(DAY.plusHours(5));
    assertEquals(0, mails(ears.ana).size(), "Tuesday at five");
    site.passWithDigests(Duration.ofHours(2));
    assertEquals(1, mails(ears.ana).size());
    assertEquals(1, mails(ears.fay).size(), "nothing new on Tuesday");
    ears.reply(ears.ana, thread, 0, "More");
    site.passWithDigests(Duration.ofDays(7));
    assertEquals(0, mails(ears.ben).size());
  }

  @Test
  void a_choice_without_a_day_is_asked_again() {
    var asked = choose(ears.ana, Map.of("digest", "days", "digest_day", "no-day"));
    assertEquals(422, asked.status());
    assertTrue(asked.text().contains("Choose at least one day"));
    assertEquals(422, choose(ears.ana, Map.of("digest", "hourly")).status());
    assertEquals(422, choose(ears.ana, Map.of("digest_at", "451")).status());
    assertEquals(200, choose(ears.ana, Map.of("digest_at", "480")).status());
  }

  @Test
  void whoever_has_never_chosen_gets_one_on_monday_and_who_wanted_no_mail_keeps_that() {
    var wishes = new MailWishes(site.db(), new DigestPlan(new Jobs()));
    wishes.sweep();
    ears.start(ears.ben, "News");
    wishes.keep(
        ears.fay, false, Optional.empty(), new DigestWish(DigestDays.NEVER, DigestWish.MORNING));
    site.passWithDigests(DAY);
    assertEquals(1, mails(ears.ana).size());
    assertEquals(0, mails(ears.fay).size());
    wishes.sweep();
    assertEquals(1, planned(ears.ana), "one job each");
  }

  private static long planned(PersonId person) {
    return site.db()
        .the(
            """
            select count(*) as jobs
            from jobs
            where kind = 'send_digest' and (args ->> 'person')::bigint = $1
            """,
            row -> row.number("jobs"),
            person);
  }

  @Test
  void of_a_hidden_space_it_has_no_words_and_no_names_and_of_an_unwanted_one_nothing()
      throws Exception {
    var hidden = new Ears(site, Visibility.HIDDEN);
    var unwanted = new Ears(site, Visibility.LISTED);
    site.world().join(hidden.space, ears.ana, Role.MEMBER);
    site.world().join(unwanted.space, ears.ana, Role.MEMBER);
    site.signedIn(ears.ana)
        .get("/spaces/" + unwanted.slug + "/me")
        .submit("form[action$=/me/attention]", Map.of("attention", "nothing"));
    choose(ears.ana, "daily");
    site.pass(Duration.ofMinutes(10));
    var mine = site.world().start(hidden.member(ears.ana), "Confidential title", "Words");
    hidden.reply(hidden.ben, mine, 0, "Confidential words");
    hidden.reply(hidden.ben, mine, 0, "More");
    unwanted.start(unwanted.ben, "Unwanted news");
    site.passWithDigests(DAY);
    var mail = mails(ears.ana).getFirst();
    var all = new ByteArrayOutputStream();
    mail.writeTo(all);
    var raw = all + text(mail);
    assertTrue(raw.contains("2 new posts in one of your spaces."), raw);
    assertTrue(raw.contains(site.url() + "/catch-up"), raw);
    for (var word :
        List.of("Confidential", hidden.slug, "Space of", "Ben", "Unwanted", unwanted.slug)) {
      assertFalse(raw.contains(word), word + " in\n" + raw);
    }
  }

  @Test
  void what_was_read_or_seen_since_is_not_in_it() {
    choose(ears.ana, "daily");
    choose(ears.fay, "daily");
    site.pass(Duration.ofMinutes(10));
    var thread = ears.start(ears.ben, "News");
    ears.quiet();
    site.signedIn(ears.ana).get(ears.path(thread)).submit("form[action$=/reading]", Map.of());
    site.pass(Duration.ofMinutes(10));
    site.signedIn(ears.fay).get("/");
    site.passWithDigests(DAY);
    assertEquals(0, mails(ears.ana).size(), "read");
    assertEquals(0, mails(ears.fay).size(), "she was here since");
  }

  @Test
  void it_is_decided_again_when_it_is_sent() {
    var people =
        List.of("Stays", "Leaves", "Closes", "Removed", "Stops").stream()
            .map(name -> ears.join(name, Role.MEMBER))
            .toList();
    people.forEach(person -> choose(person, "daily"));
    var addresses = people.stream().map(site::email).toList();
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    ears.quiet();
    site.signedIn(people.get(1))
        .get("/spaces/" + ears.slug + "/me/leave")
        .submit("main form", Map.of());
    site.signedIn(people.get(2))
        .get("/account/close/check?wish=keep_words")
        .submit("main form", Map.of());
    site.signedIn(ears.fay)
        .get("/spaces/" + ears.slug + "/people/" + people.get(3).value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    var links = new StopLinks(site.app().secrets().formKey());
    var stop = links.path(Stop.digest(people.get(4)));
    var browser = site.browser();
    assertEquals(200, browser.sendOnly(browser.body(stop, "List-Unsubscribe=One-Click")).status());
    site.passWithDigests(DAY);
    var reached =
        Arrays.stream(server.getReceivedMessages())
            .filter(mail -> subject(mail).startsWith("What is new for you"))
            .map(DigestMailTest::to)
            .filter(addresses::contains)
            .toList();
    assertEquals(List.of(site.email(people.getFirst())), reached);
  }

  @Test
  void a_choice_that_is_changed_and_changed_back_still_brings_one_mail() {
    choose(ears.ana, "daily");
    choose(ears.ana, "weekly");
    choose(ears.ana, Map.of("digest", "daily", "digest_at", "480"));
    choose(ears.ana, Map.of("digest", "daily", "digest_at", "450"));
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    site.passWithDigests(DAY);
    assertEquals(1, mails(ears.ana).size());
  }

  @Test
  void the_mail_server_is_down_for_an_hour_and_nothing_is_lost_or_doubled() {
    choose(ears.ana, "daily");
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    whileTheServerIsDown(() -> {});
    assertEquals(1, mails(ears.ana).size());
    assertEquals(1, planned(ears.ana), "the next one is planned");
  }

  @Test
  void whoever_saves_their_wish_meanwhile_still_gets_what_was_due() {
    choose(ears.ana, "daily");
    choose(ears.fay, "daily");
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    whileTheServerIsDown(() -> {
      choose(ears.ana, "weekly");
      choose(ears.fay, "never");
      ears.start(ears.ben, "News since that visit");
    });
    assertEquals(1, mails(ears.ana).size());
    assertEquals(1, planned(ears.ana), "the next one is planned");
    assertEquals(0, mails(ears.fay).size(), "whoever stops it stops this one, too");
  }

  @Test
  void a_clock_that_was_wrong_once_does_not_end_the_digests() {
    choose(ears.ana, "daily");
    site.db()
        .run(
            "update digests set sent_at = due_at + interval '1 hour' where person_id = $1",
            ears.ana);
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    site.passWithDigests(DAY);
    assertEquals(0, mails(ears.ana).size());
    assertEquals(1, planned(ears.ana), "the next one is planned");
    ears.start(ears.ben, "More news");
    site.passWithDigests(DAY);
    assertEquals(1, mails(ears.ana).size());
  }

  private void whileTheServerIsDown(Runnable meanwhile) {
    var port = port();
    server.stop();
    site.pass(DAY);
    site.db()
        .run(
            "update jobs set due_at = now() where kind = 'send_digest'"
                + " and (args ->> 'person')::bigint = $1",
            ears.ana);
    Eventually.that("it has failed once", () -> failed() > 0);
    meanwhile.run();
    server = server(port);
    server.start();
    site.passWithDigests(Duration.ofHours(1));
  }

  private long failed() {
    return site.db()
        .the(
            """
            select count(*) as jobs
            from jobs
            where kind = 'send_digest' and (args ->> 'person')::bigint = $1 and lease is null
              and attempt > 0
            """,
            row -> row.number("jobs"),
            ears.ana);
  }

  @Test
  void a_node_that_is_killed_while_sending_repeats_it_once_under_the_same_id() throws Exception {
    choose(ears.ana, "daily");
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    var due = due();
    site.passWithDigests(DAY);
    // As a node leaves it that is killed after the server has taken the mail.
    killed(due);
    site.passWithDigests(Duration.ofMinutes(4));
    var mails = mails(ears.ana);
    assertEquals(2, mails.size());
    assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
    assertEquals(mails.get(0).getSentDate(), mails.get(1).getSentDate());
    assertEquals(1, planned(ears.ana));
  }

  private long due() {
    return site.db()
        .the(
            "select due_at from digests where person_id = $1",
            row -> row.instant("due_at").getEpochSecond(),
            ears.ana);
  }

  private void killed(long due) {
    site.db()
        .run(
            "delete from jobs where kind = 'send_digest' and (args ->> 'person')::bigint = $1",
            ears.ana);
    site.db()
        .run(
            """
            with job as (
              insert into jobs (kind, args, due_at, lease, attempt)
              values ('send_digest', jsonb_build_object('person', $1::bigint, 'second', $2::bigint),
                '2100-01-01', gen_random_uuid(), 1)
              returning id)
            update digests
            set due_at = to_timestamp($2::bigint), sent_at = null, job = (select id from job)
            where person_id = $1
            """,
            ears.ana,
            due);
  }

  @Test
  void two_jobs_for_one_digest_on_two_nodes_send_one_mail() {
    choose(ears.ana, "daily");
    site.pass(Duration.ofMinutes(10));
    ears.start(ears.ben, "News");
    for (var n = 0; n < 3; n++) {
      site.db()
          .run(
              """
              insert into jobs (kind, args, due_at)
              select kind, args, due_at
              from jobs
              where kind = 'send_digest' and (args ->> 'person')::bigint = $1
              limit 1
              """,
              ears.ana);
    }
    site.passWithDigests(DAY);
    assertEquals(1, mails(ears.ana).size());
    assertEquals(1, planned(ears.ana));
  }
}

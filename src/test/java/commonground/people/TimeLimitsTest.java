package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.SignIn.Attempt;
import commonground.platform.config.RateLimits;
import commonground.platform.config.SessionLimits;
import commonground.platform.db.Db;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mailer;
import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.support.SeededIds;
import commonground.support.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long codes, links and sessions live, by a clock that goes only when told. */
class TimeLimitsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final Duration IDLE = Duration.ofDays(7);
  private static final Duration ABSOLUTE = Duration.ofDays(30);
  private static final Duration INSTANT = Duration.ofMillis(1);
  private static final Browser DEVICE = new Browser("A browser", "192.0.2.1", Optional.empty());

  private static final SeededIds ids = new SeededIds(7);
  private static final Passwords passwords = new Passwords(TestDatabase.VERTX, 1, ids);
  private static Db db;
  private static People people;
  private static BrowserSessions sessions;
  private static SignIn signIn;

  @BeforeAll
  static void services() {
    db = database.db();
    people = new People(db);
    sessions = new BrowserSessions(db, ids, new SessionLimits(IDLE, ABSOLUTE), () -> true);
    var mailer = new Mailer(db, new Jobs(), ids, database.clock(), "site@test.example");
    var site = new Site("Test", "en-GB", List.of(), "");
    var views = new Views(Templates.onClasspath("templates"), name -> "/assets/" + name, site);
    var letters =
        new PeopleLetters(
            new Letters(mailer, views, "Test"), URI.create("https://test.example"), "help");
    var limits = new RateLimits(100, 100, 100, 100, 100, 100, 100, 100);
    signIn =
        new SignIn(db, people, sessions, new MailboxProofs(db, ids), passwords, letters, limits);
  }

  @AfterAll
  static void stop() {
    passwords.close();
  }

  private static EmailAddress person(String name) {
    var email = EmailAddress.parse(name + "@test.example").orElseThrow();
    people.create(email, DisplayName.parse(name).orElseThrow(), false);
    return email;
  }

  private static Secret ask(EmailAddress email) {
    return ((Attempt.CodeSent) signIn.mailCode(email, "192.0.2.1")).start();
  }

  /** The newest mail on its way: nobody sends it here. */
  private static String mailed(String column) {
    return db.the(
        "select " + column + " as words from mails order by id desc limit 1",
        row -> row.text("words"));
  }

  private static String code() {
    return mailed("subject").replaceAll("\\D", "");
  }

  private static Secret link() {
    return new Secret(mailed("text").replaceAll("(?s).*/sign-in/link/([\\w-]+).*", "$1"));
  }

  @Test
  void a_code_works_for_ten_minutes() {
    var start = ask(person("early"));
    database.clock().advance(MailboxProof.LIFE.minus(INSTANT));
    assertInstanceOf(Attempt.In.class, signIn.withCode(start, code(), DEVICE));

    var late = ask(person("late"));
    database.clock().advance(MailboxProof.LIFE);
    assertInstanceOf(Attempt.Over.class, signIn.withCode(late, code(), DEVICE));
  }

  @Test
  void a_link_works_for_ten_minutes() {
    ask(person("quick"));
    database.clock().advance(MailboxProof.LIFE.minus(INSTANT));
    assertTrue(signIn.linkUsable(link()));
    assertInstanceOf(Attempt.In.class, signIn.withLink(link(), DEVICE));

    ask(person("slow"));
    database.clock().advance(MailboxProof.LIFE);
    assertFalse(signIn.linkUsable(link()));
    assertInstanceOf(Attempt.Over.class, signIn.withLink(link(), DEVICE));
  }

  @Test
  void an_address_that_is_no_longer_the_persons_opens_nothing() {
    var start = ask(person("moved"));
    db.run("update people set email = 'moved.on@test.example' where email like 'moved@%'");
    assertInstanceOf(Attempt.Over.class, signIn.withCode(start, code(), DEVICE));

    ask(person("gone"));
    db.run("update people set email = 'gone.on@test.example' where email like 'gone@%'");
    assertInstanceOf(Attempt.Over.class, signIn.withLink(link(), DEVICE));
  }

  @Test
  void for_ten_minutes_after_signing_in_a_session_may_change_how() {
    var session = session("owner");
    database.clock().advance(BrowserSessions.PROVED.minus(INSTANT));
    assertTrue(sessions.find(session.text()).orElseThrow().proved());
    database.clock().advance(INSTANT);
    assertFalse(sessions.find(session.text()).orElseThrow().proved());
  }

  @Test
  void wrong_codes_are_forgotten_after_a_day() {
    var email = person("guessed");
    for (var i = 0; i < 5; i++) {
      var start = ask(email);
      var code = SigningIn.other(code());
      for (var tries = 0; tries < 5; tries++) {
        signIn.withCode(start, code, DEVICE);
      }
    }
    ask(email);
    assertEquals("Your link to sign in", mailed("subject"));
    database.clock().advance(MailboxProof.DAY);
    assertInstanceOf(Attempt.In.class, signIn.withCode(ask(email), code(), DEVICE));
  }

  private static Secret session(String name) {
    return ((Attempt.In) signIn.withCode(ask(person(name)), code(), DEVICE)).session();
  }

  private static boolean alive(Secret session) {
    return sessions.find(session.text()).isPresent();
  }

  @Test
  void a_session_ends_when_it_was_not_used_for_so_long() {
    var session = session("idle");
    database.clock().advance(IDLE.minus(INSTANT));
    assertTrue(alive(session));
    database.clock().advance(IDLE);
    assertFalse(alive(session));
  }

  @Test
  void each_visit_renews_a_session_until_its_absolute_end() {
    var session = session("busy");
    var day = Duration.ofDays(1);
    for (var days = 1; days < ABSOLUTE.toDays(); days++) {
      database.clock().advance(day);
      assertTrue(alive(session), "day " + days);
    }
    database.clock().advance(day);
    assertFalse(alive(session));
  }

  @Test
  void what_has_ended_is_swept_and_nothing_else() {
    var old = session("old");
    database.clock().advance(IDLE.plus(INSTANT));
    var fresh = session("fresh");
    assertEquals(1, rows(old));
    sessions.sweep();
    assertEquals(0, rows(old));
    assertEquals(1, rows(fresh));
  }

  private static long rows(Secret session) {
    return db.the(
        "select count(*) as rows from sessions where secret_hash = $1",
        row -> row.number("rows"),
        session.hash());
  }
}

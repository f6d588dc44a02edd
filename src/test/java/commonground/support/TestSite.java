package commonground.support;

import commonground.App;
import commonground.demo.World;
import commonground.people.Entrance;
import commonground.people.PersonId;
import commonground.platform.config.Config;
import commonground.platform.config.RandomIds;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.mail.MailFolder;
import commonground.platform.secrets.Passwords;
import commonground.platform.views.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A whole site on a free port and a database of its own, for each test class.
 *
 * <pre>{@code @RegisterExtension static final TestSite site = new TestSite();}</pre>
 */
public final class TestSite implements BeforeAllCallback, AfterAllCallback {

  /** What everybody here signs in with. */
  public static final String PASSWORD = "a test of evidence";

  private static final Path HOME = Path.of("").toAbsolutePath();
  private final Map<String, String> settings;
  private final PassingClock clock = new PassingClock();
  private @Nullable Running running;

  private record Running(
      DatabaseAddress address, Db db, App app, Config config, World world, String hash) {}

  public TestSite() {
    this(Map.of());
  }

  /**
   * @param settings as in the environment, such as {@code COMMONGROUND_MAIL_URL}
   */
  public TestSite(Map<String, String> settings) {
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  /** Starts it, where it is not a field: a second site in one test. */
  public void start() {
    var address = TestDatabase.fresh();
    var environment = new java.util.HashMap<>(settings);
    environment.putIfAbsent("COMMONGROUND_PROFILE", "test");
    environment.put("COMMONGROUND_MAIL_DIR", "target/test-mail/" + address.database());
    var config = Config.load(HOME, environment).withHttpPort(freePort());
    var db = new Db(TestDatabase.VERTX, address, 8, clock);
    var ids = new RandomIds();
    var app = new App(TestDatabase.VERTX, config, HOME, db, clock, ids);
    String hash;
    try (var passwords = new Passwords(TestDatabase.VERTX, 1, ids)) {
      hash = passwords.hash(PASSWORD);
    }
    var world = new World(db, clock.instant());
    running = new Running(address, db, app, config, world, hash);
  }

  public void stop() {
    var site = running();
    site.app().close();
    site.db().close();
    TestDatabase.drop(site.address());
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException(
          "Register the site with @RegisterExtension, as a static field");
    }
    return running;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds people, spaces and threads through the services. */
  public World world() {
    return running().world().at(clock.instant());
  }

  /** Somebody who can sign in with {@link #PASSWORD}; the address follows from the name. */
  public PersonId person(String name) {
    var id = world().person(name);
    givePassword(id);
    return id;
  }

  /** From now on the person can sign in with {@link #PASSWORD}. */
  public void givePassword(PersonId person) {
    world().people().setFirstPassword(person, running().hash());
  }

  /** A browser that knows nobody yet. */
  public HttpBrowser browser() {
    return new HttpBrowser("http://localhost:" + app().port(), url());
  }

  /** A browser in which this person is signed in. */
  public HttpBrowser signedIn(PersonId person) {
    var session = Entrance.open(db(), config().sessions(), person);
    return browser().holding(config().cookieName(), session.text());
  }

  public String email(PersonId person) {
    return world().people().find(person).orElseThrow().email().text();
  }

  /** The newest mail to this address with these words in its subject, as soon as there is one. */
  public MailFolder.Sent mail(String to, String about) {
    var folder = new MailFolder(config().mail().folder());
    return Eventually.present(
        "a mail to " + to + " about " + about,
        () ->
            folder.newest(200).stream()
                .filter(mail -> mail.to().equals(to) && mail.subject().contains(about))
                .findFirst());
  }

  /** Ends every session that this person has, as time does; their browsers keep dead cookies. */
  public void signOutEverywhere(PersonId person) {
    var sessions =
        db().list("select id from sessions where person_id = $1", row -> row.number("id"), person);
    var browser = signedIn(person);
    var token = browser.token();
    for (var session : sessions) {
      browser.post("/account/devices/" + session + "/end", Map.of("_token", token));
    }
  }

  /** From now on it is so much later on this site. */
  public void pass(Duration time) {
    clock.pass(time);
  }

  /** From now on it is midday of the next day: nobody's quiet hours are in the way of mail. */
  public void midday() {
    var now = clock.instant().atZone(When.UK);
    pass(Duration.between(now, now.toLocalDate().plusDays(1).atTime(12, 0).atZone(When.UK)));
  }

  /** So much later the mail about notices goes that was due by then, as soon as it is sent. */
  public void passWithMail(Duration time) {
    pass(time);
    db().run("update jobs set due_at = now() where kind = 'mail_notices'");
    Eventually.that("no mail about notices is due", () -> !mailIsDue());
  }

  private boolean mailIsDue() {
    return db().the(
            """
            select exists (
              select 1 from jobs
              where kind = 'mail_notices' and (due_at <= now() or lease is not null)) as due
            """,
            row -> row.flag("due"));
  }

  /** How many discussions have this title, wherever they are. */
  public long discussionsTitled(String title) {
    return db().the(
            "select count(*) as n from discussions where title = $1",
            row -> row.number("n"),
            title);
  }

  /** So much later the digests go that were due by then, as soon as they are sent. */
  public void passWithDigests(Duration time) {
    pass(time);
    db().run(
            """
            update jobs set due_at = now()
            where kind = 'send_digest' and (args ->> 'second')::bigint <= $1
            """,
            clock.instant().getEpochSecond());
    Eventually.that("no digest is due", () -> !digestIsDue());
  }

  private boolean digestIsDue() {
    return db().the(
            """
            select exists (
              select 1 from jobs
              where kind = 'send_digest' and (due_at <= now() or lease is not null)) as due
            """,
            row -> row.flag("due"));
  }

  /** The public address, which links and origins are made of. */
  public String url() {
    return running().config().publicUrl().toString();
  }

  public Config config() {
    return running().config();
  }

  public App app() {
    return running().app();
  }

  public Db db() {
    return running().db();
  }

  public DatabaseAddress address() {
    return running().address();
  }
}

package commonground;

import commonground.admin.AdminPages;
import commonground.demo.Demo;
import commonground.demo.DemoMailPages;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionPages;
import commonground.discussions.DiscussionViews;
import commonground.discussions.Discussions;
import commonground.discussions.DiscussionsDoor;
import commonground.discussions.PostPages;
import commonground.discussions.Posts;
import commonground.discussions.ReadPositions;
import commonground.home.HomePages;
import commonground.home.SiteFrame;
import commonground.home.SitePages;
import commonground.operator.OperatorEvent;
import commonground.people.Account;
import commonground.people.AccountPages;
import commonground.people.AccountViews;
import commonground.people.BrowserSessions;
import commonground.people.Cookies;
import commonground.people.MailboxProofs;
import commonground.people.PasswordRules;
import commonground.people.People;
import commonground.people.PeopleAccess;
import commonground.people.PeopleEvent;
import commonground.people.PeopleLetters;
import commonground.people.SetupPages;
import commonground.people.SignIn;
import commonground.people.SignInPages;
import commonground.people.SiteSecrets;
import commonground.platform.config.Config;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.EventFormat;
import commonground.platform.events.EventTail;
import commonground.platform.jobs.Chores;
import commonground.platform.jobs.DeadLetters;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Worker;
import commonground.platform.mail.Letters;
import commonground.platform.mail.MailSender;
import commonground.platform.mail.Mailer;
import commonground.platform.secrets.Passwords;
import commonground.platform.views.Link;
import commonground.platform.views.Markdown;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.platform.web.Assets;
import commonground.platform.web.Metrics;
import commonground.platform.web.Readiness;
import commonground.platform.web.Routes;
import commonground.platform.web.Server;
import commonground.platform.web.Serving;
import commonground.platform.web.Vitals;
import commonground.spaces.Memberships;
import commonground.spaces.PeopleDoor;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpacePages;
import commonground.spaces.Spaces;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The composition root: makes every part, in order, and hands each what it needs. No logic lives
 * here.
 */
public final class App implements AutoCloseable {

  /** Caches are trusted while the event log was read this lately. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Db db;
  private final Jobs jobs;
  private final Readiness readiness;
  private final EventTail tail;
  private final Worker worker;
  private final Chores chores;
  private final MailSender mail;
  private final Passwords passwords;
  private final Routes routes;
  private final Server server;
  private final People people;
  private final SiteSecrets secrets;
  private final Demo demo;

  /**
   * Starts everything; when this returns the server answers.
   *
   * @param home the folder with {@code webroot}
   */
  public App(Vertx vertx, Config config, Path home, Db db, Clock clock, Ids ids) {
    this.db = db;
    readiness = new Readiness(db);
    tail = new EventTail(vertx, db, events());
    passwords = new Passwords(vertx, config.workers().passwords(), ids);
    var assets = assets(config, home);
    var views = new Views(Templates.onClasspath("templates"), assets::url, site(config));
    var markdown = new Markdown();

    jobs = new Jobs();
    mail = new MailSender(vertx, db, clock, config.mail(), config.site().name());
    var kinds = List.of(mail.kind());
    worker = new Worker(db, jobs, ids, config.workers().jobs(), List.copyOf(kinds));
    var mailer = new Mailer(db, jobs, ids, clock, config.mail().from());
    var letters = new Letters(mailer, views, config.site().name());

    people = new People(db);
    secrets = new SiteSecrets(db, ids);
    demo = new Demo(db, people, passwords);
    var sessions = new BrowserSessions(db, ids, config.sessions(), () -> fresh(clock));
    var proofs = new MailboxProofs(db, ids);
    var rules = new PasswordRules();
    var peopleLetters =
        new PeopleLetters(
            letters,
            config.publicUrl(),
            config.site().contactEmail().orElse("the people who run " + config.site().name()));
    var signIn =
        new SignIn(db, people, sessions, proofs, passwords, peopleLetters, config.limits());
    var account = new Account(db, people, signIn, proofs, passwords, rules, peopleLetters);
    var cookies = new Cookies(config.cookieName(), config.sessions().absolute());
    var peopleAccess = new PeopleAccess(people);

    var spaces = new Spaces(db, () -> fresh(clock));
    var memberships = new Memberships(db, spaces);
    var in = new SpaceAccess(spaces);

    var posts = new Posts(db, markdown);
    var positions = new ReadPositions(db);
    var discussions = new Discussions(db, markdown, posts, positions);
    var discussionViews = new DiscussionViews(views, markdown);
    var doors =
        List.of(new DiscussionsDoor(discussions, discussionViews), new PeopleDoor(memberships));

    routes = new Routes();
    new HomePages(spaces, discussions, config.site().name()).mount(routes);
    new SitePages(config.site()).mount(routes);
    new SignInPages(signIn, sessions, cookies).mount(routes);
    new SetupPages(secrets, people, signIn, passwords, rules, cookies).mount(routes);
    new AccountPages(people, account, sessions, cookies, new AccountViews(sessions)).mount(routes);
    new SpacePages(spaces, memberships, in, doors).mount(routes);
    new DiscussionPages(discussions, posts, positions, discussionViews, in, ids).mount(routes);
    new PostPages(discussions, posts, discussionViews, in, ids).mount(routes);
    new AdminPages(new DeadLetters(db, jobs, List.copyOf(kinds)), peopleAccess).mount(routes);
    if (config.profile().equals("demo")) {
      new DemoMailPages(config.mail().folder()).mount(routes);
    }

    chores = new Chores(List.of(sessions::sweep, proofs::sweep, mailer::sweep));

    tail.subscribe(sessions::hear);
    tail.subscribe(spaces::hear);
    tail.subscribe(
        OperatorEvent.forgetting(
            sessions::forgetAll, spaces::forgetAll, discussionViews::forgetAll));
    db.afterRecord(tail::wake);
    tail.start();
    worker.start();
    chores.start();

    var serving =
        new Serving(
            config.publicUrl(),
            config.cookieName(),
            config.trustedProxies(),
            assets,
            sessions,
            new SiteFrame(views, said()),
            Serving.tokens(secrets.formKey(), clock));
    server =
        serving.start(vertx, config.http().host(), config.http().port(), routes, config.limits());
  }

  /** Every kind of event that this program knows. */
  public static EventFormat events() {
    return new EventFormat(
        PeopleEvent.class, SpaceEvent.class, DiscussionEvent.class, OperatorEvent.class);
  }

  /** Our own files, then the organisation's over them. */
  private static Assets assets(Config config, Path home) {
    var folders = new ArrayList<Path>(List.of(home.resolve("webroot")));
    config.theme().folder().ifPresent(folders::add);
    return new Assets(folders, config.theme().properties());
  }

  private static Site site(Config config) {
    var footer = new ArrayList<Link>();
    footer.add(Link.to("Help", "/help"));
    footer.add(Link.to("Privacy", "/privacy"));
    footer.add(Link.to("Accessibility", "/accessibility"));
    if (config.profile().equals("demo")) {
      footer.add(Link.to("Mail of this demo", "/demo/mail"));
    }
    return new Site(
        config.site().name(),
        "en-GB",
        List.copyOf(footer),
        config.site().controller().map(name -> "Run by " + name + ".").orElse(""));
  }

  private static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(AccountPages.SAID);
    all.putAll(DiscussionPages.SAID);
    all.putAll(AdminPages.SAID);
    return all;
  }

  private boolean fresh(Clock clock) {
    return tail.readAt().isAfter(clock.instant().minus(FRESH));
  }

  /** Whether this node may be sent requests. */
  public Readiness readiness() {
    return readiness;
  }

  /** Adds this node's figures to the metrics. */
  Vitals vitals(Metrics metrics) {
    return new Vitals(db, jobs, tail, metrics);
  }

  /** The route table, for the access matrix. */
  public Routes routes() {
    return routes;
  }

  /** The port it answers on. */
  public int port() {
    return server.port();
  }

  public People people() {
    return people;
  }

  public Demo demo() {
    return demo;
  }

  public SiteSecrets secrets() {
    return secrets;
  }

  /** Stops accepting, lets requests and jobs finish, and releases what it holds. */
  @Override
  public void close() {
    readiness.drain();
    server.stop(DRAIN.toSeconds());
    chores.close();
    worker.close();
    tail.close();
    mail.close();
    passwords.close();
  }

  private static final Duration DRAIN = Duration.ofSeconds(10);
}

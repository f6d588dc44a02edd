package commonground;

import commonground.admin.AdminEvent;
import commonground.admin.AdminPages;
import commonground.chat.ChatEvent;
import commonground.chat.making.MadeEvent;
import commonground.contributions.drafts.DraftPages;
import commonground.contributions.moderation.ModerationEvent;
import commonground.demo.Correspondence;
import commonground.demo.Demo;
import commonground.demo.DemoMailPages;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.answers.AnswerEvent;
import commonground.discussions.answers.AnswerPages;
import commonground.discussions.answers.SummaryEvent;
import commonground.discussions.answers.SummaryPages;
import commonground.discussions.keeping.ClosurePages;
import commonground.discussions.moving.MovePages;
import commonground.discussions.reacting.ReactionEvent;
import commonground.discussions.reacting.ReactionPages;
import commonground.discussions.reading.AttentionPages;
import commonground.discussions.threads.DiscussionPages;
import commonground.discussions.topics.TopicEvent;
import commonground.discussions.topics.TopicListPages;
import commonground.discussions.unnamed.NameEvent;
import commonground.discussions.unnamed.SightPages;
import commonground.home.HomePages;
import commonground.home.SiteFrame;
import commonground.home.SitePages;
import commonground.joining.JoiningEvent;
import commonground.joining.OwnRequests;
import commonground.leaving.CopyPages;
import commonground.notices.CatchUpPages;
import commonground.notices.MailPages;
import commonground.notices.NoticeEvent;
import commonground.notices.NoticePages;
import commonground.operator.OperatorEvent;
import commonground.people.AccountPages;
import commonground.people.AppearingPages;
import commonground.people.People;
import commonground.people.PeopleAccess;
import commonground.people.PeopleEvent;
import commonground.people.SiteSecrets;
import commonground.platform.config.Config;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.EventFormat;
import commonground.platform.jobs.Chores;
import commonground.platform.jobs.DeadLetters;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Worker;
import commonground.platform.web.Metrics;
import commonground.platform.web.Readiness;
import commonground.platform.web.Routes;
import commonground.platform.web.Server;
import commonground.platform.web.Serving;
import commonground.platform.web.Vitals;
import commonground.spaces.SpaceEvent;
import commonground.spaces.members.MePages;
import commonground.spaces.members.NamePages;
import commonground.spaces.members.PersonPages;
import commonground.spaces.settings.SettingsPages;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The composition root: makes every part, in order, and hands each what it needs. {@link Platform},
 * {@link Accounts} and {@link Communities} are its chapters. No logic lives here.
 */
public final class App implements AutoCloseable {

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Platform platform;
  private final Accounts accounts;
  private final Communities communities;
  private final Leavings leavings;
  private final Searching searching;
  private final Tellings tellings;
  private final Lives lives;
  private final Worker worker;
  private final DeadLetters deadLetters;
  private final Demo demo;
  private final Routes routes = new Routes();
  private final Chores chores;
  private final Readiness readiness;
  private final Server server;

  /**
   * Starts everything; when this returns the server answers.
   *
   * @param home the folder with {@code webroot}
   */
  public App(Vertx vertx, Config config, Path home, Db db, Clock clock, Ids ids) {
    platform = new Platform(vertx, config, home, db, clock, ids);
    accounts = new Accounts(platform);
    communities = new Communities(platform, accounts.people);
    leavings = new Leavings(platform, accounts, communities);
    searching = new Searching(platform);
    tellings = new Tellings(platform, communities, accounts.secrets.formKey());
    lives =
        new Lives(
            platform,
            communities.spaces,
            tellings.notices,
            tellings.positions,
            new Lives.Rooms(
                communities.chatting.broadcast(communities.spaces),
                communities.chatting.presence(communities.spaces)));
    var kinds = jobs();
    worker = new Worker(platform.db, platform.jobs, platform.ids, config.workers().jobs(), kinds);
    deadLetters = new DeadLetters(platform.db, platform.jobs, kinds);
    demo = new Demo(db, platform.passwords, correspondence());
    chores = chores();
    readiness = new Readiness(db);
    mount();
    listen();
    begin();
    server =
        serving().start(vertx, config.http().host(), config.http().port(), routes, config.limits());
  }

  private void begin() {
    platform.start();
    lives.start();
    leavings.resume();
    worker.start();
    chores.start();
    communities.conversations.start();
    communities.chatting.start();
    searching.start();
  }

  private List<JobKind<?>> jobs() {
    var kinds = new ArrayList<JobKind<?>>(leavings.jobs());
    kinds.addAll(communities.jobs());
    kinds.addAll(tellings.jobs());
    kinds.add(platform.mail.kind());
    kinds.add(searching.job());
    return List.copyOf(kinds);
  }

  private Chores chores() {
    return new Chores(
        List.of(
            accounts.sessions::sweep,
            accounts.proofs::sweep,
            communities::sweep,
            platform.mailer::sweep,
            searching::sweep,
            tellings::sweep,
            leavings::sweep));
  }

  private Correspondence correspondence() {
    return new Correspondence(
        platform::letters,
        platform.jobs,
        platform.config.publicUrl(),
        platform.config.site().contact(),
        platform.config.reports());
  }

  private void mount() {
    var config = platform.config;
    new HomePages(
            communities.spaces,
            communities.waiting(),
            new OwnRequests(platform.db),
            config.site().name())
        .mount(routes);
    new SitePages(config.site()).mount(routes);
    accounts.mount(routes);
    communities.mount(routes, accounts.newcomers());
    tellings.mount(routes);
    leavings.mount(routes);
    searching.mount(routes);
    new AdminPages(deadLetters, communities.inspections, new PeopleAccess(accounts.people))
        .mount(routes);
    if (config.profile().equals("demo")) {
      new DemoMailPages(config.mail().folder()).mount(routes);
    }
  }

  /** What each part forgets when it hears of a change. */
  private void listen() {
    platform.tail.subscribe(accounts.sessions::hear);
    platform.tail.subscribe(communities.spaces::hear);
    platform.tail.subscribe(communities.mutes::hear);
    platform.tail.subscribe(communities.rules::hear);
    platform.tail.subscribe(communities.conversations::hear);
    platform.tail.subscribe(communities.chatting::hear);
    platform.tail.subscribe(searching::hear);
    platform.tail.subscribe(tellings.notices::hear);
    platform.tail.subscribe(lives::hear);
    platform.tail.subscribe(
        OperatorEvent.forgetting(
            accounts.sessions::forgetAll,
            communities.spaces::forgetAll,
            communities.mutes::forgetAll,
            communities.rules::forgetAll,
            communities.conversations::forgetAll,
            communities.chatting::forgetAll,
            searching::forgetAll,
            tellings.notices::forgetAll,
            lives.hub::forgetAll));
  }

  private Serving serving() {
    return new Serving(
        platform.config.publicUrl(),
        platform.config.cookieName(),
        platform.config.trustedProxies(),
        platform.assets,
        accounts.sessions,
        new SiteFrame(platform.views, said(), tellings.notices::inWords),
        Serving.tokens(accounts.secrets.formKey(), platform.clock),
        lives.hub);
  }

  /** What each change says on the next page. */
  private static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(AccountPages.SAID);
    all.putAll(AppearingPages.SAID);
    all.putAll(PersonPages.SAID);
    all.putAll(NamePages.SAID);
    all.putAll(MePages.SAID);
    all.putAll(Joinings.said());
    all.putAll(DiscussionPages.SAID);
    all.putAll(Chatting.said());
    all.putAll(AttentionPages.SAID);
    all.putAll(MovePages.SAID);
    all.putAll(ReactionPages.SAID);
    all.putAll(ClosurePages.SAID);
    all.putAll(TopicListPages.SAID);
    all.putAll(AnswerPages.SAID);
    all.putAll(SummaryPages.SAID);
    all.putAll(DraftPages.SAID);
    all.putAll(SettingsPages.SAID);
    all.putAll(AdminPages.SAID);
    all.putAll(CopyPages.SAID);
    all.putAll(Moderations.said());
    all.putAll(SightPages.SAID);
    all.putAll(NoticePages.SAID);
    all.putAll(MailPages.SAID);
    all.putAll(CatchUpPages.SAID);
    return all;
  }

  /** Every kind of event that this program knows. */
  public static EventFormat events() {
    return new EventFormat(
        PeopleEvent.class,
        SpaceEvent.class,
        JoiningEvent.class,
        DiscussionEvent.class,
        TopicEvent.class,
        AnswerEvent.class,
        ReactionEvent.class,
        SummaryEvent.class,
        ModerationEvent.class,
        NameEvent.class,
        ChatEvent.class,
        MadeEvent.class,
        NoticeEvent.class,
        AdminEvent.class,
        OperatorEvent.class);
  }

  /** Whether this node may be sent requests. */
  public Readiness readiness() {
    return readiness;
  }

  /** Adds this node's figures to the metrics. */
  Vitals vitals(Metrics metrics) {
    lives.measure(metrics);
    return new Vitals(platform.db, platform.jobs, platform.tail, metrics);
  }

  /** The route table, for the access matrix. */
  public Routes routes() {
    return routes;
  }

  /** The port it answers on. */
  public int port() {
    return server.port();
  }

  /** Pages that listen at this node now. */
  public int sockets() {
    return lives.hub.sockets();
  }

  public People people() {
    return accounts.people;
  }

  public Demo demo() {
    return demo;
  }

  public SiteSecrets secrets() {
    return accounts.secrets;
  }

  /** Stops accepting, lets requests and jobs finish, and releases what it holds. */
  @Override
  public void close() {
    readiness.drain();
    lives.close();
    server.stop(DRAIN.toSeconds());
    chores.close();
    worker.close();
    communities.conversations.close();
    communities.chatting.close();
    searching.close();
    platform.close();
  }
}

package commonground;

import commonground.platform.config.Config;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.events.EventTail;
import commonground.platform.jobs.Jobs;
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
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What every feature stands on: the event log, jobs, mail, passwords and pages. */
final class Platform implements AutoCloseable {

  final Config config;
  final Db db;
  final Clock clock;
  final Ids ids;
  final EventTail tail;
  final Passwords passwords;
  final Assets assets;
  final Views views;
  final Markdown markdown = new Markdown();
  final Jobs jobs = new Jobs();
  final Mailer mailer;
  final Letters letters;
  final MailSender mail;

  /**
   * @param home the folder with {@code webroot}
   */
  Platform(Vertx vertx, Config config, Path home, Db db, Clock clock, Ids ids) {
    this.config = config;
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    tail = new EventTail(vertx, db, App.events());
    passwords = new Passwords(vertx, config.workers().passwords(), ids);
    assets = assets(config, home);
    views = new Views(Templates.onClasspath("templates"), assets::url, site(config));
    mail = new MailSender(vertx, db, clock, config.mail(), config.site().name());
    mailer = mailer(clock);
    letters = letters(clock);
  }

  private Mailer mailer(Clock when) {
    return new Mailer(db, jobs, ids, when, config.mail().from());
  }

  /** Letters that are written at another time than this: the demo community lives in the past. */
  Letters letters(Clock when) {
    return new Letters(mailer(when), views, config.site().name());
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
      footer.add(Link.to("Email of this demo", "/demo/mail"));
    }
    return new Site(
        config.site().name(),
        "en-GB",
        List.copyOf(footer),
        config.site().controller().map(name -> "Run by " + name + ".").orElse(""));
  }

  /** Whether this node hears what other nodes change. */
  boolean fresh() {
    return tail.readAt().isAfter(clock.instant().minus(EventTail.FRESH));
  }

  /** Begins to hear events, once every feature has said what it listens to. */
  void start() {
    db.afterRecord(tail::wake);
    tail.start();
  }

  @Override
  public void close() {
    tail.close();
    mail.close();
    passwords.close();
  }
}

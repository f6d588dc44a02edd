package commonground.operator;

import commonground.leaving.Eraser;
import commonground.leaving.Erasures;
import commonground.leaving.Inventory;
import commonground.leaving.Journal;
import commonground.people.BrowserSessions;
import commonground.platform.config.Config;
import commonground.platform.config.Ids;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Migrations;
import commonground.platform.mail.MailTraces;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.platform.secrets.Passwords;
import commonground.platform.views.Markdown;
import commonground.search.Index;
import commonground.spaces.Spaces;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The site that an operator works on, whether it runs or not. */
final class Site {

  private final Config config;
  private final Supplier<Vertx> vertx;
  private final Clock clock;
  private final Ids ids;
  private final Console console;

  Site(Config config, Supplier<Vertx> vertx, Clock clock, Ids ids, Console console) {
    this.config = config;
    this.vertx = vertx;
    this.clock = clock;
    this.ids = ids;
    this.console = console;
  }

  Clock clock() {
    return clock;
  }

  /** A name that nobody else uses. */
  UUID unique() {
    return ids.next();
  }

  PrintStream out() {
    return console.out();
  }

  /** What the operator typed or piped in, up to the end of its first line. */
  String typedLine() {
    return console.line();
  }

  /** The folder of files that people have uploaded; may not exist. */
  Path files() {
    return config.dataDir().resolve("files");
  }

  /** Which accounts were closed. */
  Journal journal() {
    return new Journal(config.dataDir());
  }

  /** Erases what is left of accounts that are closed, and says of how many. */
  int eraseClosed(Database database) {
    try (var db = new Db(vertx.get(), database.address(), 2, clock)) {
      var traces = new MailTraces(config.mail().folder());
      // Nothing is cached: we hear no events.
      var sessions = new BrowserSessions(db, ids, config.sessions(), () -> false);
      var spaces = new Spaces(db, () -> false);
      var inventory = Inventory.of(sessions, spaces, new Markdown(), traces);
      return new Eraser(db, new Erasures(db), inventory, traces).finishAll();
    }
  }

  /**
   * Makes the index of the search anew.
   *
   * @return how many posts and messages are in it
   */
  long rebuildSearch(Database database) {
    try (var db = new Db(vertx.get(), database.address(), 2, clock)) {
      return Index.rebuild(db, new Markdown());
    }
  }

  /**
   * Whether there is a database at all; the embedded one is made when it is first started.
   *
   * @throws Refused with where it was looked for
   */
  void mustExist() {
    if (config.database().isEmpty() && !Files.exists(postgres().resolve("cluster"))) {
      throw new Refused(
          "There is no site in "
              + config.dataDir()
              + ". Set COMMONGROUND_DATA_DIR to its data folder, or COMMONGROUND_DATABASE_URL to"
              + " its database.");
    }
  }

  /** Works with people, spaces and memberships. */
  void withCommunity(Consumer<Community> work) {
    withDatabase(database -> {
      database.upToDate();
      var here = vertx.get();
      try (var db = new Db(here, database.address(), 2, clock);
          var passwords = new Passwords(here, 1, ids)) {
        work.accept(Community.on(db, passwords));
      }
    });
  }

  /** Works on the database as it is. Where nothing runs it is started for as long as it takes. */
  void withDatabase(Consumer<Database> work) {
    var theirs = config.database().or(() -> EmbeddedPostgres.running(postgres()));
    if (theirs.isPresent()) {
      work.accept(new Database(theirs.get(), false));
      return;
    }
    try (var moment = EmbeddedPostgres.start(postgres(), Durability.FULL)) {
      work.accept(new Database(moment.address(), true));
    }
  }

  /**
   * The site's database.
   *
   * @param alone whether nobody else can be at work there
   */
  record Database(DatabaseAddress address, boolean alone) {

    /**
     * Brings the schema to what this program knows.
     *
     * @throws Refused if a program that knows an older one may be at work
     */
    void upToDate() {
      var found = Migrations.version(address);
      if (!alone && found > 0 && found < Migrations.newest()) {
        throw new Refused(
            ("The database has schema %d, and this program needs %d. Stop the site, start it once"
                    + " with this program, and try again.")
                .formatted(found, Migrations.newest()));
      }
      Migrations.apply(address);
    }
  }

  private Path postgres() {
    return config.dataDir().resolve("postgres");
  }
}

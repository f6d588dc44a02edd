package commonground.bench;

import commonground.platform.postgres.EmbeddedPostgres;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the site beside a bare server and prints a table of figures, limits, ratios and targets.
 *
 * <p>Exit codes: 0 every target is met; 1 an answer was wrong, so the figures say nothing; 2 wrong
 * arguments; 3 a target is missed.
 */
public final class Bench {

  /** Who asks at once. */
  private static final int CALLERS = 16;

  private final Arguments arguments;
  private final Plan plan = Plan.FULL;
  private final Places places;
  private final Ledger ledger = new Ledger(plan);
  private final Traffics traffics;
  private final Crowd crowd;
  private final List<Line> lines = new ArrayList<>();

  private Bench(Arguments arguments, Places places, Vertx vertx) {
    this.arguments = arguments;
    this.places = places;
    this.traffics = new Traffics(plan, places, ledger);
    this.crowd = new Crowd(vertx, CALLERS);
  }

  public static void main(String[] typed) throws Exception {
    var home = Path.of(System.getProperty("commonground.home", "")).toAbsolutePath();
    var arguments = Arguments.read(typed, home);
    if (arguments.isEmpty()) {
      System.err.println(Arguments.USAGE);
      System.exit(2);
    }
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    var places = Places.of(home, arguments.orElseThrow().data());
    var code = 1;
    try {
      code = new Bench(arguments.orElseThrow(), places, vertx).run(vertx);
    } catch (WrongAnswer e) {
      System.err.println("A wrong answer, so the figures say nothing. " + e.getMessage());
    } finally {
      vertx.close().await();
    }
    System.exit(code);
  }

  private int run(Vertx vertx) throws Exception {
    if (!arguments.only().startsWith("search") && !arguments.only().startsWith("chat")) {
      others(vertx);
    }
    if (Chats.wanted(arguments)) {
      lines.addAll(new Chats(places.within("chat"), arguments, vertx).lines());
    }
    if (arguments.wants("search") || arguments.only().startsWith("search")) {
      searches(vertx);
    }
    System.out.println();
    System.out.print(Line.table(lines));
    return lines.stream().allMatch(Line::met) ? 0 : 3;
  }

  /** On a site of its own, with ten times as many posts. */
  private void searches(Vertx vertx) throws Exception {
    var there = places.within("search");
    Files.createDirectories(there.folder());
    new Store(there.postgres(), Plan.SEARCHED).prepare(vertx);
    try (var site = there.site()) {
      var home =
          new Ask("/help", Form.headers(false), "", Right.page(false, List.of("Help"), "\0"));
      Look.first(site, home);
      lines.addAll(new Searches(there, arguments).lines());
    }
  }

  private void others(Vertx vertx) throws Exception {
    Files.createDirectories(places.folder());
    new Store(places.postgres(), plan).prepare(vertx);
    try (var site = places.site()) {
      Look.first(site, traffics.sample(true, true));
      try (var bare = places.bare(places.postgres())) {
        System.out.printf("The site is process %d, the bare server %d%n", site.pid(), bare.pid());
        rates(site, bare);
      }
      lines.addAll(new Rest(places, traffics).weights());
    }
    if (arguments.wants("start to first page")) {
      lines.addAll(new Rest(places, traffics).starts(arguments.pace().starts()));
    }
  }

  private void rates(Program site, Program bare) throws SQLException {
    Look.first(bare, Rest.READY);
    Look.put(
        bare.port(), "/pages/member", Look.at(site.port(), traffics.sample(true, false)).body());
    Look.put(
        bare.port(), "/pages/visitor", Look.at(site.port(), traffics.sample(false, false)).body());
    crowd.ask(new Side(site, traffics.threads(true)), arguments.pace().first());
    pages(site, bare, false);
    pages(site, bare, true);
    longThread(site);
    lists(site, false);
    lists(site, true);
    catchUps(site);
    replies(site, bare);
    compareLedger();
  }

  private void pages(Program site, Program bare, boolean compressed) {
    rate(
        "thread page of 20 posts, signed in" + how(compressed),
        new Side(site, traffics.threads(compressed)),
        barePage(bare, true, compressed),
        0.5);
    rate(
        "thread page of 20 posts, signed out" + how(compressed),
        new Side(site, traffics.publicThreads(compressed)),
        barePage(bare, false, compressed),
        0.6);
  }

  private Side barePage(Program bare, boolean signedIn, boolean compressed) {
    var right = traffics.sample(signedIn, compressed).right();
    return new Side(bare, traffics.barePages(signedIn ? "member" : "visitor", right, compressed));
  }

  private void longThread(Program site) {
    rate(
        "last page of a thread of 10,020 posts, against one of 20",
        new Side(site, traffics.longThread()),
        new Side(site, traffics.shortThread()),
        0.9);
  }

  private void lists(Program site, boolean compressed) {
    rate(
        "list of discussions, against the thread page" + how(compressed),
        new Side(site, traffics.lists(compressed)),
        new Side(site, traffics.threads(compressed)),
        0.5);
  }

  private void catchUps(Program site) {
    rate(
        "catch-up of somebody in 5 spaces, against the thread page",
        new Side(site, traffics.catchUps()),
        new Side(site, traffics.threads(false)),
        0.5);
    rate(
        "catch-up of somebody in 50 spaces with most of 100,000 posts unread, against the same",
        new Side(site, traffics.catchUpsEverywhere()),
        new Side(site, traffics.threads(false)),
        0.5);
  }

  private static String how(boolean compressed) {
    return compressed ? ", compressed" : "";
  }

  private void replies(Program site, Program bare) {
    var kept = new Side(bare, traffics.bareReplies());
    rate("reply, 16 writers on 16 threads", new Side(site, traffics.replies(false)), kept, 0.5);
    rate("reply, 16 writers on one thread", new Side(site, traffics.replies(true)), kept, 0);
  }

  private void rate(String figure, Side measured, Side limit, double target) {
    if (!arguments.wants(figure)) {
      return;
    }
    System.out.println(figure);
    try {
      var found = Compared.rounds(crowd, arguments.pace(), measured, limit);
      lines.add(Line.rate(figure, found, target));
    } catch (Busy e) {
      System.out.println("  " + e.getMessage());
      lines.add(Line.busy(figure));
    }
  }

  /** Every confirmed reply is in the database once, and nothing else. */
  private void compareLedger() throws SQLException {
    var address = EmbeddedPostgres.running(places.postgres()).orElseThrow();
    try (var connection = Store.connect(address);
        var statement = connection.createStatement();
        var bare = statement.executeQuery("select count(*) from bench.replies")) {
      bare.next();
      if (bare.getLong(1) != traffics.bareKept()) {
        throw new WrongAnswer("bench.replies", bare.getLong(1) + " rows");
      }
      var differences = ledger.differences(connection);
      if (!differences.isEmpty()) {
        throw new WrongAnswer("posts", differences.size() + " wrong: " + differences.getFirst());
      }
      System.out.printf("%,d replies confirmed, each is there once%n", ledger.confirmed());
    }
  }
}

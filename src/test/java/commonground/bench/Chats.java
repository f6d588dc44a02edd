package commonground.bench;

import commonground.platform.postgres.EmbeddedPostgres;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How soon everybody in a room has what somebody says there, beside a bare broadcast. */
final class Chats {

  private static final Plan PLAN = Plan.TALKING;

  /** Rooms of the space besides its own; each figure has its own of them. */
  private static final int ROOMS = 25;

  /** The id of the first of them, beyond those that are there. */
  private static final int FIRST = 1_000;

  private static final String MAKE_ROOMS =
      """
      insert into rooms (id, space_id, name, opened_by, opened_at, revision, messages)
        overriding system value
      select n, 1, 'Room ' || n, 1, now(), 1, 0
      from generate_series(%d, %d) n
      """;

  private final Places places;
  private final Arguments arguments;
  private final Vertx vertx;
  private final List<Line> lines = new ArrayList<>();

  Chats(Places places, Arguments arguments, Vertx vertx) {
    this.places = places;
    this.arguments = arguments;
    this.vertx = vertx;
  }

  /**
   * Who listens and how much is said.
   *
   * @param first of its rooms, from 0
   * @param sockets of each room
   * @param rate messages in a second, in all rooms together
   * @param times the limit's p99 at most; 0 if it is only told
   */
  record Scene(String figure, int first, int rooms, int sockets, int rate, double times) {}

  private static final List<Scene> SCENES =
      List.of(
          new Scene("chat: 1 room, 1,000 sockets, 50 messages/s", 0, 1, 1_000, 50, 2),
          new Scene("chat: 20 rooms, 50 sockets each, 50 messages/s", 1, 20, 50, 50, 2),
          new Scene("chat: 1 room, 5,000 sockets, 10 messages/s", 21, 1, 5_000, 10, 0));

  private static final double MOST = 150;

  /** Whether any of these figures is asked for. */
  static boolean wanted(Arguments arguments) {
    return Idle.wanted(arguments)
        || SCENES.stream().anyMatch(scene -> arguments.wants(scene.figure()));
  }

  List<Line> lines() throws Exception {
    Files.createDirectories(places.folder());
    new Store(places.postgres(), PLAN).prepare(vertx);
    try (var site = places.site()) {
      var home =
          new Ask("/help", Form.headers(false), "", Right.page(false, List.of("Help"), "\0"));
      Look.first(site, home);
      makeRooms();
      try (var bare = places.bare(places.postgres())) {
        Look.first(bare, Rest.READY);
        System.out.printf("The site is process %d, the bare server %d%n", site.pid(), bare.pid());
        SCENES.stream().filter(scene -> arguments.wants(scene.figure())).forEach(this::scene);
        lines.addAll(new Idle(places, arguments, vertx).lines(site, bare));
      }
    }
    return List.copyOf(lines);
  }

  private void makeRooms() throws SQLException {
    var address = EmbeddedPostgres.running(places.postgres()).orElseThrow();
    try (var connection = Store.connect(address)) {
      Store.run(connection, MAKE_ROOMS.formatted(FIRST, FIRST + ROOMS - 1));
    }
  }

  /** A room that a figure has to itself, from 0. */
  static SiteRoom room(Places places, int number) {
    return new SiteRoom(places, PLAN.slug(1), FIRST + number, PLAN.member(1, 0));
  }

  private void scene(Scene scene) {
    System.out.println(scene.figure());
    try (var switchboard = new Switchboard()) {
      lines.add(rounds(scene, switchboard));
    } catch (Busy e) {
      System.out.println("  " + e.getMessage());
      lines.add(Line.busy(scene.figure()));
    }
  }

  private Line rounds(Scene scene, Switchboard switchboard) {
    var rooms = gather(scene, switchboard, number -> room(places, number));
    try (var site = new Speaking(vertx, switchboard, rooms)) {
      site.say(scene.rooms(), scene.rate() / 5);
      var like = rooms.getFirst().latest();
      warmUp(scene, site);
      var bareRooms =
          gather(scene, switchboard, number -> new BareRoom(places.barePort(), number, like));
      try (var bare = new Speaking(vertx, switchboard, bareRooms)) {
        bare.say(messages(scene, arguments.pace().warmUp()), scene.rate());
        var line = compare(scene, site, bare);
        System.out.printf(
            "  %,d characters each; %,d lines came twice%n",
            like.text().length(), rooms.stream().mapToLong(Gathering::repeats).sum());
        return line;
      }
    }
  }

  /** The first time at a quarter and at half of the rate, while the compiler is at work. */
  private void warmUp(Scene scene, Speaking site) {
    var pace = arguments.pace();
    if (lines.isEmpty()) {
      site.say(messages(scene, pace.first()) / 8, scene.rate() / 4);
      site.say(messages(scene, pace.first()) / 4, scene.rate() / 2);
    }
    site.say(messages(scene, lines.isEmpty() ? pace.first() : pace.talk()), scene.rate());
  }

  /** Somebody else at each socket of a room. */
  private static List<Gathering> gather(
      Scene scene, Switchboard switchboard, IntFunction<Venue> room) {
    return IntStream.range(0, scene.rooms())
        .mapToObj(number -> {
          var first = 1 + number * scene.sockets();
          return new Gathering(
                  room.apply(scene.first() + number), first, scene.sockets(), scene.sockets())
              .open(switchboard);
        })
        .toList();
  }

  private Line compare(Scene scene, Speaking site, Speaking bare) {
    var ours = new ArrayList<Delay>();
    var theirs = new ArrayList<Delay>();
    var messages = messages(scene, arguments.pace().talk());
    for (var round = 1; round <= arguments.pace().rounds(); round++) {
      var said = site.say(messages, scene.rate());
      var bareSaid = bare.say(messages, scene.rate());
      ours.add(Delay.of(said.millis()));
      theirs.add(Delay.of(bareSaid.millis()));
      System.out.printf(
          "  round %d: %s (the first: %s); %s (%s)%n",
          round,
          ours.getLast(),
          Delay.of(said.millisToFirst()),
          theirs.getLast(),
          Delay.of(bareSaid.millisToFirst()));
    }
    return Line.delays(scene.figure(), ours, theirs, scene.times(), MOST);
  }

  private static int messages(Scene scene, Duration time) {
    return (int) Math.max(scene.rooms(), scene.rate() * time.toMillis() / 1_000);
  }
}

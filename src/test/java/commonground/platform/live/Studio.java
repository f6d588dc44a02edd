package commonground.platform.live;

import commonground.platform.config.LiveSettings;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.TestDatabase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hub with sockets and without the rest of the site. What happens after each revision of a {@code
 * line} is sent along, of a {@code hint} nothing is. Everybody may hear everything, unless they are
 * kept out. Of a {@code crowd} all is sent that there is to know: how many pages listen to it.
 */
final class Studio implements AutoCloseable {

  static final Patience PATIENT =
      new Patience(
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(1),
          Duration.ofHours(1));

  final Hub hub;
  final Crowd crowd = new Crowd();
  private final HttpServer server;
  private final Map<Long, Long> revisions = new ConcurrentHashMap<>();
  private final Set<Long> keptOut = ConcurrentHashMap.newKeySet();
  private final AtomicInteger questions = new AtomicInteger();
  private volatile boolean failing;
  private volatile Instant heardAt = Instant.MAX;
  private volatile Instant sessionsEnd = Instant.MAX;
  private volatile boolean signedOut;

  /** Bytes that each line says. */
  private final String words;

  Studio(Patience patience) {
    this(patience, 10);
  }

  Studio(Patience patience, int bytes) {
    words = "x".repeat(bytes);
    hub =
        new Hub(
            new LiveSettings(10_000, 100),
            patience,
            Clock.systemUTC(),
            () -> heardAt,
            List.of(new Kind("line", true), new Kind("hint", false), crowd));
    hub.start();
    server =
        TestDatabase.VERTX
            .createHttpServer(
                new HttpServerOptions()
                    .setMaxWebSocketFrameSize(4_096)
                    .setMaxWebSocketMessageSize(4_096))
            .requestHandler(request -> {
              var person = Long.parseLong(request.getHeader("X-Person"));
              hub.take(person);
              request
                  .toWebSocket()
                  .onSuccess(socket -> hub.open(socket, new Who(person, person, this::ends)));
            })
            .listen(0, "127.0.0.1")
            .await();
  }

  private Optional<Instant> ends() {
    return signedOut ? Optional.empty() : Optional.of(sessionsEnd);
  }

  private final class Kind implements Broadcast {
    private final String word;
    private final boolean tells;

    Kind(String word, boolean tells) {
      this.word = word;
      this.tells = tells;
    }

    @Override
    public String kind() {
      return word;
    }

    @Override
    public Optional<Admission> admit(long person, long id) {
      questions.incrementAndGet();
      if (failing) {
        throw new IllegalStateException("as the test wants it");
      }
      return keptOut.contains(person) ? Optional.empty() : Optional.of(Admission.in(id % 10));
    }

    @Override
    public long revision(long id) {
      if (failing) {
        throw new IllegalStateException("as the test wants it");
      }
      return Studio.this.revision(id);
    }

    @Override
    public Optional<News> news(long id, long after) {
      var now = revision(id);
      return tells && now > after
          ? Optional.of(
              new News(
                  now,
                  "{\"revision\":" + now + ",\"after\":" + after + ",\"x\":\"" + words + "\"}"))
          : Optional.empty();
    }
  }

  /** How many there are. */
  final class Crowd implements Whole {
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Duration lasts = Duration.ZERO;

    @Override
    public String kind() {
      return "crowd";
    }

    @Override
    public Optional<Admission> admit(long person, long id) {
      return keptOut.contains(person) ? Optional.empty() : Optional.of(Admission.in(id % 10));
    }

    @Override
    public void came(long person, long id) {
      pages.incrementAndGet();
      changes.incrementAndGet();
    }

    @Override
    public void went(long person, long id) {
      pages.decrementAndGet();
      changes.incrementAndGet();
    }

    @Override
    public boolean typing(long person, long id) {
      changes.incrementAndGet();
      return true;
    }

    @Override
    public Optional<News> news(long id, long after) {
      asked.incrementAndGet();
      var revision = changes.get();
      var json = "{\"revision\":" + revision + ",\"pages\":" + pages.get() + "}";
      return Optional.of(new News(revision, json, lasts));
    }

    /** From now on what is told is another one so much later. */
    void lasts(Duration time) {
      lasts = time;
    }

    /** Something has changed of it, and nobody says so. */
    void changes() {
      changes.incrementAndGet();
    }

    int pages() {
      return pages.get();
    }

    int asked() {
      return asked.get();
    }
  }

  int port() {
    return server.actualPort();
  }

  LiveSocket socket(long person) {
    return LiveSocket.at(port()).header("X-Person", "" + person).open();
  }

  long revision(long id) {
    return revisions.getOrDefault(id, 1L);
  }

  /** Something happens to this subject of both kinds; to which revision. */
  long happens(long id) {
    var now = moves(id);
    hub.stirred("line", id, now);
    hub.stirred("hint", id, now);
    return now;
  }

  /** The same, and nobody says so. */
  long moves(long id) {
    return revisions.merge(id, 2L, (before, first) -> before + 1);
  }

  void keepOut(long person) {
    keptOut.add(person);
  }

  void letIn(long person) {
    keptOut.remove(person);
  }

  void fail(boolean now) {
    failing = now;
  }

  int questions() {
    return questions.get();
  }

  /** The event log was last read then. */
  void heardAt(Instant time) {
    heardAt = time;
  }

  /** All sessions end then, unless they are used; or have ended. */
  void sessionsEnd(Instant time, boolean over) {
    sessionsEnd = time;
    signedOut = over;
  }

  Instant sessionsEnd() {
    return sessionsEnd;
  }

  void holds(int sockets) {
    Eventually.that("holds " + sockets + " sockets", () -> hub.sockets() == sockets);
  }

  @Override
  public void close() {
    hub.close();
    server.close().await();
  }
}

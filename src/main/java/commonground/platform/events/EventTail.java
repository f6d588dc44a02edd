package commonground.platform.events;

import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Event;
import commonground.platform.db.EventFormat;
import commonground.platform.db.Row;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the event log of the database.
 *
 * <p>Each question carries the snapshot of the one before and asks for the rows whose transaction
 * that snapshot could not see (PostgreSQL 15, 9.27.8 {@code pg_visible_in_snapshot}). So each
 * committed row is handed over once, as soon as it is visible, whatever other transactions are
 * still running, in this database or in another of the cluster. There is no order between
 * transactions: order is the subject's revision. The position is not stored: a node that starts
 * begins with what comes next.
 *
 * <p>A wake-up on the event bus makes it ask at once; the poll each second needs no wake-up.
 */
public final class EventTail implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventTail.class);
  private static final String WAKE = "events.wake";
  private static final Duration POLL = Duration.ofSeconds(1);

  /** What is remembered is trusted while the log was read this lately. */
  public static final Duration FRESH = Duration.ofSeconds(2);

  private final Vertx vertx;
  private final Db db;
  private final EventFormat format;
  private final List<Consumer<Recorded>> consumers = new CopyOnWriteArrayList<>();
  private final Semaphore bell = new Semaphore(0);
  private final MessageConsumer<Object> wakeUps;
  private volatile boolean closed;
  private volatile Instant readAt = Instant.EPOCH;
  private @Nullable Thread thread;
  private String snapshot = "";
  private long last;

  public EventTail(Vertx vertx, Db db, EventFormat format) {
    this.vertx = vertx;
    this.db = db;
    this.format = format;
    this.wakeUps = vertx.eventBus().consumer(WAKE, message -> bell.release());
  }

  /** Adds a consumer, before {@link #start}. It is called on the tail's own thread, so be brief. */
  public void subscribe(Consumer<Recorded> consumer) {
    consumers.add(consumer);
  }

  /** Begins with what is committed from now on; returns when the beginning is fixed. */
  public void start() {
    var begin =
        db.the(BEGIN, row -> new Line(row.text("now"), row.number("last"), Optional.empty()));
    snapshot = begin.snapshot();
    last = begin.id();
    readAt = db.clock().instant();
    thread = Thread.ofVirtual().name("event-tail").start(this::follow);
  }

  private static final String BEGIN =
      """
      select pg_current_snapshot()::text as now, (select coalesce(max(id), 0) from events) as last
      """;

  /** Tells the tails of all nodes that something was committed. */
  public void wake() {
    vertx.eventBus().publish(WAKE, "");
  }

  /** When the log was last read with success. Caches may not be trusted long after it. */
  public Instant readAt() {
    return readAt;
  }

  private void follow() {
    while (!closed) {
      try {
        read();
        bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
      } catch (DbFailure e) {
        if (!closed) {
          log.warn("the event log could not be read: {}", e.getMessage());
          pause();
        }
      } catch (RuntimeException e) {
        // Without its tail the node would never trust its caches again.
        log.error("the event log could not be followed", e);
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /**
   * What a question brought: the snapshot it was asked under, with one event or none.
   *
   * @param id of the event; 0 for none
   */
  private record Line(String snapshot, long id, Optional<Recorded> recorded) {}

  private void read() {
    var asked = db.clock().instant();
    var lines = db.list(NEW, this::line, snapshot, last);
    for (var line : lines) {
      line.recorded().ifPresent(this::hand);
      last = Math.max(last, line.id());
    }
    snapshot = lines.getFirst().snapshot();
    readAt = asked;
  }

  /**
   * One row at least: the snapshot itself, which stands beside each event.
   *
   * <p>An event with a higher number than any seen before is new whatever the snapshot says: after
   * a crash PostgreSQL gives the number of a transaction that was rolled back to another one. Not
   * so what a restore has brought: those facts are old, and bear the number of the first
   * transaction there ever was ({@code Load} in {@code platform.db}).
   */
  private static final String NEW =
      """
      select pg_current_snapshot()::text as now, e.id, e.at, e.kind, e.data
      from (select 1) as always
      left join events e
        on (e.id > $2 and e.xid > '3'::xid8)
        or (e.xid >= pg_snapshot_xmin($1::text::pg_snapshot)
          and not pg_visible_in_snapshot(e.xid, $1::text::pg_snapshot))
      order by e.id
      """;

  private Line line(Row row) {
    var id = row.optionalNumber("id");
    if (id.isEmpty()) {
      return new Line(row.text("now"), 0, Optional.empty());
    }
    var number = id.getAsLong();
    var recorded = event(number, row).map(e -> new Recorded(number, row.instant("at"), e));
    return new Line(row.text("now"), number, recorded);
  }

  /** Empty for an event of another version of this program, of which nobody here could hear. */
  private Optional<Event> event(long id, Row row) {
    try {
      return format.read(row.text("kind"), row.json("data"));
    } catch (RuntimeException e) { // a word or a shape that only a newer version knows
      log.error("an event cannot be read id={} kind={}", id, row.text("kind"), e);
      return Optional.empty();
    }
  }

  private void hand(Recorded recorded) {
    for (var consumer : consumers) {
      try {
        consumer.accept(recorded);
      } catch (RuntimeException e) {
        log.error("a consumer failed on event {}", recorded.id(), e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    wakeUps.unregister();
    bell.release();
    var running = thread;
    if (running != null) {
      try {
        running.join(POLL.plusSeconds(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

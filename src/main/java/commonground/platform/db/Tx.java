package commonground.platform.db;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A transaction under way. Everything in it is database: no mail, HTTP or bus. It lasts {@link
 * #LIMIT} at most, then its next statement fails and nothing of it is kept.
 */
public final class Tx implements Queries {

  /** Rows stay locked no longer than a person waits for a page. */
  public static final Duration LIMIT = Duration.ofSeconds(2);

  private final SqlConnection connection;
  private final Clock clock;
  private final long deadline;
  private final LongAdder asked;
  private final List<Errand> errands;
  private final List<Ahead> ahead = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean recorded;
  private boolean failed;

  Tx(SqlConnection connection, Clock clock, Duration limit, LongAdder asked, List<Errand> errands) {
    this.connection = connection;
    this.clock = clock;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.asked = asked;
    this.errands = errands;
  }

  @Override
  public <T> List<T> list(String sql, Function<Row, T> read, Object... parameters) {
    asked.increment();
    return watched(() -> Statements.list(connection, sql, read, parameters, left(sql)));
  }

  @Override
  public int run(String sql, Object... parameters) {
    asked.increment();
    return watched(() -> Statements.run(connection, sql, parameters, left(sql)));
  }

  private record Ahead(String sql, Future<?> answer) {}

  /**
   * Runs a statement without waiting for it: for a change of which nobody has to know how many rows
   * it met. If it fails, so does what is waited for next, with its failure; at the latest the
   * commit, which waits for it.
   */
  public void ahead(String sql, Object... parameters) {
    asked.increment();
    ahead.add(new Ahead(sql, Statements.send(connection, sql, parameters)));
  }

  /** Records a fact with the change; consumers hear of it once the change is visible. */
  public void record(Event event) {
    var data = RecordFormat.json(event);
    var now = clock.instant();
    // Before the event: a restore locks the tables in this order.
    errands.forEach(errand -> errand.queue(this, event, now));
    ahead(
        RECORD,
        now,
        EventFormat.kind(event.getClass()),
        optional(data, "space"),
        optional(data, "by"),
        data.encode());
    recorded = true;
  }

  private static final String RECORD =
      """
      insert into events (at, kind, space_id, person_id, data)
      values ($1, $2, nullif($3::bigint, 0), nullif($4::bigint, 0), ($5::text)::jsonb)
      """;

  /** Records many facts in one statement. */
  public void recordAll(List<? extends Event> events) {
    if (events.isEmpty()) {
      return;
    }
    var all = events.stream().map(RecordFormat::json).toList();
    var now = clock.instant();
    // Before the events, as with one.
    errands.forEach(errand -> errand.queueAll(this, events, now));
    ahead(
        RECORD_ALL,
        now,
        events.stream().map(event -> EventFormat.kind(event.getClass())).toList(),
        all.stream().map(data -> optional(data, "space")).toList(),
        all.stream().map(data -> optional(data, "by")).toList(),
        all.stream().map(JsonObject::encode).toList());
    recorded = true;
  }

  private static final String RECORD_ALL =
      """
      insert into events (at, kind, space_id, person_id, data)
      select $1, e.kind, nullif(e.space, 0), nullif(e.person, 0), e.data::jsonb
      from unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[])
        with ordinality as e (kind, space, person, data, place)
      order by e.place
      """;

  private static long optional(JsonObject data, String key) {
    return data.getValue(key) instanceof Number number ? number.longValue() : 0;
  }

  /**
   * Runs once this is committed, and never if it is not: a wake-up, nothing that must happen. It
   * may not wait.
   */
  public void afterCommit(Runnable wakeUp) {
    afterCommit.add(wakeUp);
  }

  List<Runnable> afterCommit() {
    return afterCommit;
  }

  boolean recorded() {
    return recorded;
  }

  private <T> T watched(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (DbFailure e) {
      failed = true;
      throw cause().orElse(e);
    }
  }

  /**
   * What failed of that which was not waited for. PostgreSQL answers in order, so whatever was sent
   * before an answer has been answered; and to what follows a failure it says no more than that.
   */
  private Optional<DbFailure> cause() {
    return ahead.stream()
        .filter(sent -> sent.answer().failed())
        .findFirst()
        .map(sent -> DbFailure.of(sent.sql(), sent.answer().cause()));
  }

  /** Time left, in nanoseconds. */
  private long left(String sql) {
    var left = deadline - System.nanoTime();
    if (left <= 0) {
      throw DbFailure.of(sql, new TimeoutException("the transaction took longer than its limit"));
    }
    return Math.max(left, TimeUnit.MILLISECONDS.toNanos(1));
  }

  void begin(Duration limit) {
    connection.query("begin").execute();
    connection.query("set local statement_timeout = " + limit.toMillis()).execute();
  }

  /**
   * Waits for what was sent ahead: PostgreSQL would not commit after it has refused one, but what
   * the driver itself refuses never comes to it.
   */
  private void arrive() {
    if (!ahead.isEmpty()) {
      var last = ahead.getLast();
      watched(() -> Statements.await(last.answer(), last.sql(), left(last.sql())));
    }
    var cause = cause();
    if (cause.isPresent()) {
      throw cause.get();
    }
  }

  void commit() {
    if (failed) {
      // PostgreSQL answers a commit after a failed statement with a quiet rollback.
      throw new IllegalStateException(
          "A statement of this transaction failed and the failure was swallowed; let it leave the"
              + " block and catch it outside");
    }
    arrive();
    Statements.await(connection.query("commit").execute(), "commit", left("commit"));
  }
}

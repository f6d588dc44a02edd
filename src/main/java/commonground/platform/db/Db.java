package commonground.platform.db;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** The one door to the database. Every method waits; call it on a virtual thread. */
public final class Db implements Queries, AutoCloseable {

  /** How long a question outside a transaction may take. */
  private static final Duration READ_LIMIT = Duration.ofSeconds(10);

  /** How long a request waits for a free connection before the site says it is too busy. */
  private static final Duration QUEUE_LIMIT = Duration.ofSeconds(3);

  private final Pool pool;
  private final Clock clock;
  private final LongAdder asked;
  private volatile Runnable afterRecord = () -> {};

  /**
   * @param connections the most that are open at once
   */
  public Db(Vertx vertx, DatabaseAddress address, int connections, Clock clock) {
    this.clock = clock;
    this.asked = new LongAdder();
    this.pool =
        PgBuilder.pool()
            .with(
                new PoolOptions()
                    .setMaxSize(connections)
                    .setMaxWaitQueueSize(2_000)
                    .setConnectionTimeout((int) QUEUE_LIMIT.toSeconds())
                    .setConnectionTimeoutUnit(TimeUnit.SECONDS))
            .connectingTo(options(address))
            .using(vertx)
            .build();
  }

  private Db(Pool pool, Clock clock, LongAdder asked) {
    this.pool = pool;
    this.clock = clock;
    this.asked = asked;
  }

  /** The same database at another time: the demo community is written in the past. */
  public Db at(Clock other) {
    return new Db(pool, other, asked);
  }

  private static PgConnectOptions options(DatabaseAddress address) {
    var options =
        new PgConnectOptions()
            .setHost(address.host())
            .setPort(address.port())
            .setDatabase(address.database())
            .setUser(address.user())
            .setPassword(address.password())
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheMaxSize(512)
            .setProperties(
                Map.of(
                    "application_name", "commonground",
                    "timezone", "UTC",
                    "statement_timeout", Long.toString(READ_LIMIT.toMillis()),
                    "lock_timeout", Long.toString(Tx.LIMIT.toMillis()),
                    // A transaction whose program stopped must not hold its locks.
                    "idle_in_transaction_session_timeout", Long.toString(5_000)));
    options.setReconnectAttempts(2).setReconnectInterval(200);
    return options;
  }

  @Override
  public <T> List<T> list(String sql, Function<Row, T> read, Object... parameters) {
    asked.increment();
    return Statements.list(pool, sql, read, parameters, READ_LIMIT.toNanos());
  }

  @Override
  public int run(String sql, Object... parameters) {
    asked.increment();
    return Statements.run(pool, sql, parameters, READ_LIMIT.toNanos());
  }

  /**
   * Runs the block in one transaction (read committed) of at most {@link Tx#LIMIT} and commits it.
   * If the block throws, nothing of it is kept. When this returns, what it wrote is on disk.
   *
   * @throws DbFailure if it could not be committed; after a lost connection the outcome is unknown,
   *     so callers carry a client id and may try again
   */
  public <T> T transaction(Function<Tx, T> block) {
    return transaction(Tx.LIMIT, block);
  }

  /** The same for operators' work in batches, which may take longer than a person waits. */
  public <T> T transaction(Duration limit, Function<Tx, T> block) {
    var connection =
        Statements.await(pool.getConnection(), "(get a connection)", QUEUE_LIMIT.toNanos() * 2);
    var tx = new Tx(connection, clock, limit, asked);
    var committed = false;
    try {
      tx.begin(limit);
      var result = block.apply(tx);
      tx.commit();
      committed = true;
      return result;
    } finally {
      release(connection, committed);
      if (committed && tx.recorded()) {
        afterRecord.run();
      }
      if (committed) {
        tx.afterCommit().forEach(Runnable::run);
      }
    }
  }

  /** Gives the connection back; one that could not be rolled back is thrown away. */
  private static void release(SqlConnection connection, boolean committed) {
    if (committed) {
      connection.close();
      return;
    }
    connection
        .query("rollback")
        .execute()
        .timeout(2, TimeUnit.SECONDS)
        .onComplete(done -> connection.close());
  }

  /** What runs after a transaction that recorded an event: the wake-up of the tail. */
  public void afterRecord(Runnable wake) {
    afterRecord = wake;
  }

  public Clock clock() {
    return clock;
  }

  /** How many statements were sent since the start, those that begin and end transactions apart. */
  public long asked() {
    return asked.sum();
  }

  @Override
  public void close() {
    Statements.await(pool.close(), "(close the pool)", QUEUE_LIMIT.toNanos());
  }
}

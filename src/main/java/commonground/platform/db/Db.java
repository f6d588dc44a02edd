package commonground.platform.db;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** The one door to the database. Every method waits; call it on a virtual thread. */
public final class Db implements Queries, AutoCloseable {

  private final Pool pool;
  private final Clock clock;
  private final LongAdder asked;
  private final List<Errand> errands;
  private volatile Runnable afterRecord = () -> {};

  /**
   * @param connections the most that are open at once
   */
  public Db(Vertx vertx, DatabaseAddress address, int connections, Clock clock) {
    this.clock = clock;
    this.asked = new LongAdder();
    this.errands = new CopyOnWriteArrayList<>();
    this.pool = Connections.pool(vertx, address, connections);
  }

  private Db(Pool pool, Clock clock, LongAdder asked, List<Errand> errands) {
    this.pool = pool;
    this.clock = clock;
    this.asked = asked;
    this.errands = errands;
  }

  /** The same database at another time: the demo community is written in the past. */
  public Db at(Clock other) {
    return new Db(pool, other, asked, errands);
  }

  @Override
  public <T> List<T> list(String sql, Function<Row, T> read, Object... parameters) {
    asked.increment();
    return Statements.list(pool, sql, read, parameters, Connections.READ_LIMIT.toNanos());
  }

  @Override
  public int run(String sql, Object... parameters) {
    asked.increment();
    return Statements.run(pool, sql, parameters, Connections.READ_LIMIT.toNanos());
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

  /**
   * The same for operators' work in batches, which may take longer than a person waits; each of its
   * statements less than {@link Connections#SILENT}.
   */
  public <T> T transaction(Duration limit, Function<Tx, T> block) {
    var connection = Connections.take(pool);
    var tx = new Tx(connection, clock, limit, asked, errands);
    var committed = false;
    try {
      tx.begin(limit);
      var result = block.apply(tx);
      tx.commit();
      committed = true;
      return result;
    } finally {
      if (committed) {
        connection.close();
        told(tx);
      } else {
        Connections.rollBack(connection);
      }
    }
  }

  private void told(Tx tx) {
    if (tx.recorded()) {
      afterRecord.run();
    }
    tx.afterCommit().forEach(Runnable::run);
  }

  /** What runs after a transaction that recorded an event: the wake-up of the tail. */
  public void afterRecord(Runnable wake) {
    afterRecord = wake;
  }

  /** From now on this is asked of each event that is recorded, at whatever time. */
  public void onRecord(Errand errand) {
    errands.add(errand);
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
    Statements.await(pool.close(), "(close the pool)", Connections.QUEUE_LIMIT.toNanos());
  }
}

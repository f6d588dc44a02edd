package commonground.platform.db;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How connections to PostgreSQL are made, kept and given up. */
final class Connections {

  /** How long a question outside a transaction may take. */
  static final Duration READ_LIMIT = Duration.ofSeconds(10);

  /** How long a request waits for a free connection before the site says it is too busy. */
  static final Duration QUEUE_LIMIT = Duration.ofSeconds(3);

  private static final Duration ROLLBACK_LIMIT = Duration.ofSeconds(2);

  /** Then it goes back to the server, which may need its memory for others. */
  private static final Duration IDLE = Duration.ofSeconds(45);

  /**
   * A connection that brought nothing for so long is closed, whoever holds it: its server has gone
   * without a word. Beyond every limit, and longer than {@link #IDLE}, so that one that is only
   * idle takes its leave first.
   */
  static final Duration SILENT = Duration.ofSeconds(60);

  /** A server's sessions grow with what they remember; a moved server is found again. */
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  private Connections() {}

  /**
   * @param most that are open at once
   */
  static Pool pool(Vertx vertx, DatabaseAddress address, int most) {
    return PgBuilder.pool()
        .with(
            new PoolOptions()
                .setMaxSize(most)
                .setMaxWaitQueueSize(2_000)
                .setConnectionTimeout((int) QUEUE_LIMIT.toSeconds())
                .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxLifetime((int) LIFETIME.toSeconds())
                .setMaxLifetimeUnit(TimeUnit.SECONDS))
        .with(
            new NetClientOptions()
                .setTcpKeepAlive(true)
                .setConnectTimeout((int) QUEUE_LIMIT.toMillis()))
        .connectingTo(options(address))
        .withConnectHandler(Connections::watch)
        .using(vertx)
        .build();
  }

  /**
   * A connection for one transaction.
   *
   * @throws DbFailure if none is free in time
   */
  static SqlConnection take(Pool pool) {
    var coming = pool.getConnection();
    try {
      return Statements.await(coming, "(get a connection)", QUEUE_LIMIT.toNanos() * 2);
    } catch (DbFailure e) {
      coming.onSuccess(SqlConnection::close); // too late for us
      throw e;
    }
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
            // Vert.x leaves out what is longer than 2,048 characters: what takes longest to plan.
            .setPreparedStatementCacheSqlFilter(sql -> true)
            .setProperties(
                Map.of(
                    "application_name", "commonground",
                    "timezone", "UTC",
                    "statement_timeout", Long.toString(READ_LIMIT.toMillis()),
                    "lock_timeout", Long.toString(Tx.LIMIT.toMillis()),
                    // A transaction whose program stopped must not hold its locks.
                    "idle_in_transaction_session_timeout", Long.toString(5_000)));
    options.setReconnectAttempts(2).setReconnectInterval(200);
    address.tls().set(options);
    return options;
  }

  /**
   * Rolls its transaction back and gives it back; one that cannot be rolled back in time is closed.
   * Does not wait.
   */
  static void rollBack(SqlConnection connection) {
    connection
        .query("rollback")
        .execute()
        .timeout(ROLLBACK_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .onSuccess(done -> connection.close())
        .onFailure(failure -> giveUp(connection));
  }

  /** Before a new connection goes into the pool. */
  private static void watch(SqlConnection fresh) {
    pipeline(fresh).addFirst(new ReadTimeoutHandler(SILENT.toSeconds(), TimeUnit.SECONDS));
    fresh.close();
  }

  /**
   * Closes the socket itself: {@link SqlConnection#close} would put the connection back into the
   * pool with what is left of the transaction in it, and the driver's own goodbye waits for the
   * server's. The pool sees the socket close and makes room for another.
   */
  private static void giveUp(SqlConnection connection) {
    var first = pipeline(connection).firstContext();
    if (first != null) { // otherwise it is closed already
      first.close();
    }
  }

  /** Below the driver: what begins at its first handler reaches the socket at once. */
  private static ChannelPipeline pipeline(SqlConnection connection) {
    var pooled = ((SqlConnectionInternal) connection).unwrap();
    var socket = ((SocketConnectionBase) pooled.unwrap()).socket();
    return socket.channelHandlerContext().pipeline();
  }
}

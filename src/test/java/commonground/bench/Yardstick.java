package commonground.bench;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What figures are held against: a bare server that does what it must and nothing else. A page is
 * one query of 20 rows and bytes that it was given before; a reply is one insert, committed; what
 * is said in a room goes to its sockets, and is kept nowhere. {@code scripts/dev/yardstick} starts
 * it.
 *
 * <p>Arguments: its port, and the folder of the PostgreSQL that it uses; if none runs there, it
 * starts one.
 */
public final class Yardstick extends VerticleBase {

  /** Where it keeps replies. */
  static final String TABLE =
      "create schema bench;"
          + " create table bench.replies"
          + " (id bigint generated always as identity primary key, form text not null)";

  private static final String POSTS =
      """
      select id, number, writer_id, html, written_at
      from posts
      where discussion_id = $1 and number > 0
      order by number
      limit 20
      """;

  private static final int ROWS = 20;

  /** As many connections as the site has. */
  private static final int CONNECTIONS = 16;

  private static final Map<String, byte[]> PAGES = new ConcurrentHashMap<>();

  private final int port;
  private final Pool pool;

  private Yardstick(int port, Pool pool) {
    this.port = port;
    this.pool = pool;
  }

  public static void main(String[] arguments) {
    var port = Integer.parseInt(arguments[0]);
    var folder = Path.of(arguments[1]);
    var address =
        EmbeddedPostgres.running(folder)
            .orElseGet(() -> {
              var own = EmbeddedPostgres.start(folder, Durability.FULL);
              Runtime.getRuntime().addShutdownHook(new Thread(own::close));
              return own.address();
            });
    var vertx = Vertx.vertx();
    var pool = pool(vertx, address);
    vertx
        .deployVerticle(
            () -> new Yardstick(port, pool),
            new DeploymentOptions()
                .setInstances(Math.max(2, Runtime.getRuntime().availableProcessors())))
        .await();
  }

  private static Pool pool(Vertx vertx, DatabaseAddress address) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(CONNECTIONS))
        .connectingTo(
            new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true))
        .using(vertx)
        .build();
  }

  @Override
  public Future<?> start() {
    // Compresses as the site does, and only for whoever asks for it.
    var options =
        new HttpServerOptions()
            .setCompressionSupported(true)
            .setCompressionLevel(4)
            .setCompressionContentSizeThreshold(1_000);
    var rooms = new BareRooms(vertx);
    return vertx
        .createHttpServer(options)
        .requestHandler(request -> handle(request, rooms))
        .webSocketHandler(rooms::open)
        .listen(port, "127.0.0.1");
  }

  private void handle(HttpServerRequest request, BareRooms rooms) {
    var name = request.path();
    var answered =
        request.method() == HttpMethod.PUT
            ? request.body().compose(page -> keep(request, name, page))
            : request.method() == HttpMethod.POST
                ? request.body().compose(form -> posted(request, rooms, form))
                : name.equals("/ready") ? ready(request) : page(request, name);
    answered.onFailure(e -> request.response().setStatusCode(500).end(String.valueOf(e)));
  }

  private static Future<?> keep(HttpServerRequest request, String name, Buffer page) {
    PAGES.put(name, page.getBytes());
    return request.response().setStatusCode(204).end();
  }

  private Future<?> page(HttpServerRequest request, String name) {
    var discussion = Long.valueOf(request.getParam("discussion"));
    return pool.preparedQuery(POSTS)
        .execute(Tuple.of(discussion))
        .compose(rows -> {
          var page = PAGES.get(name);
          if (rows.size() != ROWS || page == null) {
            return Future.failedFuture("rows " + rows.size());
          }
          return request
              .response()
              .putHeader("Content-Type", "text/html; charset=utf-8")
              .end(Buffer.buffer(page));
        });
  }

  private Future<?> posted(HttpServerRequest request, BareRooms rooms, Buffer form) {
    if (request.path().equals("/replies")) {
      return reply(request, form);
    }
    rooms.say(request.path(), form.toString());
    return request.response().setStatusCode(204).end();
  }

  private Future<?> reply(HttpServerRequest request, Buffer form) {
    return pool.preparedQuery("insert into bench.replies (form) values ($1) returning id")
        .execute(Tuple.of(form.toString()))
        .compose(rows ->
            request
                .response()
                .setStatusCode(303)
                .putHeader("Location", "/replies/" + rows.iterator().next().getLong("id"))
                .end());
  }

  private Future<?> ready(HttpServerRequest request) {
    return pool.query("select 1")
        .execute()
        .compose(rows -> request.response().end("ready: " + rows.size()));
  }
}

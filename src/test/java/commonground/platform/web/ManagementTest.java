package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.EventFormat;
import commonground.platform.events.EventTail;
import commonground.platform.jobs.Job;
import commonground.platform.jobs.Jobs;
import commonground.support.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManagementTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Metrics metrics = new Metrics();
  private final Vertx vertx = metrics.vertx(new VertxOptions());
  private final Jobs jobs = new Jobs();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    vertx.close().await();
    metrics.close();
  }

  record Chore(int number) implements Job {}

  @Test
  void a_node_with_its_database_is_alive_and_ready() throws Exception {
    var management = start(database.db());
    assertEquals("live\n", get(management, "/health/live").body());
    assertEquals("ready\n", get(management, "/health/ready").body());
  }

  @Test
  void a_node_without_its_database_is_alive_but_not_ready() throws Exception {
    var management = start(new Db(vertx, nowhere(), 2, Clock.systemUTC()));
    assertEquals(200, get(management, "/health/live").statusCode());
    var ready = get(management, "/health/ready");
    assertEquals(503, ready.statusCode());
    assertTrue(ready.body().startsWith("database: no answer"), ready.body());
    assertEquals(200, get(management, "/metrics").statusCode());
  }

  @Test
  void a_node_on_another_schema_is_not_ready() throws Exception {
    var older = new Db(vertx, TestDatabase.fresh(), 2, Clock.systemUTC());
    older.run(
        "delete from schema_history where version = (select max(version) from schema_history)");
    var ready = get(start(older), "/health/ready");
    assertEquals(503, ready.statusCode());
    assertEquals("database: not the schema of this program\n", ready.body());
  }

  @Test
  void a_node_that_drains_is_alive_but_not_ready() throws Exception {
    var readiness = new Readiness(database.db());
    var management = start(database.db(), readiness);
    assertEquals(200, get(management, "/health/ready").statusCode());
    readiness.drain();
    assertEquals(503, get(management, "/health/ready").statusCode());
    assertEquals(200, get(management, "/health/live").statusCode());
  }

  @Test
  void figures_tell_of_jobs_events_pool_and_machine() throws Exception {
    database
        .db()
        .transaction(tx -> {
          jobs.enqueue(tx, new Chore(1));
          return tx;
        });
    var figures = get(start(database.db()), "/metrics").body();
    assertTrue(figures.contains("\ncommonground_jobs_waiting 1.0\n"), figures);
    assertTrue(figures.contains("\ncommonground_jobs_dead 0.0\n"), figures);
    assertTrue(figures.contains("\ncommonground_events_lag_seconds "), figures);
    assertTrue(figures.contains("\ncommonground_db_statements_total "), figures);
    assertTrue(figures.contains("\njvm_memory_used_bytes{"), figures);
    assertTrue(figures.contains("\nvertx_pool_"), figures);
  }

  @Test
  void requests_are_timed_by_route_and_never_by_what_a_stranger_makes_up() throws Exception {
    var router = Router.router(vertx);
    router.route().handler(context -> context.next());
    router.get("/things/:id").handler(context -> context.end("thing"));
    var port = serve(router);
    for (int i = 0; i < 3; i++) {
      ask(port, "GET", "/things/" + i);
      ask(port, "MADEUP" + i, "/made-up/" + i);
    }
    var figures = get(start(database.db()), "/metrics").body();
    assertTrue(
        figures.contains(
            "vertx_http_server_response_time_seconds_count"
                + "{code=\"200\",method=\"GET\",route=\"/things/:id\"} 3"),
        figures);
    assertTrue(figures.contains("le=\"0.25\""), figures);
    assertFalse(figures.contains("MADEUP"), figures);
    assertFalse(figures.contains("made-up"), figures);
  }

  @Test
  void it_answers_on_loopback_only() throws Exception {
    var management = start(database.db());
    assertEquals(200, get(management, "/health/live").statusCode());
    // Another loopback address: one that listens everywhere would answer there.
    assertThrows(IOException.class, () -> new Socket("127.0.0.2", management.port()));
  }

  @Test
  void it_changes_nothing_and_has_nothing_else() throws Exception {
    var port = start(database.db()).port();
    assertEquals(405, ask(port, "POST", "/health/live").statusCode());
    assertEquals(404, ask(port, "GET", "/").statusCode());
    assertEquals("", ask(port, "HEAD", "/health/live").body());
  }

  @Test
  void a_port_that_is_taken_is_said_so() throws Exception {
    var taken = start(database.db()).port();
    var readiness = new Readiness(database.db());
    assertThrows(
        CannotStart.class,
        () -> Management.start(vertx, taken, readiness, vitals(database.db()), metrics));
  }

  private Management start(Db db) {
    return start(db, new Readiness(db));
  }

  private Management start(Db db, Readiness readiness) {
    return Management.start(vertx, 0, readiness, vitals(db), metrics);
  }

  private Vitals vitals(Db db) {
    return new Vitals(db, jobs, new EventTail(vertx, db, new EventFormat()), metrics);
  }

  private int serve(Router router) {
    HttpServer server = vertx.createHttpServer().requestHandler(router);
    return server.listen(0, "127.0.0.1").await().actualPort();
  }

  private HttpResponse<String> get(Management management, String path) throws Exception {
    return ask(management.port(), "GET", path);
  }

  private HttpResponse<String> ask(int port, String method, String path) throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + path);
    var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static DatabaseAddress nowhere() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return new DatabaseAddress("127.0.0.1", socket.getLocalPort(), "none", "none", "");
    }
  }
}

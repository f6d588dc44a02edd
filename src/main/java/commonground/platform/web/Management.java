package commonground.platform.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever looks after the machine, on loopback only: is it alive, may it be given requests,
 * what are its figures.
 */
public final class Management implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Management.class);
  private static final String HOST = "127.0.0.1";
  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Vertx vertx;
  private final Readiness readiness;
  private final Vitals vitals;
  private final Metrics metrics;
  private volatile String deployment = "";
  private volatile int port;

  private Management(Vertx vertx, Readiness readiness, Vitals vitals, Metrics metrics) {
    this.vertx = vertx;
    this.readiness = readiness;
    this.vitals = vitals;
    this.metrics = metrics;
  }

  /**
   * Listens; returns when it does.
   *
   * @param port 0 for any free one
   * @throws commonground.platform.db.CannotStart if the port is taken
   */
  public static Management start(
      Vertx vertx, int port, Readiness readiness, Vitals vitals, Metrics metrics) {
    var management = new Management(vertx, readiness, vitals, metrics);
    var options = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
    management.deployment =
        Listening.start(
            vertx,
            () -> management.new Instance(port),
            options,
            HOST + ":" + port,
            "MANAGEMENT_PORT");
    return management;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  private final class Instance extends VerticleBase {
    private final int wanted;

    Instance(int wanted) {
      this.wanted = wanted;
    }

    @Override
    public Future<HttpServer> start() {
      return vertx
          .createHttpServer(
              new HttpServerOptions()
                  // Over HTTP/2 Vert.x answers HEAD with a body.
                  .setHttp2ClearTextEnabled(false)
                  .setIdleTimeout(30)
                  .setIdleTimeoutUnit(TimeUnit.SECONDS))
          .requestHandler(Management.this::answer)
          // Never listen(port): it ignores the host and binds every interface.
          .listen(wanted, HOST)
          .onSuccess(server -> port = server.actualPort());
    }
  }

  private void answer(HttpServerRequest request) {
    if (!METHODS.contains(request.method())) {
      send(request, 405, "GET or HEAD only\n");
      return;
    }
    try {
      switch (request.path()) {
        case "/health/live" -> send(request, 200, "live\n");
        case "/health/ready" -> ready(request);
        case "/metrics" -> metrics(request);
        default -> send(request, 404, "/health/live, /health/ready or /metrics\n");
      }
    } catch (RuntimeException e) {
      log.error("failed {}", request.path(), e);
      send(request, 500, "see the log\n");
    }
  }

  private void ready(HttpServerRequest request) {
    var problems = readiness.problems();
    if (problems.isEmpty()) {
      send(request, 200, "ready\n");
    } else {
      send(request, 503, String.join("\n", problems) + "\n");
    }
  }

  private void metrics(HttpServerRequest request) {
    vitals.refresh();
    request.response().putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    send(request, 200, metrics.text());
  }

  private static void send(HttpServerRequest request, int status, String text) {
    var response = request.response();
    if (!response.headers().contains("Content-Type")) {
      response.putHeader("Content-Type", "text/plain; charset=utf-8");
    }
    response.putHeader("Cache-Control", "no-store").setStatusCode(status).end(text);
  }

  @Override
  public void close() {
    vertx.undeploy(deployment).await();
  }
}

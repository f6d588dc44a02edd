package commonground.platform.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The HTTP server: one instance a core, each on a virtual-thread context. */
public final class Server {

  /** The largest form: a post of 20,000 words is about 130 kB, and percent-encoding triples it. */
  static final long BODY_LIMIT = 1_500_000;

  private static final int HEADER_LIMIT = 16_384;

  /** Of a socket: what a browser may say is far shorter, and that it is too long is answered. */
  private static final int FRAME_LIMIT = 4_096;

  private final Vertx vertx;
  private final List<HttpServer> running = new CopyOnWriteArrayList<>();
  private volatile String deployment = "";

  private Server(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Listens; returns when it does.
   *
   * @param port 0 for any free one
   * @throws commonground.platform.db.CannotStart if the port is taken, or the host is none of ours
   */
  static Server start(Vertx vertx, String host, int port, Supplier<Pipeline> pipelines) {
    var server = new Server(vertx);
    var options =
        new DeploymentOptions()
            .setThreadingModel(ThreadingModel.VIRTUAL_THREAD)
            .setInstances(Math.max(2, Runtime.getRuntime().availableProcessors()));
    server.deployment =
        Listening.start(
            vertx,
            () -> server.new Instance(host, port, pipelines.get()),
            options,
            host + ":" + port,
            "HTTP_PORT or HTTP_HOST");
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return running.getFirst().actualPort();
  }

  /** Stops accepting, lets what is under way finish for at most this long, then closes. */
  public void stop(long seconds) {
    Future.all(running.stream().map(http -> http.shutdown(seconds, TimeUnit.SECONDS)).toList())
        .otherwiseEmpty()
        .await();
    vertx.undeploy(deployment).await();
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        // Over clear text an upgraded HEAD gets a body; browsers speak HTTP/2 over TLS only.
        .setHttp2ClearTextEnabled(false)
        .setCompressionSupported(true)
        .setCompressionLevel(4)
        .setCompressionContentSizeThreshold(1_000)
        .setMaxHeaderSize(HEADER_LIMIT)
        .setMaxInitialLineLength(4_096)
        .setMaxWebSocketFrameSize(FRAME_LIMIT)
        .setMaxWebSocketMessageSize(FRAME_LIMIT)
        // What is sent is short; and each compressed socket would keep a window of 32 kB.
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxFormAttributeSize((int) BODY_LIMIT)
        .setMaxFormFields(250)
        .setMaxFormBufferedBytes(4_096)
        .setIdleTimeout(60)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
  }

  private final class Instance extends VerticleBase {
    private final String host;
    private final int port;
    private final Pipeline pipeline;

    Instance(String host, int port, Pipeline pipeline) {
      this.host = host;
      this.port = port;
      this.pipeline = pipeline;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(options())
          .requestHandler(pipeline.entry(vertx)::accept)
          .invalidRequestHandler(pipeline::unreadable)
          // Never listen(port): it ignores the host and binds every interface.
          .listen(port, host)
          .onSuccess(running::add);
    }
  }
}

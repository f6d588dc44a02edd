package commonground.kill.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real server, started by {@code scripts/run}, that is killed and started again. */
public final class Victim implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Path home;
  private final Path data;
  private final int port;
  private final Map<String, String> more;
  private Optional<Process> process = Optional.empty();

  /** One with a database of its own. */
  public Victim(Path home, Path data) throws IOException {
    this(home, data, Map.of());
  }

  /**
   * @param home the folder with {@code scripts}
   * @param data a folder of its own
   * @param more settings of this one
   */
  public Victim(Path home, Path data, Map<String, String> more) throws IOException {
    this.home = home;
    this.data = data;
    this.more = more;
    this.port = freePort();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public Path postgres() {
    return data.resolve("postgres");
  }

  /** Starts it, and returns when it answers. */
  public void start() throws IOException, InterruptedException {
    var builder = new ProcessBuilder(home.resolve("scripts/run").toString());
    var settings = builder.environment();
    settings.keySet().removeIf(name -> name.startsWith("COMMONGROUND_"));
    // So that the settings of a real site, should this folder have one, stay out of it.
    settings.put("COMMONGROUND_PROFILE", "test");
    settings.put("COMMONGROUND_DATABASE_POOL_SIZE", "16");
    settings.put("COMMONGROUND_DATA_DIR", data.toString());
    settings.put("COMMONGROUND_HTTP_PORT", Integer.toString(port));
    settings.put("COMMONGROUND_MANAGEMENT_PORT", "0");
    settings.put("COMMONGROUND_LOG_LEVEL", "warn");
    settings.putAll(more);
    var log = data.resolve("server.log").toFile();
    var started =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    process = Optional.of(started);
    var until = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!started.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("The server does not start; its words are in " + log);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url() + "/help"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** {@code kill -9} of the server; the script has become Java, so there is one process. */
  public void kill() throws InterruptedException {
    var doomed = process.orElseThrow();
    doomed.destroyForcibly();
    doomed.waitFor();
  }

  /** {@code kill -9} of PostgreSQL's main process. */
  public void killPostgres() throws IOException {
    Cluster.in(postgres()).kill();
  }

  /** Asks it to stop, and gives its exit code. */
  public int stop() throws InterruptedException {
    var running = process.orElseThrow();
    running.destroy();
    if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server does not stop");
    }
    return running.exitValue();
  }

  /** Leaves no process behind. */
  @Override
  public void close() {
    process.filter(Process::isAlive).ifPresent(Process::destroyForcibly);
  }
}

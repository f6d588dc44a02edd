package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One run of PostgreSQL's main process, from its start to its end. */
final class Postmaster {

  /**
   * Becomes the server, after leaving behind a watch that holds our end of its standard input. When
   * that ends, this JVM or the server is gone, and the watch asks the server to stop. The watch is
   * nobody's child, because PostgreSQL takes an unknown child that dies for a crash.
   */
  private static final String WATCHED =
      """
      exec 3<&0
      ( ( trap '' HUP INT TERM; read -r end <&3; kill -INT $$ 2>/dev/null ) & )
      exec "$@" </dev/null 3<&-
      """;

  /** Crash recovery after a long busy time; it reports that it is alive meanwhile. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          // JDBC and Vert.x speak TCP. A socket's path may be 107 bytes long, a folder's longer.
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("wal_compression", "on"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          // Errors quote what people wrote, and reach the program anyway: not into a log.
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_line_prefix", "%m [%p] "));

  private final Process process;
  private final PostgresHome home;

  private Postmaster(Process process, PostgresHome home) {
    this.process = process;
    this.home = home;
  }

  /** Starts it on this port of 127.0.0.1. It is not ready yet. */
  static Postmaster launch(PostgresHome home, int port, Durability durability) throws IOException {
    var settings = new TreeMap<>(SETTINGS);
    settings.put("port", Integer.toString(port));
    settings.putAll(durability.settings());
    var data = home.cluster().data().toString();
    var server = new ArrayList<>(List.of(home.binaries().postgres(), "-D", data));
    settings.forEach((name, value) -> server.addAll(List.of("-c", name + "=" + value)));
    var command = new ArrayList<>(session());
    command.addAll(List.of("sh", "-c", WATCHED, "commonground-postgres"));
    command.addAll(home.account().command(server));
    var process =
        Programs.prepare(command).redirectErrorStream(true).redirectOutput(home.log().append());
    return new Postmaster(process.start(), home);
  }

  /** Ctrl-C goes to the terminal's whole group; PostgreSQL must live until we have drained. */
  private static List<String> session() {
    if (Programs.find("setsid").isPresent()) {
      return List.of("setsid");
    }
    if (Programs.find("perl").isPresent()) {
      return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");
    }
    return List.of();
  }

  /**
   * Waits until connections are accepted.
   *
   * @throws CannotStart if it ends before that
   */
  void awaitReady() throws IOException, InterruptedException {
    var until = System.nanoTime() + START_LIMIT.toNanos();
    while (!ready()) {
      if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotStart("PostgreSQL ended while it was starting. " + home.log().end());
      }
      if (System.nanoTime() > until) {
        stop();
        throw new CannotStart(
            "PostgreSQL was not ready after "
                + START_LIMIT.toMinutes()
                + " minutes. "
                + home.log().end());
      }
    }
  }

  private boolean ready() throws IOException {
    return PostmasterFile.read(home.cluster().data())
        .filter(file -> file.pid() == process.pid() && file.ready())
        .isPresent();
  }

  long pid() {
    return process.pid();
  }

  /** Waits for its end. Returns the exit code; above 128, a signal. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Fast shutdown: sessions are ended, everything is written, nothing needs to be recovered. */
  void stop() throws IOException {
    PostgresSignals.stop(process.toHandle(), ProcessHandle::isAlive);
  }
}

package commonground.platform.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a PostgreSQL main process, whoever started it. */
final class PostgresSignals {

  private static final Logger log = LoggerFactory.getLogger(PostgresSignals.class);

  /** How a stop is asked for (PostgreSQL documentation, 18.5), and how long it is waited for. */
  private enum Way {
    FAST("INT", Duration.ofSeconds(30)),
    IMMEDIATE("QUIT", Duration.ofSeconds(10)),
    KILL("KILL", Duration.ofSeconds(10));

    private final String signal;
    private final Duration patience;

    Way(String signal, Duration patience) {
      this.signal = signal;
      this.patience = patience;
    }
  }

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private PostgresSignals() {}

  /**
   * Returns when the process is gone; after an impatient stop the next start recovers.
   *
   * @param runs whether it still does
   */
  static void stop(ProcessHandle server, Predicate<ProcessHandle> runs) throws IOException {
    for (var way : Way.values()) {
      if (!runs.test(server)) {
        return;
      }
      // A shell's own kill: not every system has the program, and Java knows only TERM and KILL.
      var pid = Long.toString(server.pid());
      Programs.run(List.of("sh", "-c", "kill -" + way.signal + " \"$1\"", "sh", pid), "");
      if (ended(server, runs, way.patience)) {
        return;
      }
      log.warn(
          "postgres did not stop pid={} signal={} seconds={}",
          pid,
          way.signal,
          way.patience.toSeconds());
    }
    throw new IOException("PostgreSQL, process " + server.pid() + ", cannot be stopped");
  }

  private static boolean ended(
      ProcessHandle server, Predicate<ProcessHandle> runs, Duration patience) throws IOException {
    var until = System.nanoTime() + patience.toNanos();
    while (runs.test(server)) {
      if (System.nanoTime() > until) {
        return false;
      }
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted while PostgreSQL was stopping");
      }
    }
    return true;
  }

  /** Another's child that ended, and that nobody has asked about, still counts as alive in Java. */
  private static boolean runs(ProcessHandle server) {
    return server.isAlive() && program(server).isPresent();
  }

  private static Optional<String> program(ProcessHandle process) {
    var info = process.info();
    // In a container root may read another user's arguments, but not the name of its program.
    return info.command().or(info::commandLine);
  }

  /**
   * Stops a server that outlived its JVM, and removes what a dead one left. The caller holds the
   * folder's lock, so no living JVM is responsible for it.
   *
   * @param folder holds the binaries, by which a server is told from a process that got its number
   */
  static void stopOrphan(Path folder, Path data) throws IOException {
    var left = PostmasterFile.read(data);
    if (left.isPresent()) {
      var process = ProcessHandle.of(left.get().pid()).filter(found -> isOurs(found, folder));
      if (process.isPresent()) {
        log.warn("postgres orphan found pid={}", left.get().pid());
        stop(process.get(), PostgresSignals::runs);
      }
    }
    // PostgreSQL would refuse to start where the number in it is now that of another process.
    Files.deleteIfExists(PostmasterFile.path(data));
  }

  private static boolean isOurs(ProcessHandle process, Path folder) {
    return program(process).filter(name -> name.startsWith(folder + "/")).isPresent();
  }
}

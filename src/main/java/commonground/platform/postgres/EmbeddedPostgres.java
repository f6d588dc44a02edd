package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, which lives and dies with this JVM: on 127.0.0.1 only, on a free
 * port, with a random password. If it dies while this JVM lives, it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** Another program may take the port first, and a dead server's children need time to go. */
  private static final int TRIES = 5;

  /** After the first try; after the nth, n times as long. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** How long an operator's command waits for a server that is just starting. */
  private static final Duration OTHER_START_LIMIT = Duration.ofSeconds(20);

  private final FolderLock lock;
  private final PostgresHome home;
  private final Durability durability;
  private final DatabaseAddress address;
  private final Thread watch = new Thread(this::keepAlive, "postgres-watch");
  private volatile Postmaster server;
  private volatile boolean closing;

  private EmbeddedPostgres(
      FolderLock lock,
      PostgresHome home,
      Durability durability,
      DatabaseAddress address,
      Postmaster server) {
    this.lock = lock;
    this.home = home;
    this.durability = durability;
    this.address = address;
    this.server = server;
    watch.setDaemon(true);
  }

  /**
   * Starts a server on the data in this folder. The first start makes the folder, unpacks
   * PostgreSQL (60 MB) and makes an empty database (40 MB) in a few seconds; later ones take a
   * fraction of one.
   *
   * @throws CannotStart if another server runs there, or PostgreSQL cannot
   */
  public static EmbeddedPostgres start(Path folder, Durability durability) {
    return reportingProblems(
        folder,
        () -> {
          var real = PostgresHome.folder(folder);
          var lock = FolderLock.take(real);
          try {
            var started = started(lock, PostgresHome.prepare(real), durability);
            started.watch.start();
            return started;
          } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
          }
        });
  }

  private static EmbeddedPostgres started(FolderLock lock, PostgresHome home, Durability durability)
      throws IOException, SQLException, InterruptedException {
    var began = System.nanoTime();
    for (int number = 1; ; number++) {
      var address = home.cluster().address(PostgresDatabase.freePort());
      var server = Postmaster.launch(home, address.port(), durability);
      try {
        server.awaitReady();
        PostgresDatabase.make(address);
        var ms = (System.nanoTime() - began) / 1_000_000;
        log.info("postgres ready port={} pid={} ms={}", address.port(), server.pid(), ms);
        return new EmbeddedPostgres(lock, home, durability, address, server);
      } catch (CannotStart e) {
        if (number == TRIES) {
          throw e;
        }
        Thread.sleep(PAUSE.multipliedBy(number));
      } catch (IOException | SQLException | InterruptedException e) {
        server.stop();
        throw e;
      }
    }
  }

  /**
   * The server that a living JVM, this or another, runs on this folder; empty if none does. One
   * that is just starting is waited for.
   *
   * @throws CannotStart if this user may not read the folder
   */
  public static Optional<DatabaseAddress> running(Path folder) {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    return reportingProblems(
        folder,
        () -> {
          var real = folder.toRealPath();
          var cluster = PostgresCluster.in(real);
          var until = System.nanoTime() + OTHER_START_LIMIT.toNanos();
          while (FolderLock.held(real)) {
            var found = PostmasterFile.read(cluster.data()).filter(PostmasterFile::ready);
            if (found.isPresent()) {
              return Optional.of(cluster.address(found.get().port()));
            }
            if (System.nanoTime() > until) {
              throw new CannotStart(
                  "The site in "
                      + folder
                      + " is running, but its database does not get ready. Look"
                      + " at postgres.log there, or stop the site and try again.");
            }
            Thread.sleep(PAUSE);
          }
          return Optional.empty();
        });
  }

  /** Where it is; the same until {@link #close}, however often PostgreSQL itself is replaced. */
  public DatabaseAddress address() {
    return address;
  }

  private void keepAlive() {
    try {
      while (true) {
        var code = server.awaitEnd();
        if (closing) {
          return;
        }
        log.error("postgres ended unasked exit={} port={}", code, address.port());
        restart();
      }
    } catch (InterruptedException e) {
      // close() wants no further restart.
    }
  }

  /** Tries until it succeeds: the site answers "try again later" meanwhile. */
  private void restart() throws InterruptedException {
    for (int number = 1; !closing; number++) {
      try {
        PostgresSignals.stopOrphan(home.folder(), home.cluster().data());
        server = Postmaster.launch(home, address.port(), durability);
        server.awaitReady();
        log.info("postgres restarted pid={} tries={}", server.pid(), number);
        return;
      } catch (IOException | RuntimeException e) {
        // Whatever it was: a watch that gives up leaves the site without a database.
        log.error("postgres restart failed tries={}", number, e);
        var pause = PAUSE.multipliedBy(number);
        Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
      }
    }
  }

  /**
   * Stops the server: sessions are ended, everything is written. Returns when it is gone; a second
   * call does nothing.
   */
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    reportingProblems(
        home.folder(),
        () -> {
          // No further restart; one that has just begun is over, and stopped, before we go on.
          watch.interrupt();
          watch.join();
          server.stop();
          lock.close();
          return server;
        });
  }

  private interface Work<T> {
    T run() throws IOException, SQLException, InterruptedException;
  }

  private static <T> T reportingProblems(Path folder, Work<T> work) {
    try {
      return work.run();
    } catch (AccessDeniedException e) {
      throw new CannotStart(
          "This user may not use "
              + e.getMessage()
              + ". Do it as the user who owns "
              + folder
              + ", or set COMMONGROUND_DATA_DIR to a folder of your own.",
          e);
    } catch (IOException | SQLException e) {
      throw new CannotStart("PostgreSQL cannot work in " + folder + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for PostgreSQL", e);
    }
  }
}

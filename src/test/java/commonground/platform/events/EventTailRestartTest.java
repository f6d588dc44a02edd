package commonground.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Event;
import commonground.platform.db.EventFormat;
import commonground.platform.db.Migrations;
import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under the tail and comes back. */
@Timeout(90)
@Tag("long")
class EventTailRestartTest {

  sealed interface Noted extends Event {
    record Number(long number) implements Noted {}
  }

  private final Queue<Long> heard = new ConcurrentLinkedQueue<>();

  @Test
  void what_was_committed_is_heard_once_though_postgresql_was_killed(@TempDir Path folder)
      throws IOException {
    try (var postgres = EmbeddedPostgres.start(folder, Durability.FULL)) {
      Migrations.apply(postgres.address());
      try (var db = new Db(TestDatabase.VERTX, postgres.address(), 4, Clock.systemUTC());
          var tail = new EventTail(TestDatabase.VERTX, db, new EventFormat(Noted.class))) {
        tail.subscribe(recorded -> heard.add(((Noted.Number) recorded.event()).number()));
        tail.start();
        record(db, 1);
        Eventually.that("the first is heard", () -> heard.contains(1L));

        kill(folder);
        var confirmed = new ArrayList<>(List.of(1L));
        Eventually.that(
            "PostgreSQL takes events again",
            Duration.ofSeconds(40),
            () -> tried(db, confirmed.size() + 1L, confirmed));
        // Another connection of the pool may still be one that PostgreSQL has lost.
        Eventually.that("it takes one more", () -> tried(db, 100, confirmed));
        Eventually.that("the last is heard", () -> heard.contains(100L));
        assertEquals(confirmed, List.copyOf(heard));
      }
    }
  }

  /** Records the number; one that was not confirmed is not there either: nobody answered. */
  private static boolean tried(Db db, long number, List<Long> confirmed) {
    try {
      record(db, number);
      confirmed.add(number);
      return true;
    } catch (DbFailure e) {
      return false;
    }
  }

  private static void record(Db db, long number) {
    db.transaction(tx -> {
      tx.record(new Noted.Number(number));
      return number;
    });
  }

  private static void kill(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var file = files.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
      var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
  }
}

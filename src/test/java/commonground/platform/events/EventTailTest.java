package commonground.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Event;
import commonground.platform.db.EventFormat;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each committed row, once, as soon as it is visible, whatever else is going on. */
@Timeout(60)
@Tag("long")
class EventTailTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  sealed interface Noted extends Event {
    record Number(long number) implements Noted {}
  }

  private static final EventFormat FORMAT = new EventFormat(Noted.class);

  /** A tail with what it has handed over. */
  private final class Node implements AutoCloseable {
    private final EventTail tail = new EventTail(TestDatabase.VERTX, db(), FORMAT);
    private final Queue<Long> heard = new ConcurrentLinkedQueue<>();

    Node() {
      tail.subscribe(recorded -> heard.add(((Noted.Number) recorded.event()).number()));
      tail.start();
    }

    List<Long> heard() {
      return List.copyOf(heard);
    }

    void hears(long number) {
      Eventually.that("event " + number + " is heard", () -> heard.contains(number));
    }

    @Override
    public void close() {
      tail.close();
    }
  }

  private final Node node = new Node();
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    node.close();
    writers.shutdownNow();
  }

  private Db db() {
    return database.db();
  }

  private void record(long number) {
    db().transaction(tx -> {
      tx.record(new Noted.Number(number));
      return number;
    });
    node.tail.wake();
  }

  /** A transaction that has recorded an event and does not end before the gate opens. */
  private Future<Long> recordSlowly(long number, CountDownLatch recorded, CountDownLatch gate) {
    return writers.submit(() ->
        db().transaction(
                Duration.ofSeconds(20),
                tx -> {
                  tx.record(new Noted.Number(number));
                  recorded.countDown();
                  pass(gate);
                  return number;
                }));
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void each_committed_event_is_heard_once() {
    LongRange.of(1, 50).forEach(this::record);
    record(99);
    node.hears(99);
    assertEquals(LongRange.of(1, 50), node.heard().stream().filter(n -> n < 99).sorted().toList());
  }

  @Test
  void a_slow_transaction_holds_nothing_back_and_is_heard_when_it_commits() throws Exception {
    var recorded = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    var slow = recordSlowly(1, recorded, gate);
    recorded.await();
    record(2);
    record(3);
    node.hears(3);
    assertEquals(List.of(2L, 3L), node.heard());
    gate.countDown();
    slow.get();
    node.hears(1);
    record(4);
    node.hears(4);
    assertEquals(List.of(2L, 3L, 1L, 4L), node.heard());
  }

  @Test
  void transactions_that_commit_out_of_order_are_all_heard_once() throws Exception {
    var gates = IntStream.range(0, 4).mapToObj(n -> new CountDownLatch(1)).toList();
    var slow = new java.util.ArrayList<Future<Long>>();
    for (var n = 0; n < gates.size(); n++) {
      var recorded = new CountDownLatch(1);
      slow.add(recordSlowly(n, recorded, gates.get(n)));
      recorded.await();
    }
    for (var n : List.of(2, 0, 3, 1)) {
      gates.get(n).countDown();
      slow.get(n).get();
      node.tail.wake();
      node.hears(n);
    }
    assertEquals(List.of(2L, 0L, 3L, 1L), node.heard());
  }

  @Test
  void a_long_transaction_in_another_database_of_the_cluster_holds_nothing_back()
      throws SQLException {
    try (var other = connect(TestDatabase.fresh());
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      record(1);
      node.hears(1);
      record(2);
      node.hears(2);
      other.rollback();
    }
    record(3);
    node.hears(3);
    assertEquals(List.of(1L, 2L, 3L), node.heard());
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  @Test
  void what_is_rolled_back_is_never_heard() {
    assertThrows(
        IllegalStateException.class,
        () ->
            db().transaction(tx -> {
              tx.record(new Noted.Number(1));
              throw new IllegalStateException("no");
            }));
    record(2);
    node.hears(2);
    assertEquals(List.of(2L), node.heard());
  }

  @Test
  void an_event_whose_wake_up_is_lost_is_heard_by_the_poll() {
    node.hears(first());
    db().transaction(tx -> {
      tx.record(new Noted.Number(2));
      return tx;
    });
    Eventually.that("the poll hears it", Duration.ofSeconds(3), () -> node.heard().contains(2L));
  }

  /** An event that has been heard: the tail is at rest after it. */
  private long first() {
    record(1);
    return 1;
  }

  @Test
  void a_wake_up_is_faster_than_the_poll() {
    var began = System.nanoTime();
    LongRange.of(1, 20)
        .forEach(number -> {
          record(number);
          node.hears(number);
        });
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, "20 events, one by one, took " + took);
  }

  @Test
  void a_node_that_starts_again_begins_with_what_comes_next() {
    record(1);
    node.hears(1);
    node.close();
    record(2);
    try (var next = new Node()) {
      record(3);
      next.hears(3);
      assertEquals(List.of(3L), next.heard());
    }
    assertEquals(List.of(1L), node.heard());
  }

  @Test
  void a_thousand_events_of_eight_writers_are_all_heard_once() throws Exception {
    var work = new java.util.ArrayList<Future<?>>();
    for (var writer = 0; writer < 8; writer++) {
      var from = writer * 125L;
      work.add(writers.submit(() -> LongRange.of(from, from + 124).forEach(this::record)));
    }
    for (var done : work) {
      done.get();
    }
    Eventually.that("all are heard", () -> node.heard().size() >= 1_000);
    record(1_000);
    node.hears(1_000);
    assertEquals(LongRange.of(0, 1_000), node.heard().stream().sorted().toList());
  }

  @Test
  void an_event_that_cannot_be_read_stops_nothing() {
    db().run(
            "insert into events (at, kind, data) values ($1, 'noted.number', '{\"other\": 1}')",
            db().clock().instant());
    record(1);
    node.hears(1);
    record(2);
    node.hears(2);
    assertEquals(List.of(1L, 2L), node.heard());
  }

  /** After a crash PostgreSQL hands out again the numbers of what was under way and not kept. */
  @Test
  void an_event_under_a_transaction_number_that_was_used_before_is_heard() {
    record(1);
    node.hears(1);
    db().run(
            """
            insert into events (xid, at, kind, data)
            values ('10'::xid8, $1, 'noted.number', '{"number": 2}')
            """,
            db().clock().instant());
    node.hears(2);
    record(3);
    node.hears(3);
    assertEquals(List.of(1L, 2L, 3L), node.heard());
  }

  @Test
  void an_event_of_a_kind_that_this_version_does_not_know_is_passed_over() {
    db().run(
            "insert into events (at, kind, data) values ($1, 'later.invented', '{}')",
            db().clock().instant());
    record(1);
    node.hears(1);
  }

  @Test
  void a_listener_that_fails_does_not_keep_the_next_from_hearing() {
    var heard = new ConcurrentLinkedQueue<Recorded>();
    try (var tail = new EventTail(TestDatabase.VERTX, db(), FORMAT)) {
      tail.subscribe(recorded -> {
        throw new IllegalStateException("a test listener fails");
      });
      tail.subscribe(heard::add);
      tail.start();
      record(1);
      record(2);
      Eventually.that("both are heard", () -> heard.size() == 2);
    }
  }

  @Test
  void it_says_when_it_has_read_last() {
    var before = node.tail.readAt();
    assertFalse(before.isAfter(database.clock().instant()));
    database.clock().advance(Duration.ofSeconds(5));
    Eventually.that("it has read since", () -> node.tail.readAt().isAfter(before));
    node.close();
    var last = node.tail.readAt();
    database.clock().advance(Duration.ofSeconds(5));
    assertEquals(last, node.tail.readAt());
  }

  /** Whole numbers from one to another, both included. */
  private static final class LongRange {
    static List<Long> of(long from, long to) {
      return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
    }
  }
}

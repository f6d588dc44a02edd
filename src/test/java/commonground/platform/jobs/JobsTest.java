package commonground.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("long")
class JobsTest {
  private static final Patience QUICK =
      new Patience(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(1));

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Db db = database.db();

  private final Jobs jobs = new Jobs();
  private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
  private final List<Worker> workers = new ArrayList<>();

  @BeforeEach
  void noJobs() {
    db.run("delete from jobs");
  }

  @AfterEach
  void stop() {
    workers.forEach(Worker::close);
  }

  @Test
  void a_job_is_done_once_its_transaction_is_committed() throws Exception {
    work(counting());
    enqueue(7);
    assertEquals(7, done.poll(10, TimeUnit.SECONDS));
    Eventually.that("no job is left", () -> backlog().equals(new Jobs.Backlog(0, 0, 0)));
  }

  @Test
  void a_job_of_a_transaction_that_failed_does_not_exist() {
    assertThrows(
        IllegalStateException.class,
        () ->
            db.transaction(tx -> {
              jobs.enqueue(tx, new Count(1));
              throw new IllegalStateException("changed my mind");
            }));
    assertEquals(new Jobs.Backlog(0, 0, 0), backlog());
  }

  @Test
  void a_job_queued_on_another_node_is_found_by_asking() throws Exception {
    work(counting());
    db.transaction(tx -> {
      new Jobs().enqueue(tx, new Count(8));
      return tx;
    });
    assertEquals(8, done.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void a_job_for_later_waits_for_its_time() {
    db.transaction(tx -> {
      jobs.enqueueAt(tx, new Count(1), Instant.now().plus(Duration.ofHours(1)));
      return tx;
    });
    assertTrue(queue().take(List.of(counting())).isEmpty());
    assertEquals(new Jobs.Backlog(0, 1, 0), backlog());
  }

  @Test
  void a_job_that_fails_is_tried_again() throws Exception {
    var attempts = new AtomicInteger();
    work(
        kind((job, lease) -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
          }
          done.add(lease.attempt());
        }));
    enqueue(1);
    assertEquals(3, done.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void a_job_that_fails_too_often_is_laid_aside_with_the_class_of_the_error() {
    work(
        kind((job, lease) -> {
          throw new IllegalStateException("Mrs Example's knee");
        }));
    enqueue(1);
    Eventually.that("it is a dead letter", () -> backlog().dead() == 1);
    var letter = letters(counting()).list().getFirst();
    assertEquals("count", letter.kind());
    assertEquals(3, letter.attempts());
    assertEquals("java.lang.IllegalStateException", letter.failure());
  }

  @Test
  void a_hopeless_job_is_laid_aside_at_once() {
    work(
        kind((job, lease) -> {
          throw new Hopeless(new ArithmeticException());
        }));
    enqueue(1);
    Eventually.that("it is a dead letter", () -> backlog().dead() == 1);
    var letter = letters(counting()).list().getFirst();
    assertEquals(1, letter.attempts());
    assertEquals("java.lang.ArithmeticException", letter.failure());
  }

  @Test
  void a_job_of_a_node_that_was_killed_is_taken_again() throws Exception {
    enqueue(5);
    var killed = queue().take(List.of(lasting(Duration.ofMillis(50))));
    assertTrue(killed.isPresent());
    work(counting());
    assertEquals(5, done.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void a_job_is_not_taken_twice_while_its_lease_lasts() {
    enqueue(1);
    assertTrue(queue().take(List.of(counting())).isPresent());
    assertTrue(queue().take(List.of(counting())).isEmpty());
  }

  @Test
  void who_lost_the_lease_cannot_end_the_job() {
    enqueue(1);
    var slow = queue().take(List.of(lasting(Duration.ofMillis(1)))).orElseThrow().lease();
    var quick =
        Eventually.present("its lease has run out", () -> queue().take(List.of(counting())))
            .lease();
    assertEquals(0, Queue.done(db, slow));
    assertEquals(0, queue().again(slow, Duration.ZERO, ""));
    assertEquals(0, Queue.bury(db, slow, "", false));
    assertEquals(1, Queue.done(db, quick));
  }

  @Test
  void what_a_job_wrote_is_undone_when_its_lease_was_lost() {
    enqueue(1);
    var slow = queue().take(List.of(lasting(Duration.ofMillis(1)))).orElseThrow().lease();
    Eventually.present("its lease has run out", () -> queue().take(List.of(counting())));
    assertThrows(
        LeaseLost.class,
        () ->
            db.transaction(tx -> {
              jobs.enqueue(tx, new Count(99));
              slow.complete(tx);
              return tx;
            }));
    assertEquals(new Jobs.Backlog(1, 0, 0), backlog());
  }

  @Test
  void a_job_that_ends_with_its_own_transaction_is_done() throws Exception {
    work(
        kind((job, lease) -> {
          db.transaction(tx -> {
            lease.complete(tx);
            return tx;
          });
          done.add(job.number());
        }));
    enqueue(1);
    assertEquals(1, done.poll(10, TimeUnit.SECONDS));
    assertEquals(new Jobs.Backlog(0, 0, 0), backlog());
  }

  @Test
  void a_job_that_takes_the_program_down_each_time_is_given_up() {
    enqueue(1);
    var deadly = lasting(Duration.ofMillis(1));
    for (int i = 0; i < 3; i++) {
      Eventually.present("its lease has run out", () -> queue().take(List.of(deadly)));
    }
    work(counting());
    Eventually.that("it is a dead letter", () -> backlog().dead() == 1);
    assertNull(done.peek());
  }

  @Test
  void a_kind_that_nobody_knows_here_waits() throws Exception {
    db.run("insert into jobs (kind, args, due_at) values ('from_the_future', '{}', now())");
    work(counting());
    enqueue(2);
    assertEquals(2, done.poll(10, TimeUnit.SECONDS));
    Eventually.that("the other waits", () -> backlog().equals(new Jobs.Backlog(1, 0, 0)));
  }

  @Test
  void a_job_that_cannot_be_read_is_laid_aside_and_can_be_discarded() {
    db.run("insert into jobs (kind, args, due_at) values ('count', '{}', now())");
    work(counting());
    Eventually.that("it is a dead letter", () -> backlog().dead() == 1);
    var letters = letters(counting());
    assertTrue(letters.discard(letters.list().getFirst().id(), DeadLettersTest.WHO));
    assertEquals(new Jobs.Backlog(0, 0, 0), backlog());
  }

  @Test
  void no_more_jobs_of_a_kind_are_done_at_once_than_it_allows() throws Exception {
    var now = new AtomicInteger();
    work(
        new JobKind<>(
            Count.class,
            2,
            QUICK,
            (job, lease) -> {
              var others = now.incrementAndGet();
              db.one("select pg_sleep(0.01)", row -> true);
              now.decrementAndGet();
              done.add(others);
            }));
    IntStream.range(0, 12).forEach(this::enqueue);
    for (int i = 0; i < 12; i++) {
      var others = done.poll(10, TimeUnit.SECONDS);
      assertTrue(others != null && others <= 2, "at once: " + others);
    }
  }

  @Test
  void two_nodes_never_do_the_same_job() throws Exception {
    IntStream.range(0, 100).forEach(this::enqueue);
    work(counting());
    work(counting());
    var all = new ArrayList<Integer>();
    for (int i = 0; i < 100; i++) {
      all.add(done.poll(10, TimeUnit.SECONDS));
    }
    Eventually.that("no job is left", () -> backlog().waiting() == 0);
    assertNull(done.peek());
    assertEquals(100, all.stream().distinct().count());
  }

  @Test
  void the_end_waits_for_what_is_under_way_and_takes_nothing_more() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var worker =
        work(
            kind((job, lease) -> {
              begun.countDown();
              goOn.await();
              done.add(job.number());
            }));
    enqueue(1);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    var closing = Thread.ofVirtual().start(worker::close);
    // Only once the worker's own thread has ended does the end wait for those who are at work.
    Eventually.that("it waits for the job", () -> isIn(closing, "tryAcquire"));
    enqueue(2);
    goOn.countDown();
    closing.join();
    assertEquals(1, done.poll());
    assertNull(done.poll());
    assertEquals(new Jobs.Backlog(1, 0, 0), backlog());
  }

  private static boolean isIn(Thread thread, String method) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals(method));
  }

  private Worker work(JobKind<?> kind) {
    var worker = new Worker(db, jobs, new RandomIds(), 4, List.of(kind));
    workers.add(worker);
    worker.start();
    return worker;
  }

  private JobKind<Count> counting() {
    return kind((job, lease) -> done.add(job.number()));
  }

  private static JobKind<Count> kind(JobHandler<Count> handler) {
    return new JobKind<>(Count.class, 4, QUICK, handler);
  }

  private static JobKind<Count> lasting(Duration lease) {
    var patience = new Patience(3, Duration.ofMillis(1), Duration.ofMillis(2), lease);
    return new JobKind<>(Count.class, 4, patience, (job, held) -> {});
  }

  private void enqueue(int number) {
    db.transaction(tx -> {
      jobs.enqueue(tx, new Count(number));
      return tx;
    });
  }

  private Jobs.Backlog backlog() {
    return jobs.backlog(db);
  }

  private DeadLetters letters(JobKind<?> kind) {
    return new DeadLetters(db, jobs, List.of(kind));
  }

  private Queue queue() {
    return new Queue(db, new RandomIds());
  }
}

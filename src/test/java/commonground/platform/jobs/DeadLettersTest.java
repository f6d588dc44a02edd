package commonground.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLettersTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Db db = database.db();

  private final Jobs jobs = new Jobs();
  private final List<Integer> tidied = new ArrayList<>();
  private final JobKind<Count> kind =
      new JobKind<>(
          Count.class,
          1,
          Patience.USUAL,
          new JobHandler<>() {
            @Override
            public void run(Count job, Lease lease) {}

            @Override
            public void discard(Count job, Tx tx) {
              tidied.add(job.number());
            }
          });
  private final DeadLetters letters = new DeadLetters(db, jobs, List.of(kind));

  @BeforeEach
  void noJobs() {
    db.run("delete from jobs");
  }

  @Test
  void they_are_listed_by_page_the_newest_first() {
    for (int i = 0; i < DeadLetters.PAGE_SIZE + 1; i++) {
      bury(i);
    }
    var first = letters.list();
    assertEquals(DeadLetters.PAGE_SIZE, first.size());
    assertTrue(first.getFirst().id().value() > first.getLast().id().value());
    assertEquals(1, letters.before(first.getLast().id()).size());
  }

  @Test
  void one_that_is_tried_again_has_all_its_attempts() {
    bury(1);
    assertTrue(letters.retry(letters.list().getFirst().id()));
    assertEquals(List.of(), letters.list());
    assertEquals(1, queue().take(List.of(kind)).orElseThrow().lease().attempt());
  }

  @Test
  void one_that_is_let_go_is_gone_and_tidied_up_after() {
    bury(6);
    assertTrue(letters.discard(letters.list().getFirst().id()));
    assertEquals(new Jobs.Backlog(0, 0, 0), jobs.backlog(db));
    assertEquals(List.of(6), tidied);
  }

  @Test
  void a_job_that_still_waits_can_neither_be_retried_nor_discarded() {
    enqueue(1);
    var waiting = new JobId(db.the("select id from jobs", row -> row.number("id")));
    assertFalse(letters.retry(waiting));
    assertFalse(letters.discard(waiting));
    assertEquals(new Jobs.Backlog(1, 0, 0), jobs.backlog(db));
  }

  private void bury(int number) {
    enqueue(number);
    queue().bury(queue().take(List.of(kind)).orElseThrow().lease(), "java.lang.Error");
  }

  private void enqueue(int number) {
    db.transaction(tx -> {
      jobs.enqueue(tx, new Count(number));
      return tx;
    });
  }

  private Queue queue() {
    return new Queue(db, new RandomIds());
  }
}

package commonground.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.admin.AdminEvent;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLettersTest {
  @RegisterExtension static final TestDatabase database = new TestDatabase();

  /** Who did it. */
  static final Event WHO = new AdminEvent.Discarded(new PersonId(7), new JobId(1));

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
    db.run("delete from events");
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
    assertTrue(letters.retry(letters.list().getFirst().id(), WHO));
    assertEquals(List.of(), letters.list());
    assertEquals(1, queue().take(List.of(kind)).orElseThrow().lease().attempt());
  }

  @Test
  void one_that_is_hopeless_can_only_be_let_go() {
    bury(2, true);
    var id = letters.list().getFirst().id();
    assertFalse(letters.retry(id, WHO));
    assertEquals(0, acts());
    assertTrue(letters.discard(id, WHO));
    assertEquals(1, acts());
  }

  private long acts() {
    return db.the(
        "select count(*) as acts from events where kind = 'admin.discarded' and person_id = 7",
        row -> row.number("acts"));
  }

  @Test
  void one_that_is_let_go_is_gone_and_tidied_up_after() {
    bury(6);
    assertTrue(letters.discard(letters.list().getFirst().id(), WHO));
    assertEquals(new Jobs.Backlog(0, 0, 0), jobs.backlog(db));
    assertEquals(List.of(6), tidied);
  }

  @Test
  void a_job_that_still_waits_can_neither_be_retried_nor_discarded() {
    enqueue(1);
    var waiting = new JobId(db.the("select id from jobs", row -> row.number("id")));
    assertFalse(letters.retry(waiting, WHO));
    assertFalse(letters.discard(waiting, WHO));
    assertEquals(new Jobs.Backlog(1, 0, 0), jobs.backlog(db));
  }

  private void bury(int number) {
    bury(number, false);
  }

  private void bury(int number, boolean hopeless) {
    enqueue(number);
    var lease = queue().take(List.of(kind)).orElseThrow().lease();
    Queue.bury(db, lease, "java.lang.Error", hopeless);
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

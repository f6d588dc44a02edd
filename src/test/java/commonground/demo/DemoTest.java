package commonground.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.config.RandomIds;
import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.secrets.Passwords;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo on a database: filled once, and whole. */
class DemoTest {

  private final DatabaseAddress address = TestDatabase.fresh();
  private final Db db = connect();
  private final Passwords passwords = new Passwords(TestDatabase.VERTX, 2, new RandomIds());

  @AfterEach
  void drop() {
    passwords.close();
    db.close();
    TestDatabase.drop(address);
  }

  @Test
  void it_is_filled_once() {
    demo(db).fill();
    var first = counts();
    assertEquals(List.of(12L, 4L, 24L, (long) DemoCommunity.turns().size()), first);
    demo(db).fill();
    assertEquals(first, counts());
  }

  @Test
  void a_start_that_was_stopped_while_filling_is_gone_on_with() {
    var killed = connect();
    var filling = CompletableFuture.runAsync(demo(killed)::fill);
    Eventually.that("the first posts are there", () -> counts().getLast() > 30);
    killed.close();
    var stopped = assertThrows(CompletionException.class, filling::join);
    assertTrue(stopped.getCause() instanceof DbFailure, stopped.toString());
    assertTrue(counts().getLast() < DemoCommunity.turns().size());

    demo(db).fill();
    assertEquals(List.of(12L, 4L, 24L, (long) DemoCommunity.turns().size()), counts());
  }

  @Test
  void a_database_of_real_people_is_refused_and_one_who_has_a_new_address_is_not() {
    Demo.refuseRealPeople(db);
    var world = new World(db, Clock.systemUTC().instant());
    world.person("Ann Real");
    assertThrows(CannotStart.class, () -> Demo.refuseRealPeople(db));
    world.person("Mei Harrowlin", "mei@demo.example", true);
    Demo.refuseRealPeople(db);
  }

  private Db connect() {
    return new Db(TestDatabase.VERTX, address, 4, Clock.systemUTC());
  }

  private Demo demo(Db db) {
    return new Demo(db, passwords);
  }

  private List<Long> counts() {
    return List.of("people", "spaces", "discussions", "posts").stream()
        .map(table -> db.the("select count(*) as n from " + table, row -> row.number("n")))
        .toList();
  }
}

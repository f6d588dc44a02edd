package commonground.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pool of one connection over a wire that can go dead: what is spoilt never comes back. */
@Timeout(60)
@Tag("long")
class ConnectionsTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private Wire wire;
  private Db db;

  @BeforeEach
  void connect() throws IOException {
    wire = new Wire(database.address());
    db = new Db(TestDatabase.VERTX, wire.address(), 1, database.clock());
    assertEquals(1, number());
  }

  @AfterEach
  void disconnect() throws IOException {
    db.close();
    wire.close();
  }

  private long number() {
    return db.transaction(tx -> tx.the("select 1::bigint as n", row -> row.number("n")));
  }

  /** Its own statement finds the wire dead, and so does the rollback. */
  private void spoil() {
    var e =
        assertThrows(
            DbFailure.class,
            () ->
                db.transaction(
                    SHORT,
                    tx -> {
                      tx.run("select 1");
                      wire.goDead();
                      return tx.run("select 2");
                    }));
    assertTrue(e.passing(), e.toString());
  }

  @Test
  void a_connection_that_cannot_be_rolled_back_is_closed_and_the_next_one_works() {
    for (var time = 1; time <= 3; time++) {
      var closed = time;
      spoil();
      Eventually.that("it is closed", () -> wire.left() == closed);
      assertEquals(1, number());
      assertEquals(time + 1, wire.made());
    }
  }

  @Test
  void who_waits_for_the_only_connection_gets_another_when_it_is_given_up() {
    spoil();
    Eventually.that("somebody is served", this::served);
    assertEquals(1, wire.left());
  }

  private boolean served() {
    try {
      return number() == 1;
    } catch (DbFailure e) {
      return false;
    }
  }

  @Test
  void a_connection_that_is_rolled_back_is_used_again() {
    assertThrows(DbFailure.class, () -> db.transaction(SHORT, tx -> tx.run("select pg_sleep(30)")));
    assertThrows(DbFailure.class, () -> db.transaction(tx -> tx.run("select 1 / 0")));
    assertEquals(1, number());
    assertEquals(1, wire.made());
    assertEquals(0, wire.left());
  }
}

package commonground.platform.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door to the database. */
@Timeout(60)
@Tag("long")
class DbTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  record SampleId(long value) {}

  enum Colour {
    RED,
    DARK_BLUE
  }

  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeAll
  static void makeTable() {
    database
        .db()
        .run(
            """
            create table samples (
              id     bigint generated always as identity primary key,
              name   text,
              number bigint,
              flag   boolean,
              at     timestamptz,
              words  text[],
              token  uuid,
              bytes  bytea,
              data   jsonb,
              constraint samples_name unique (name)
            )
            """);
  }

  @BeforeEach
  void empty() {
    database.db().run("delete from samples");
  }

  @AfterEach
  void stopOthers() {
    others.shutdownNow();
  }

  private Db db() {
    return database.db();
  }

  private SampleId insert(Queries queries, String name) {
    return queries.the(
        "insert into samples (name) values ($1) returning id",
        row -> row.id("id", SampleId::new),
        name);
  }

  private long count() {
    return db().the("select count(*) as n from samples", row -> row.number("n"));
  }

  @Test
  void each_type_comes_back_as_it_went_in() {
    var at = Instant.parse("2026-03-10T09:00:00.123456Z");
    var token = new UUID(1, 2);
    var bytes = "\0ä".getBytes(StandardCharsets.UTF_8);
    db().run(
            """
            insert into samples (name, number, flag, at, words, token, bytes, data)
            values ($1, $2, $3, $4, $5, $6, $7, ($8::text)::jsonb)
            """,
            Colour.DARK_BLUE,
            7L,
            true,
            at,
            List.of(Colour.RED, Colour.DARK_BLUE),
            token,
            bytes,
            "{\"a\": 1}");
    db().list(
            "select * from samples",
            row -> {
              assertEquals("dark_blue", row.text("name"));
              assertEquals(Colour.DARK_BLUE, row.word("name", Colour.class));
              assertEquals(7, row.number("number"));
              assertEquals(7, row.count("number"));
              assertEquals(new SampleId(7), row.id("number", SampleId::new));
              assertTrue(row.flag("flag"));
              assertEquals(at, row.instant("at"));
              assertEquals(List.of(Colour.RED, Colour.DARK_BLUE), row.words("words", Colour.class));
              assertEquals(token, row.uuid("token"));
              assertArrayEquals(bytes, row.bytes("bytes"));
              assertEquals("{\"a\":1}", row.json("data"));
              return row;
            });
    assertEquals(1, count());
  }

  @Test
  void what_may_be_missing_is_read_as_optional() {
    insert(db(), "only a name");
    db().list(
            "select * from samples",
            row -> {
              assertEquals(Optional.of("only a name"), row.optionalText("name"));
              assertEquals(OptionalLong.empty(), row.optionalNumber("number"));
              assertEquals(Optional.empty(), row.optionalId("number", SampleId::new));
              assertEquals(Optional.empty(), row.optionalInstant("at"));
              assertEquals(Optional.empty(), row.optionalBytes("bytes"));
              var e = assertThrows(IllegalStateException.class, () -> row.number("number"));
              assertTrue(e.toString().contains("Column number is null"), e.toString());
              return row;
            });
  }

  @Test
  void ids_are_parameters_alone_and_in_lists() {
    var first = insert(db(), "first");
    insert(db(), "second");
    var third = insert(db(), "third");
    assertEquals(
        List.of("first", "third"),
        db().list(
                "select name from samples where id = any($1) and id <> $2 order by id",
                row -> row.text("name"),
                List.of(first, third),
                new SampleId(0)));
  }

  @Test
  void one_row_is_expected_where_one_is_asked_for() {
    assertEquals(Optional.empty(), db().one("select name from samples", row -> row.text("name")));
    assertThrows(
        IllegalStateException.class,
        () -> db().the("select name from samples", row -> row.text("name")));
    insert(db(), "first");
    insert(db(), "second");
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> db().one("select name from samples", row -> row.text("name")));
    assertTrue(e.toString().contains("got 2"), e.toString());
  }

  @Test
  void a_broken_constraint_is_named_and_no_parameter_is_told() {
    insert(db(), "a secret name");
    var e = assertThrows(DbFailure.class, () -> insert(db(), "a secret name"));
    assertTrue(e.broke("samples_name"));
    assertEquals(Optional.of("samples_name"), e.constraint());
    assertFalse(e.passing());
    assertTrue(e.toString().contains("insert into samples"), e.toString());
    assertFalse(e.toString().contains("secret"), e.toString());
  }

  @Test
  void a_mistake_in_the_program_does_not_pass_by_itself() {
    assertFalse(
        assertThrows(DbFailure.class, () -> db().run("select nothing from nowhere")).passing());
    var typed =
        assertThrows(
            DbFailure.class, () -> db().run("select 1 from samples where id = $1", "a secret"));
    assertFalse(typed.passing());
    assertFalse((typed + " " + typed.getCause()).contains("secret"), typed.toString());
    assertFalse(
        assertThrows(DbFailure.class, () -> db().run("select 1 from samples where id = $1"))
            .passing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ($1::text)::tsvector",
        "select ($1::text)::bigint",
        "select to_tsquery($1)"
      })
  void what_does_not_fit_is_not_repeated(String sql) {
    var e = assertThrows(DbFailure.class, () -> db().run(sql, "a secret '"));
    assertTrue(e.unfit(), e.toString());
    assertFalse(e.passing());
    var told = new StringWriter();
    e.printStackTrace(new PrintWriter(told));
    assertTrue(told.toString().contains(sql), told.toString());
    assertFalse(told.toString().contains("secret"), told.toString());
  }

  /** What is not kept is parsed and planned each time: the page of a thread took thrice as long. */
  @Test
  void a_long_statement_is_prepared_once_as_a_short_one_is() {
    var mark = " ".repeat(5_000) + "as marked";
    var prepared =
        db().transaction(tx -> {
          tx.the("select 1" + mark, row -> row.count("marked"));
          return tx.the(
              "select count(*) as n from pg_prepared_statements where statement like '%' || $1",
              row -> row.count("n"), mark);
        });
    assertEquals(1, prepared);
  }

  @Test
  void a_transaction_keeps_all_of_it() {
    var name =
        db().transaction(tx -> {
          insert(tx, "first");
          insert(tx, "second");
          return "done";
        });
    assertEquals("done", name);
    assertEquals(2, count());
  }

  @Test
  void a_transaction_that_throws_keeps_nothing_of_it() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                db().transaction(tx -> {
                  insert(tx, "first");
                  throw new IllegalArgumentException("no");
                }));
    assertEquals("no", e.getMessage());
    assertEquals(0, count());
    insert(db(), "first");
  }

  @Test
  void a_failure_that_was_swallowed_cannot_be_committed() {
    insert(db(), "first");
    var e =
        assertThrows(
            IllegalStateException.class,
            () ->
                db().transaction(tx -> {
                  insert(tx, "second");
                  assertThrows(DbFailure.class, () -> insert(tx, "first"));
                  return "as if nothing had happened";
                }));
    assertTrue(e.toString().contains("swallowed"), e.toString());
    assertEquals(1, count());
  }

  /** Of a transaction that does this. */
  private DbFailure failure(Consumer<Tx> act) {
    return assertThrows(
        DbFailure.class,
        () ->
            db().transaction(tx -> {
              act.accept(tx);
              return "as if nothing had happened";
            }));
  }

  private static final String ADD = "insert into samples (name) values ($1)";

  @Test
  void what_is_sent_ahead_is_done_before_what_follows_and_kept_with_it() {
    var seen =
        db().transaction(tx -> {
          tx.ahead(ADD, "first");
          tx.ahead(ADD, "second");
          return tx.the("select count(*) as n from samples", row -> row.number("n"));
        });
    assertEquals(2, seen);
    assertEquals(2, count());
  }

  @Test
  void what_fails_ahead_of_the_commit_fails_it_and_nothing_is_kept() {
    insert(db(), "first");
    var e =
        failure(tx -> {
          insert(tx, "second");
          tx.ahead(ADD, "first");
          tx.ahead(ADD, "third");
        });
    assertTrue(e.broke("samples_name"), e.toString());
    assertEquals(1, count());
  }

  @Test
  void what_never_comes_to_the_database_fails_the_commit_too() {
    failure(tx -> {
      insert(tx, "second");
      tx.ahead("insert into samples (id) values ($1)", "not a number");
    });
    assertEquals(0, count());
  }

  @Test
  void what_follows_a_failure_fails_with_what_caused_it() {
    insert(db(), "first");
    var e =
        failure(tx -> {
          tx.ahead(ADD, "first");
          insert(tx, "second");
        });
    assertTrue(e.broke("samples_name"), e.toString());
    assertEquals(1, count());
  }

  @Test
  void what_is_to_run_after_the_commit_runs_after_it_and_only_then() {
    var told = new ArrayList<Long>();
    db().transaction(tx -> {
      tx.afterCommit(() -> told.add(count()));
      return insert(tx, "first");
    });
    assertThrows(
        IllegalArgumentException.class,
        () ->
            db().transaction(tx -> {
              tx.afterCommit(() -> told.add(-1L));
              throw new IllegalArgumentException("no");
            }));
    assertEquals(List.of(1L), told);
  }

  @Test
  void a_statement_that_takes_too_long_ends_the_transaction_and_frees_its_rows() {
    insert(db(), "held");
    var began = System.nanoTime();
    var e =
        assertThrows(
            DbFailure.class,
            () ->
                db().transaction(tx -> {
                  tx.run("update samples set number = 1 where name = 'held'");
                  return tx.run("select pg_sleep(30)");
                }));
    assertTrue(e.passing(), e.toString());
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(Tx.LIMIT.multipliedBy(3)) < 0, "took " + took);
    assertEquals(1, db().run("update samples set number = 2 where name = 'held'"));
  }

  @Test
  void a_transaction_that_dawdles_between_statements_is_over_too() {
    var limit = Duration.ofMillis(300);
    var e =
        assertThrows(
            DbFailure.class,
            () ->
                db().transaction(
                        limit,
                        tx -> {
                          insert(tx, "first");
                          var end = System.nanoTime() + limit.toNanos();
                          Eventually.that("the time is over", () -> System.nanoTime() > end);
                          return insert(tx, "second");
                        }));
    assertTrue(e.passing(), e.toString());
    assertEquals(0, count());
  }

  @Test
  void whoever_waits_for_a_row_too_long_is_told_to_try_again() throws Exception {
    insert(db(), "held");
    var held = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    var holder = hold(db(), held, enough);
    held.await();
    var e =
        assertThrows(
            DbFailure.class,
            () ->
                db().transaction(
                        tx -> tx.run("update samples set number = 2 where name = 'held'")));
    assertTrue(e.passing(), e.toString());
    enough.countDown();
    holder.get();
    assertEquals(1, db().run("update samples set number = 2 where name = 'held'"));
  }

  /** Holds the row, in a transaction that may take half a minute. */
  private Future<Integer> hold(Db db, CountDownLatch held, CountDownLatch enough) {
    return others.submit(() ->
        db.transaction(
            Duration.ofSeconds(30),
            tx -> {
              var locked = tx.run("update samples set number = 1 where name = 'held'");
              held.countDown();
              await(enough);
              return locked;
            }));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_program_that_stops_inside_a_transaction_does_not_hold_its_rows() throws Exception {
    insert(db(), "held");
    var held = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    hold(db(), held, never);
    held.await();
    Eventually.that(
        "the row is free",
        Duration.ofSeconds(20),
        () ->
            db().list(
                        "select id from samples where name = 'held' for update skip locked",
                        row -> row.id("id", SampleId::new))
                    .size()
                == 1);
  }

  @Test
  void a_connection_that_is_lost_is_a_passing_failure_and_the_next_one_works() {
    var e =
        assertThrows(
            DbFailure.class,
            () ->
                db().transaction(tx -> {
                  insert(tx, "first");
                  var pid = tx.the("select pg_backend_pid() as p", row -> row.number("p"));
                  db().run("select pg_terminate_backend($1::bigint::int)", pid);
                  return insert(tx, "second");
                }));
    assertTrue(e.passing(), e.toString());
    assertEquals(0, count());
    insert(db(), "third");
    assertEquals(1, count());
  }

  @Test
  void a_server_that_is_not_there_is_a_passing_failure() {
    var address = database.address();
    var nowhere =
        new DatabaseAddress(address.host(), 1, address.database(), address.user(), "unknown");
    try (var db = new Db(TestDatabase.VERTX, nowhere, 1, database.clock())) {
      assertTrue(assertThrows(DbFailure.class, () -> db.run("select 1")).passing());
    }
  }

  @Test
  void when_every_connection_is_taken_the_next_one_is_told_to_try_again() throws Exception {
    insert(db(), "held");
    try (var narrow = new Db(TestDatabase.VERTX, database.address(), 1, database.clock())) {
      var held = new CountDownLatch(1);
      var enough = new CountDownLatch(1);
      var holder = hold(narrow, held, enough);
      held.await();
      var question = others.submit(() -> narrow.run("select 1"));
      var change = others.submit(() -> narrow.transaction(tx -> insert(tx, "x")));
      for (var waiting : List.of(question, change)) {
        var e = assertThrows(ExecutionException.class, waiting::get);
        assertTrue(assertInstanceOf(DbFailure.class, e.getCause()).passing(), e.toString());
      }
      enough.countDown();
      assertEquals(1, holder.get());
      assertEquals(1, narrow.run("update samples set number = 3 where name = 'held'"));
    }
  }
}

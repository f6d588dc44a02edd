package commonground.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Rooms;
import commonground.platform.config.RandomIds;
import commonground.platform.config.ReportSettings;
import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mailer;
import commonground.platform.secrets.Passwords;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filling the demo that is stopped, and where it must not begin. */
@Tag("long")
class DemoTest {

  /** One discussion with one post is made of messages. */
  static final List<Long> WHOLE = List.of(40L, 6L, 59L, DemoCommunity.turns().size() + 1L);

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
  void a_start_that_was_stopped_while_filling_is_gone_on_with() {
    var killed = connect();
    var filling = CompletableFuture.runAsync(demo(killed)::fill);
    Eventually.that("the first posts are there", () -> counts().getLast() > 30);
    killed.close();
    var stopped = assertThrows(CompletionException.class, filling::join);
    assertTrue(stopped.getCause() instanceof DbFailure, stopped.toString());
    assertTrue(counts().getLast() < DemoCommunity.turns().size());

    demo(db).fill();
    assertEquals(WHOLE, counts());
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
    var connected = new Db(TestDatabase.VERTX, address, 4, Clock.systemUTC());
    connected.onRecord(Rooms.opening());
    return connected;
  }

  private Demo demo(Db db) {
    return demo(db, passwords);
  }

  /** One whose mails are written, and never sent. */
  static Demo demo(Db db, Passwords passwords) {
    var jobs = new Jobs();
    return new Demo(
        db,
        passwords,
        new Correspondence(
            clock -> letters(db, jobs, clock),
            jobs,
            URI.create("https://test.example"),
            "The helpers",
            new ReportSettings(Duration.ofHours(4), 2, List.of(), 10)));
  }

  private static Letters letters(Db db, Jobs jobs, Clock clock) {
    var mailer = new Mailer(db, jobs, new RandomIds(), clock, "site@test.example");
    var site = new Site("Test", "en-GB", List.of(), "");
    var views = new Views(Templates.onClasspath("templates"), name -> "/assets/" + name, site);
    return new Letters(mailer, views, "Test");
  }

  private List<Long> counts() {
    return counts(db);
  }

  static List<Long> counts(Db db) {
    // Whoever posts without a name has a row among people, too.
    var people = "people p where p.id not in (select alias_id from unnamed)";
    return List.of(people, "spaces", "discussions", "posts").stream()
        .map(table -> db.the("select count(*) as n from " + table, row -> row.number("n")))
        .toList();
  }
}

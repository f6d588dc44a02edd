package commonground.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.config.RandomIds;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo on a database: filled once, and whole. */
class DemoTest {

  private static final List<Long> WHOLE =
      List.of(40L, 6L, 57L, (long) DemoCommunity.turns().size());

  private final DatabaseAddress address = TestDatabase.fresh();
  private final Db db = connect();
  private final Jobs jobs = new Jobs();
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
    assertEquals(WHOLE, first);
    demo(db).fill();
    assertEquals(first, counts());
  }

  @Test
  void people_wait_have_left_have_not_agreed_and_links_are_in_every_state() {
    demo(db).fill();
    assertEquals(
        List.of("gareth", "nell", "vikram"),
        keys(
            "select p.email from join_requests r join people p on p.id = r.person_id"
                + " where r.state = 'waiting' order by r.id"));
    assertEquals(
        List.of("dom"), keys("select p.email from removals r join people p on p.id = r.person_id"));
    assertEquals(1, count("from mutes"));
    assertEquals(1, count("from spaces where archived_at is not null"));
    assertEquals(1, count("from invitations where revoked_at is not null"));
    assertEquals(1, count("from invitations where uses = 4 and uses_allowed = 5"));
    assertTrue(count("from invitations where expires_at < now()") >= 1);
    assertTrue(count("from rules_acceptances where version = 2") > 5);
    assertTrue(
        count(
                "from memberships m join rules_acceptances a using (space_id, person_id)"
                    + " where a.version = 1 and exists (select 1 from ground_rules g"
                    + " where g.space_id = m.space_id and g.version = 2)")
            > 2);
  }

  @Test
  void what_is_told_has_happened_in_this_order() {
    demo(db).fill();
    assertEquals(0, count("from events a join events b on b.id = a.id + 1 where b.at < a.at"));
    assertEquals(0, count("from events where at > now()"));
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
    return new Db(TestDatabase.VERTX, address, 4, Clock.systemUTC());
  }

  private Demo demo(Db db) {
    return new Demo(
        db,
        passwords,
        new Correspondence(
            clock -> letters(db, clock), jobs, URI.create("https://test.example"), "The helpers"));
  }

  private Letters letters(Db db, Clock clock) {
    var mailer = new Mailer(db, jobs, new RandomIds(), clock, "site@test.example");
    var site = new Site("Test", "en-GB", List.of(), "");
    var views = new Views(Templates.onClasspath("templates"), name -> "/assets/" + name, site);
    return new Letters(mailer, views, "Test");
  }

  private List<String> keys(String sql) {
    return db.list(sql, row -> row.text("email").replace("@demo.example", ""));
  }

  private long count(String from) {
    return db.the("select count(*) as n " + from, row -> row.number("n"));
  }

  private List<Long> counts() {
    return List.of("people", "spaces", "discussions", "posts").stream()
        .map(table -> db.the("select count(*) as n from " + table, row -> row.number("n")))
        .toList();
  }
}

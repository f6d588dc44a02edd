package commonground.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Rooms;
import commonground.platform.config.RandomIds;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import commonground.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole demo on a database. */
@Tag("long")
class DemoFilledTest {

  private static final DatabaseAddress address = TestDatabase.fresh();
  private static final Db db = new Db(TestDatabase.VERTX, address, 4, Clock.systemUTC());
  private static final Passwords passwords = new Passwords(TestDatabase.VERTX, 2, new RandomIds());

  @BeforeAll
  static void fill() {
    db.onRecord(Rooms.opening());
    DemoTest.demo(db, passwords).fill();
  }

  @AfterAll
  static void drop() {
    passwords.close();
    db.close();
    TestDatabase.drop(address);
  }

  @Test
  void it_is_filled_once() {
    assertEquals(DemoTest.WHOLE, DemoTest.counts(db));
    DemoTest.demo(db, passwords).fill();
    assertEquals(DemoTest.WHOLE, DemoTest.counts(db));
  }

  @Test
  void a_worry_waits_and_so_does_an_appeal_and_telling_the_end_again_adds_nothing() {
    DemoTest.demo(db, passwords).fill();
    assertEquals(3, count("from reports"));
    assertEquals(1, count("from reports where state = 'new' and kind = 'message'"));
    assertEquals(1, count("from rooms where name is not null and closed_at is not null"));
    assertEquals(1, count("from reports where state = 'new' and why = 'worried'"));
    assertEquals(1, count("from reports where state = 'appealed' and appeal <> ''"));
    assertEquals(3, count("from report_voices"));
    assertEquals(1, count("from moderation_acts where what = 'left'"));
  }

  @Test
  void two_rooms_are_lively_and_something_in_them_is_new_to_whoever_signs_in() {
    assertEquals(2, count("from rooms where messages > 10"));
    assertEquals(count("from messages"), count("from (select distinct once from messages) m"));
    assertTrue(count("from messages where edits > 0") >= 1);
    assertTrue(count("from people p, new_messages(p.id)") > 20);
  }

  @Test
  void people_wait_have_left_have_not_agreed_and_links_are_in_every_state() {
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
    assertEquals(0, count("from events a join events b on b.id = a.id + 1 where b.at < a.at"));
    assertEquals(0, count("from events where at > now()"));
  }

  @Test
  void whoever_came_by_a_link_has_the_role_they_are_here_for() {
    assertEquals(
        List.of("kofi"),
        keys(
            "select p.email from memberships m join people p on p.id = m.person_id"
                + " join spaces s on s.id = m.space_id"
                + " where s.slug = 'link-group' and m.role = 'moderator'"));
  }

  private List<String> keys(String sql) {
    return db.list(sql, row -> row.text("email").replace("@demo.example", ""));
  }

  private long count(String from) {
    return db.the("select count(*) as n " + from, row -> row.number("n"));
  }
}

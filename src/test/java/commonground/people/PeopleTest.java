package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.views.When;
import commonground.support.TestDatabase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts. */
class PeopleTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final People people = new People(database.db());

  private static EmailAddress address() {
    return new EmailAddress("person" + NUMBER.incrementAndGet() + "@test.example");
  }

  private static DisplayName name(String text) {
    return DisplayName.parse(text).orElseThrow();
  }

  private PersonId make(String name) {
    return ((People.Created.Done) people.create(address(), name(name), false)).id();
  }

  private Person find(PersonId id) {
    return people.find(id).orElseThrow();
  }

  private List<String> events(PersonId id) {
    return database
        .db()
        .list(
            """
            select kind from events
            where person_id = $1 or data->>'person' = ($1::bigint)::text
            order by id
            """,
            row -> row.text("kind"),
            id);
  }

  @Test
  void a_new_person_is_found_by_number_and_address_and_has_no_password() {
    var email = address();
    var made = people.create(email, name("Ana Test"), true);
    var ana = find(assertInstanceOf(People.Created.Done.class, made).id());
    assertEquals(Optional.of(ana), people.find(email));
    assertEquals("Ana Test", ana.name());
    assertFalse(ana.hasPassword());
    assertTrue(ana.siteAdministrator());
    assertEquals(When.UK, ana.zone());
    assertEquals(database.clock().instant(), ana.createdAt());
    assertFalse(people.none());
  }

  @Test
  void an_address_has_one_account_however_it_is_typed() {
    var first = make("Ana Test");
    var again = EmailAddress.parse(find(first).email().text().toUpperCase(java.util.Locale.ROOT));
    var second = people.create(again.orElseThrow(), name("Another Test"), false);
    assertEquals(new People.Created.Exists(first), second);
    assertEquals("Ana Test", find(first).name());
  }

  @Test
  void eight_forms_at_once_make_one_account() throws Exception {
    var email = address();
    var made = new ArrayList<Future<People.Created>>();
    try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0; n < 8; n++) {
        made.add(browsers.submit(() -> people.create(email, name("Ana Test"), false)));
      }
    }
    var done = 0;
    for (var result : made) {
      done += result.get() instanceof People.Created.Done ? 1 : 0;
    }
    assertEquals(1, done);
  }

  @Test
  void somebody_who_is_not_there_is_not_found() {
    assertEquals(Optional.empty(), people.find(new PersonId(987_654_321)));
    assertEquals(Optional.empty(), people.find(new EmailAddress("nobody@test.example")));
  }

  @Test
  void a_new_name_counts_a_revision_and_the_same_name_does_not() {
    var ana = make("Ana Test");
    people.rename(ana, name("Ana Other"));
    people.rename(ana, name("Ana Other"));
    assertEquals("Ana Other", find(ana).name());
    assertEquals(2, nameRevision(ana));
    assertEquals(List.of("people.created", "people.renamed"), events(ana));
  }

  private long nameRevision(PersonId id) {
    return database
        .db()
        .the("select name_revision from people where id = $1", r -> r.number("name_revision"), id);
  }

  @Test
  void a_time_zone_is_kept() {
    var ana = make("Ana Test");
    people.setZone(ana, ZoneId.of("Pacific/Auckland"));
    assertEquals(ZoneId.of("Pacific/Auckland"), find(ana).zone());
  }

  @Test
  void a_first_password_locks_the_account_until_either_changes() {
    var ana = make("Ana Test");
    assertEquals(Optional.empty(), lock(ana).hash());
    people.setFirstPassword(ana, "a hash");
    assertTrue(find(ana).hasPassword());
    var lock = lock(ana);
    assertEquals(Optional.of("a hash"), lock.hash());
    assertTrue(unchanged(lock));
    people.setFirstPassword(ana, "another hash");
    assertFalse(unchanged(lock));
    assertEquals(
        List.of("people.created", "people.passwordchanged", "people.passwordchanged"), events(ana));
  }

  private People.Lock lock(PersonId id) {
    return people.lock(find(id).email()).orElseThrow();
  }

  private static boolean unchanged(People.Lock lock) {
    return database.db().transaction(tx -> People.unchanged(tx, lock));
  }

  @Test
  void the_record_says_who_was_made_administrator() {
    make("Ana Test");
    var email = new EmailAddress("boss.test@test.example");
    var boss = (People.Created.Done) people.create(email, name("Boss Test"), true);
    assertEquals(
        List.of(boss.id()),
        database
            .db()
            .list(
                """
                select (data->>'person')::bigint as person from events
                where kind = 'people.created' and (data->>'administrator')::boolean
                """,
                row -> row.id("person", PersonId::new)));
  }

  @Test
  void no_event_holds_a_name_or_an_address() {
    var ana = make("Anastasia Unmistakable");
    people.rename(ana, name("Anastasia Unforgettable"));
    var found =
        database
            .db()
            .the(
                "select count(*) as n from events where data::text ~* 'anastasia|test.example'",
                row -> row.number("n"));
    assertEquals(0, found);
  }
}

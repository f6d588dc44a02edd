package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.jobs.Worker;
import commonground.spaces.Joining;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.WorkingDays;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("long")
class JoinRequestsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String IN = "You are in Doorstep";

  private final Doorstep door = new Doorstep(database, Joining.ASK);
  private final PersonId ana = door.world.person("Ana " + door.space().slug().text());

  private Answered accept(Role role) {
    return door.requests.accept(door.facilitator(), door.request(ana), role, "Welcome!");
  }

  @Test
  void all_facilitators_are_told_once_however_often_the_button_is_pressed() {
    var gil = door.world.person("Gil " + door.space().slug().text());
    door.world.join(door.space().id(), gil, Role.FACILITATOR);
    var before = door.mails(door.fay).size();
    assertInstanceOf(Asked.Waiting.class, door.asks(ana));
    assertInstanceOf(Asked.Waiting.class, door.asks(ana));
    assertEquals(1, door.mails(gil).size());
    assertEquals(before + 1, door.mails(door.fay).size());
    assertEquals(1, door.requests.waiting(door.facilitator()).size());
    assertEquals(1, door.events("joining.asked").size());
  }

  @Test
  void what_was_answered_stands_beside_what_was_asked() {
    var answers = List.of(new JoinRequest.Answer("Why?", "To learn"));
    var said = new Agreement(1, Set.of(Perspective.COMMISSIONER));
    door.requests.ask(door.space(), ana, said, answers);
    var found = door.requests.waiting(door.facilitator()).getFirst();
    assertEquals(answers, found.answers());
    assertEquals(Set.of(Perspective.COMMISSIONER), found.perspectives());
  }

  @Test
  void who_is_accepted_is_in_and_gets_one_mail() {
    door.asks(ana);
    assertInstanceOf(Answered.Done.class, accept(Role.BROKER));
    assertEquals(Optional.of(Role.BROKER), door.role(ana));
    assertEquals(List.of(IN), door.mails(ana));
    assertEquals(1, door.rules.agreedTo(door.member(ana)));
    assertInstanceOf(Answered.NotWaiting.class, accept(Role.FACILITATOR));
    assertEquals(Optional.of(Role.BROKER), door.role(ana));
  }

  @Test
  void who_is_declined_is_not_in_and_reads_why() {
    door.asks(ana);
    var answered =
        door.requests.decline(door.facilitator(), door.request(ana), "This is for staff only.");
    assertInstanceOf(Answered.Done.class, answered);
    assertEquals(Optional.empty(), door.role(ana));
    assertEquals(List.of("Your request to join Doorstep"), door.mails(ana));
    assertEquals("This is for staff only.", door.request(ana).words());
    assertInstanceOf(Answered.NotWaiting.class, accept(Role.MEMBER));
  }

  @Test
  void who_takes_a_request_back_is_not_let_in_by_it() {
    door.asks(ana);
    var id = door.request(ana).id();
    door.requests.withdraw(door.fay, id);
    assertEquals(JoinRequest.State.WAITING, door.request(ana).state());
    door.requests.withdraw(ana, id);
    assertInstanceOf(Answered.NotWaiting.class, accept(Role.MEMBER));
    assertEquals(Optional.empty(), door.role(ana));
  }

  @Test
  void a_request_of_another_space_cannot_be_seen_or_answered() {
    door.asks(ana);
    var other = new Doorstep(database, Joining.ASK);
    var request = door.request(ana);
    assertEquals(Optional.empty(), other.requests.find(other.facilitator(), request.id()));
    assertInstanceOf(
        Answered.NotWaiting.class,
        other.requests.accept(other.facilitator(), request, Role.MEMBER, ""));
    assertEquals(Optional.empty(), door.role(ana));
  }

  @Test
  void nobody_asks_more_than_three_times_a_day() {
    for (var i = 0; i < 3; i++) {
      assertInstanceOf(Asked.Waiting.class, door.asks(ana));
      door.requests.withdraw(ana, door.request(ana).id());
    }
    assertInstanceOf(Asked.TooOften.class, door.asks(ana));
    database.clock().advance(java.time.Duration.ofDays(1));
    assertInstanceOf(Asked.Waiting.class, door.asks(ana));
  }

  @Test
  void an_open_space_lets_people_in_at_once() {
    var open = new Doorstep(database, Joining.OPEN);
    assertInstanceOf(Asked.In.class, open.asks(ana));
    assertEquals(Optional.of(Role.MEMBER), open.role(ana));
    assertInstanceOf(Asked.There.class, open.asks(ana));
    var old = new Agreement(0, Set.of());
    var ben = open.world.person("Ben " + open.space().slug().text());
    assertInstanceOf(Asked.OtherRules.class, open.requests.ask(open.space(), ben, old, List.of()));
    assertEquals(Optional.empty(), open.role(ben));
  }

  @Test
  void a_request_and_then_a_link_make_one_member_with_one_mail() {
    door.asks(ana);
    door.joins(ana, door.invite(Offer.of(Role.LIBRARIAN)));
    assertEquals(JoinRequest.State.JOINED, door.request(ana).state());
    assertInstanceOf(Answered.NotWaiting.class, accept(Role.MEMBER));
    assertEquals(Optional.of(Role.LIBRARIAN), door.role(ana));
    assertEquals(List.of(IN), door.mails(ana));
  }

  @Test
  void an_accepted_request_and_then_a_link_make_one_member_with_the_better_role() {
    var link = door.invite(Offer.of(Role.LIBRARIAN));
    door.asks(ana);
    accept(Role.MEMBER);
    door.joins(ana, link);
    assertEquals(Optional.of(Role.LIBRARIAN), door.role(ana));
    assertEquals(List.of(IN), door.mails(ana));
    assertEquals(1, door.events("space.joined").stream().filter(this::isAna).count());
  }

  private boolean isAna(String event) {
    return event.matches(".*\"person\": " + ana.value() + "[,}].*");
  }

  @Test
  void a_link_and_an_accepted_request_at_the_same_moment_make_one_member() throws Exception {
    for (var round = 0; round < 10; round++) {
      var both = new Doorstep(database, Joining.ASK);
      var cat = both.world.person("Cat " + both.space().slug().text());
      var link = both.invite(Offer.of(Role.LIBRARIAN));
      both.asks(cat);
      var request = both.request(cat);
      List<Callable<Object>> ways =
          List.of(
              () -> both.joins(cat, link),
              () -> both.requests.accept(both.facilitator(), request, Role.MEMBER, ""));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var way : threads.invokeAll(ways)) {
          way.get();
        }
      }
      assertEquals(Optional.of(Role.LIBRARIAN), both.role(cat));
      assertEquals(List.of(IN), both.mails(cat));
    }
  }

  @Test
  void facilitators_are_reminded_once_of_whoever_still_waits() {
    door.asks(ana);
    var ben = door.world.person("Ben " + door.space().slug().text());
    door.asks(ben);
    door.requests.decline(door.facilitator(), door.request(ben), "");
    door.db.transaction(tx -> {
      door.jobs.enqueue(tx, new RemindOfRequest(door.request(ana).id()));
      door.jobs.enqueue(tx, new RemindOfRequest(door.request(ana).id()));
      door.jobs.enqueue(tx, new RemindOfRequest(door.request(ben).id()));
      return 0;
    });
    try (var worker =
        new Worker(door.db, door.jobs, new RandomIds(), 2, List.of(door.reminders.kind()))) {
      worker.start();
      Eventually.that("the reminders are done", () -> reminders() == 0);
    }
    var reminded =
        door.mails(door.fay).stream()
            .filter("Somebody still waits to join Doorstep"::equals)
            .count();
    assertEquals(1, reminded);
  }

  private long reminders() {
    return door.db.the(
        "select count(*) as n from jobs where kind = 'remind_of_request' and due_at <= now()",
        row -> row.number("n"));
  }

  @Test
  void the_reminder_comes_after_two_working_days() {
    door.asks(ana);
    var due =
        door.db.the(
            "select max(due_at) as due from jobs where kind = 'remind_of_request'",
            row -> row.instant("due"));
    assertEquals(
        WorkingDays.after(door.db.clock().instant(), 2, commonground.platform.views.When.UK), due);
  }
}

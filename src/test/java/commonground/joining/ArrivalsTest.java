package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("long")
class ArrivalsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Doorstep door = new Doorstep(database);
  private final PersonId ana = door.world.person("Ana " + door.space().slug().text());

  @Test
  void a_link_makes_a_member_once_and_sends_one_mail() {
    var link = door.invite(Offer.of(Role.LIBRARIAN));
    assertInstanceOf(Arrived.In.class, door.joins(ana, link));
    assertEquals(Optional.of(Role.LIBRARIAN), door.role(ana));
    assertInstanceOf(Arrived.There.class, door.joins(ana, link));
    assertEquals(List.of("You are in Doorstep"), door.mails(ana));
    assertEquals(1, uses(link));
    assertEquals(1, door.rules.agreedTo(door.member(ana)));
  }

  private int uses(Invitation link) {
    return door.invitations.byToken(link.token()).orElseThrow().used();
  }

  @Test
  void somebody_who_is_in_gets_the_better_role_and_never_a_lesser_one() {
    door.joins(ana, door.invite(Offer.of(Role.MEMBER)));
    assertInstanceOf(Arrived.In.class, door.joins(ana, door.invite(Offer.of(Role.FACILITATOR))));
    assertEquals(Optional.of(Role.FACILITATOR), door.role(ana));
    assertInstanceOf(Arrived.There.class, door.joins(ana, door.invite(Offer.of(Role.OBSERVER))));
    assertEquals(Optional.of(Role.FACILITATOR), door.role(ana));
    assertEquals(1, door.mails(ana).size());
  }

  @Test
  void perspectives_are_those_that_the_newcomer_says() {
    var said = new Agreement(1, Set.of(Perspective.PATIENT, Perspective.ACADEMIC));
    door.arrivals.byInvitation(door.space(), door.invite(Offer.of(Role.MEMBER)), ana, said);
    var here = door.memberships.find(door.space().id(), ana).orElseThrow();
    assertEquals(said.perspectives(), Set.copyOf(here.perspectives()));
  }

  @Test
  void nobody_comes_in_under_rules_that_they_have_not_seen() {
    var link = door.invite(Offer.of(Role.MEMBER));
    var seen = door.agreed();
    door.rules.change(door.facilitator(), 1, "Be kind.", "Shorter");
    var came = door.arrivals.byInvitation(door.space(), link, ana, seen);
    assertInstanceOf(Arrived.OtherRules.class, came);
    assertEquals(Optional.empty(), door.role(ana));
    assertEquals(0, uses(link));
    assertInstanceOf(Arrived.In.class, door.joins(ana, link));
  }

  @Test
  void a_link_that_was_taken_back_lets_nobody_in() {
    var link = door.invite(Offer.of(Role.MEMBER));
    assertTrue(door.invitations.revoke(door.facilitator(), link.id()));
    assertFalse(door.invitations.revoke(door.facilitator(), link.id()));
    assertInstanceOf(Arrived.Closed.class, door.joins(ana, link));
    assertEquals(Optional.empty(), door.role(ana));
    assertEquals(1, door.events("joining.invitationrevoked").size());
  }

  @Test
  void a_link_works_until_its_time_is_over() {
    var early = door.world.person("Eve " + door.space().slug().text());
    var offer =
        new Offer(Role.MEMBER, Optional.empty(), "", OptionalInt.empty(), Duration.ofDays(2));
    var link = door.invite(offer);
    database.clock().advance(Duration.ofDays(2).minusMillis(1));
    assertInstanceOf(Arrived.In.class, door.joins(early, link));
    database.clock().advance(Duration.ofMillis(1));
    assertInstanceOf(Arrived.Closed.class, door.joins(ana, link));
  }

  @Test
  void no_link_works_for_longer_than_a_year() {
    var none = Optional.<Perspective>empty();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Offer(Role.MEMBER, none, "", OptionalInt.empty(), Duration.ofDays(366)));
  }

  @Test
  void a_link_of_another_space_cannot_be_seen_or_taken_back() {
    var link = door.invite(Offer.of(Role.MEMBER));
    var other = new Doorstep(database);
    assertEquals(Optional.empty(), other.invitations.find(other.facilitator(), link.id()));
    assertFalse(other.invitations.revoke(other.facilitator(), link.id()));
    assertInstanceOf(Arrived.In.class, door.joins(ana, link));
  }

  @Test
  void a_hundred_people_at_once_share_the_last_ten_uses() throws Exception {
    var link = door.invite(Offer.of(Role.MEMBER).withUses(10));
    var people =
        IntStream.range(0, 100).mapToObj(n -> door.world.person("Crowd " + n + " x")).toList();
    var in = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = people.stream().map(p -> threads.submit(() -> door.joins(p, link))).toList();
      for (var one : all) {
        in += one.get() instanceof Arrived.In ? 1 : 0;
      }
    }
    assertEquals(10, in);
    assertEquals(10, people.stream().filter(p -> door.role(p).isPresent()).count());
    assertEquals(10, uses(link));
    assertEquals(10, people.stream().filter(p -> !door.mails(p).isEmpty()).count());
  }

  @Test
  void twenty_presses_of_one_person_at_once_take_one_use() throws Exception {
    var link = door.invite(Offer.of(Role.MEMBER).withUses(5));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .mapToObj(n -> threads.submit(() -> door.joins(ana, link)))
              .toList();
      for (var one : all) {
        one.get();
      }
    }
    assertEquals(1, uses(link));
    assertEquals(List.of("You are in Doorstep"), door.mails(ana));
  }

  @Test
  void nobody_comes_into_an_archived_space() {
    var link = door.invite(Offer.of(Role.MEMBER));
    door.asks(ana);
    var request = door.request(ana);
    door.world.archive(door.facilitator());
    assertInstanceOf(Arrived.Archived.class, door.joins(ana, link));
    assertInstanceOf(Asked.Archived.class, door.asks(ana));
    var accepted = door.requests.accept(door.facilitator(), request, Role.MEMBER, "");
    assertInstanceOf(Answered.Archived.class, accepted);
    assertEquals(Optional.empty(), door.role(ana));
    assertEquals(0, uses(link));
  }

  @Test
  void somebody_who_was_removed_asks_before_they_come_back() {
    var open = new Doorstep(database, Joining.OPEN);
    var link = open.invite(Offer.of(Role.MEMBER));
    open.joins(ana, link);
    open.removes(ana);
    assertInstanceOf(Arrived.Removed.class, open.joins(ana, link));
    assertInstanceOf(Asked.Waiting.class, open.asks(ana));
    assertEquals(Optional.empty(), open.role(ana));
    open.requests.accept(open.facilitator(), open.request(ana), Role.MEMBER, "");
    assertEquals(Optional.of(Role.MEMBER), open.role(ana));
    assertFalse(open.memberships.removed(open.space().id(), ana));
  }
}

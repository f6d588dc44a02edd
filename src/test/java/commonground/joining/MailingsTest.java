package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.EmailAddress;
import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Role;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("long")
class MailingsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String IN = "You are in Doorstep";

  private final Doorstep door = new Doorstep(database, Joining.ASK);
  private final PersonId ana = door.world.person("Ana " + door.space().slug().text());
  private final String invites = "Fay " + door.space().slug().text() + " invites you to Doorstep";

  private Mailed invite(PersonId person, Role role) {
    return door.mails(door.facilitator(), door.email(person), role);
  }

  private Invitation invited(PersonId person, Role role) {
    return door.sent(assertInstanceOf(Mailed.Sent.class, invite(person, role)));
  }

  private int used(Invitation invitation) {
    return door.invitations.byToken(invitation.token()).orElseThrow().used();
  }

  @Test
  void an_invitation_goes_to_a_mailbox_and_lets_in_one_person_once() {
    var invitation = invited(ana, Role.LIBRARIAN);
    assertEquals(List.of(invites), door.mails(ana));
    assertInstanceOf(Arrived.In.class, door.joins(ana, invitation));
    assertEquals(Optional.of(Role.LIBRARIAN), door.role(ana));
    assertInstanceOf(Arrived.There.class, door.joins(ana, invitation));
    var ben = door.world.person("Ben " + door.space().slug().text());
    assertInstanceOf(Arrived.Closed.class, door.joins(ben, invitation));
    assertEquals(Optional.empty(), door.role(ben));
    assertEquals(List.of(invites, IN), door.mails(ana));
    var line = door.mailed.list(door.facilitator(), new InvitationId(Long.MAX_VALUE), 5).getFirst();
    assertEquals(Optional.of("Ana " + door.space().slug().text()), line.usedBy());
  }

  @Test
  void somebody_without_an_account_gets_the_same_mail() {
    var email = new EmailAddress("nobody." + door.space().slug().text() + "@test.example");
    assertInstanceOf(Mailed.Sent.class, door.mails(door.facilitator(), email, Role.MEMBER));
    invited(ana, Role.MEMBER);
    assertEquals(door.mails(ana), door.mails(email));
  }

  @Test
  void who_is_in_or_was_removed_gets_no_mail() {
    invite(ana, Role.MEMBER);
    door.joins(ana, door.invite(Offer.of(Role.MEMBER)));
    var before = door.mails(ana).size();
    assertInstanceOf(Mailed.NotSent.class, invite(ana, Role.FACILITATOR));
    assertEquals(Optional.of(Role.MEMBER), door.role(ana));
    door.removes(ana);
    var told = door.mails(ana).size();
    database.clock().advance(MailedInvitations.PAUSE);
    assertInstanceOf(Mailed.NotSent.class, invite(ana, Role.MEMBER));
    assertEquals(before + 1, told);
    assertEquals(told, door.mails(ana).size());
    door.asks(ana);
    assertInstanceOf(Mailed.NotSent.class, invite(ana, Role.MEMBER));
    assertEquals(JoinRequest.State.WAITING, door.request(ana).state());
  }

  @Test
  void who_was_removed_is_not_let_in_by_an_earlier_mail() {
    var invitation = invited(ana, Role.MEMBER);
    door.world.join(door.space().id(), ana, Role.MEMBER);
    door.removes(ana);
    assertInstanceOf(Arrived.Removed.class, door.joins(ana, invitation));
    assertInstanceOf(Asked.Waiting.class, door.asks(ana));
    assertEquals(Optional.empty(), door.role(ana));
  }

  @Test
  void a_request_and_then_an_invitation_let_in_at_once() {
    door.asks(ana);
    assertInstanceOf(Mailed.LetIn.class, invite(ana, Role.BROKER));
    assertEquals(Optional.of(Role.BROKER), door.role(ana));
    assertEquals(List.of(IN), door.mails(ana));
    assertEquals(JoinRequest.State.ACCEPTED, door.request(ana).state());
    assertEquals(0, door.events("joining.invitationmailed").size());
  }

  @Test
  void an_invitation_and_then_a_request_let_in_at_once() {
    var invitation = invited(ana, Role.OBSERVER);
    assertInstanceOf(Asked.In.class, door.asks(ana));
    assertEquals(Optional.of(Role.OBSERVER), door.role(ana));
    assertEquals(List.of(invites, IN), door.mails(ana));
    assertEquals(1, used(invitation));
    assertInstanceOf(Arrived.There.class, door.joins(ana, invitation));
    assertEquals(List.of(), door.requests.waiting(door.facilitator()));
  }

  @Test
  void a_request_is_not_settled_by_an_invitation_that_is_over() {
    var withdrawn = invited(ana, Role.MEMBER);
    assertTrue(door.mailed.withdraw(door.facilitator(), withdrawn.id()));
    assertInstanceOf(Asked.Waiting.class, door.asks(ana));
    var ben = door.world.person("Ben " + door.space().slug().text());
    invited(ben, Role.MEMBER);
    database.clock().advance(Offer.LIFE);
    assertInstanceOf(Asked.Waiting.class, door.asks(ben));
    assertEquals(Optional.empty(), door.role(ben));
  }

  @Test
  void a_link_a_mail_and_a_request_make_one_member_with_the_better_role() {
    door.asks(ana);
    var mailed = new EmailAddress("other." + door.email(ana).text());
    door.mails(door.facilitator(), mailed, Role.MEMBER);
    var link = door.invite(Offer.of(Role.MEMBER));
    var ben = door.world.person("Ben " + door.space().slug().text());
    var invitation = invited(ben, Role.LIBRARIAN);
    door.joins(ben, link);
    assertEquals(Optional.of(Role.LIBRARIAN), door.role(ben));
    assertEquals(1, used(invitation));
    assertEquals(1, used(link));
    assertEquals(List.of(invites, IN), door.mails(ben));
    assertInstanceOf(Asked.There.class, door.asks(ben));
    assertEquals(Optional.empty(), door.role(ana));
  }

  @Test
  void an_invitation_and_a_request_at_the_same_moment_make_one_member() throws Exception {
    for (var round = 0; round < 20; round++) {
      var cat = door.world.person("Cat " + round + " " + door.space().slug().text());
      together(() -> invite(cat, Role.LIBRARIAN), () -> door.asks(cat));
      assertEquals(Optional.of(Role.LIBRARIAN), door.role(cat));
      assertEquals(1, door.mails(cat).stream().filter(IN::equals).count());
    }
  }

  @Test
  void link_mail_and_request_at_the_same_moment_make_one_member() throws Exception {
    for (var round = 0; round < 10; round++) {
      var cat = door.world.person("Dot " + round + " " + door.space().slug().text());
      var link = door.invite(Offer.of(Role.MEMBER));
      var mail = invited(cat, Role.LIBRARIAN);
      together(() -> door.joins(cat, link), () -> door.joins(cat, mail), () -> door.asks(cat));
      assertEquals(Optional.of(Role.LIBRARIAN), door.role(cat));
      assertEquals(1, door.mails(cat).stream().filter(IN::equals).count());
      assertEquals(1, used(mail));
    }
  }

  @Test
  void twenty_presses_at_once_send_one_mail() throws Exception {
    Callable<Object> press = () -> invite(ana, Role.MEMBER);
    together(java.util.Collections.nCopies(20, press).toArray(Callable[]::new));
    assertEquals(List.of(invites), door.mails(ana));
    assertEquals(1, door.events("joining.invitationmailed").size());
  }

  private static void together(Callable<?>... ways) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = List.of(ways).stream().map(threads::submit).toList();
      for (var one : all) {
        one.get();
      }
    }
  }

  @Test
  void the_same_link_goes_out_once_more_after_a_while_if_somebody_says_so() {
    var first = invited(ana, Role.MEMBER);
    assertInstanceOf(Mailed.NotSent.class, door.mailings.again(door.facilitator(), first));
    database.clock().advance(MailedInvitations.PAUSE);
    assertInstanceOf(Mailed.NotSent.class, invite(ana, Role.MEMBER));
    assertEquals(1, door.mails(ana).size());
    assertInstanceOf(Mailed.Sent.class, door.mailings.again(door.facilitator(), first));
    assertEquals(2, door.mails(ana).size());
    assertInstanceOf(Arrived.In.class, door.joins(ana, first));
    database.clock().advance(MailedInvitations.PAUSE);
    var used = door.mailed.find(door.facilitator(), first.id()).orElseThrow();
    assertInstanceOf(Mailed.NotSent.class, door.mailings.again(door.facilitator(), used));
  }

  @Test
  void whoever_is_invited_once_more_is_offered_what_is_offered_now() {
    var first = invited(ana, Role.MEMBER);
    database.clock().advance(Offer.LIFE);
    assertInstanceOf(Arrived.Closed.class, door.joins(ana, first));
    var second = invited(ana, Role.BROKER);
    assertEquals(first.token(), second.token());
    assertInstanceOf(Arrived.In.class, door.joins(ana, second));
    assertEquals(Optional.of(Role.BROKER), door.role(ana));
  }

  @Test
  void an_invitation_that_was_withdrawn_lets_nobody_in() {
    var first = invited(ana, Role.MEMBER);
    assertTrue(door.mailed.withdraw(door.facilitator(), first.id()));
    assertFalse(door.mailed.withdraw(door.facilitator(), first.id()));
    assertInstanceOf(Arrived.Closed.class, door.joins(ana, first));
    assertInstanceOf(Mailed.NotSent.class, invite(ana, Role.MEMBER));
    database.clock().advance(MailedInvitations.PAUSE);
    var second = invited(ana, Role.MEMBER);
    assertInstanceOf(Arrived.Closed.class, door.joins(ana, first));
    assertInstanceOf(Arrived.In.class, door.joins(ana, second));
    assertFalse(door.mailed.withdraw(door.facilitator(), second.id()));
    assertEquals(1, used(second));
  }

  @Test
  void an_invitation_of_another_space_cannot_be_seen_or_taken_back() {
    var invitation = invited(ana, Role.MEMBER);
    var other = new Doorstep(database);
    assertEquals(Optional.empty(), other.mailed.find(other.facilitator(), invitation.id()));
    assertFalse(other.mailed.withdraw(other.facilitator(), invitation.id()));
    assertFalse(other.invitations.revoke(other.facilitator(), invitation.id()));
    assertEquals(
        List.of(), other.mailed.list(other.facilitator(), new InvitationId(Long.MAX_VALUE), 5));
    assertEquals(
        new Known.Nothing(),
        other.mailed.known(other.facilitator(), List.of(door.email(ana))).get(door.email(ana)));
  }

  @Test
  void links_and_mails_stand_in_lists_of_their_own() {
    var link = door.invite(Offer.of(Role.MEMBER));
    var mail = invited(ana, Role.MEMBER);
    assertEquals(List.of(link), door.invitations.list(door.facilitator()));
    assertEquals(Optional.empty(), door.invitations.find(door.facilitator(), mail.id()));
    assertEquals(Optional.empty(), door.mailed.find(door.facilitator(), link.id()));
    assertFalse(door.mailed.withdraw(door.facilitator(), link.id()));
  }

  @Test
  void nobody_is_invited_into_an_archived_space() {
    door.asks(ana);
    door.world.archive(door.facilitator());
    assertInstanceOf(Mailed.Archived.class, invite(ana, Role.MEMBER));
    assertEquals(Optional.empty(), door.role(ana));
  }

  @Test
  void a_facilitator_invites_so_many_people_a_day_and_no_more() {
    var spread = new Doorstep(database);
    spread.db.run(
        """
        insert into invitations (space_id, token, email, role, uses_allowed, expires_at, made_by,
          made_at, mailed_at)
        select $1, 'token ' || $1 || ' ' || n, n || '@' || $4::text || '.example', 'member', 1,
          $3::timestamptz + interval '1 day', $2, $3, $3
        from generate_series(1, $5::int) n
        """,
        spread.space().id(),
        spread.fay,
        database.clock().instant(),
        spread.space().slug().text(),
        Mailings.MOST_BY_ONE - 1);
    assertEquals(1, spread.mailings.left(spread.facilitator()));
    var by = spread.facilitator();
    var last = new EmailAddress("last." + spread.space().slug().text() + "@test.example");
    assertInstanceOf(Mailed.Sent.class, spread.mails(by, last, Role.MEMBER));
    assertInstanceOf(Mailed.TooMany.class, spread.mails(by, spread.email(ana), Role.MEMBER));
    database.clock().advance(Duration.ofDays(1));
    assertInstanceOf(Mailed.Sent.class, spread.mails(by, spread.email(ana), Role.MEMBER));
  }

  @Test
  void addresses_are_forgotten_thirty_days_after_the_invitation_is_over() {
    var used = invited(ana, Role.MEMBER);
    door.joins(ana, used);
    var ben = door.world.person("Ben " + door.space().slug().text());
    var waits = invited(ben, Role.MEMBER);
    var cat = door.world.person("Cat " + door.space().slug().text());
    var withdrawn = invited(cat, Role.MEMBER);
    door.mailed.withdraw(door.facilitator(), withdrawn.id());
    database.clock().advance(MailedInvitations.REMEMBERED);
    door.mailed.forget();
    assertEquals(Set.of(used.id(), withdrawn.id(), waits.id()), remembered());
    database.clock().advance(Duration.ofMillis(1));
    door.mailed.forget();
    assertEquals(Set.of(waits.id()), remembered());
    database.clock().advance(Offer.LIFE);
    door.mailed.forget();
    assertEquals(Set.of(), remembered());
    assertEquals(3, door.mailed.list(door.facilitator(), new InvitationId(99_999), 9).size());
  }

  private Set<InvitationId> remembered() {
    return Set.copyOf(
        door.db.list(
            """
            select id from invitations
            where space_id = $1 and (email is not null or addressee <> '' or words <> '')
            """,
            row -> row.id("id", InvitationId::new),
            door.space().id()));
  }
}

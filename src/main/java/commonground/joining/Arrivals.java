package commonground.joining;

import commonground.people.EmailAddress;
import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Memberships;
import commonground.spaces.Memberships.Here;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.Role;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Coming in. However somebody comes, it ends in {@link #join}, under a lock of this person and this
 * space: ways that cross make one member once, with the better role and one mail.
 */
public final class Arrivals {

  private final Db db;
  private final Memberships memberships;
  private final GroundRules rules;
  private final Invitations invitations;
  private final MailedInvitations mailed;
  private final JoiningLetters letters;

  public Arrivals(
      Db db,
      Memberships memberships,
      GroundRules rules,
      Invitations invitations,
      MailedInvitations mailed,
      JoiningLetters letters) {
    this.db = db;
    this.memberships = memberships;
    this.rules = rules;
    this.invitations = invitations;
    this.mailed = mailed;
    this.letters = letters;
  }

  /** Comes in by a link. Somebody who is in already gets its role, if that may more. */
  public Arrived byInvitation(
      Space space, Invitation invitation, PersonId person, Agreement agreement) {
    return db.transaction(tx -> {
      lock(tx, space.id(), person);
      var before = memberships.find(tx, space.id(), person);
      if (before.isPresent() && !raises(invitation.role(), before.get().role())) {
        return new Arrived.There();
      }
      if (space.archived()) {
        return new Arrived.Archived();
      }
      if (before.isEmpty() && memberships.removed(tx, space.id(), person)) {
        return new Arrived.Removed();
      }
      if (rules.current(tx, space.id()).version() != agreement.rules()) {
        return new Arrived.OtherRules();
      }
      if (Names.choose(tx, space.id(), person, agreement.name()) instanceof Named.Not(var why)) {
        return new Arrived.Unnamed(why);
      }
      if (!invitations.use(tx, invitation, person)) {
        return new Arrived.Closed();
      }
      join(tx, space, person, Coming.of(invitation.role(), agreement, person));
      return new Arrived.In();
    });
  }

  /**
   * How somebody comes in.
   *
   * @param by who lets them in; themselves where the way is open
   * @param words for the newcomer's mail; "" for none
   */
  record Coming(Role role, Agreement agreement, PersonId by, String words) {
    static Coming of(Role role, Agreement agreement, PersonId by) {
      return new Coming(role, agreement, by, "");
    }
  }

  /**
   * The one way to become a member: makes them one, or gives a member the better of two roles. A
   * newcomer gets one mail. Whatever else of theirs was on its way into this space has arrived.
   */
  void join(Tx tx, Space space, PersonId person, Coming coming) {
    lock(tx, space.id(), person);
    var before = memberships.find(tx, space.id(), person);
    var perspectives = new HashSet<>(coming.agreement().perspectives());
    before.map(Here::perspectives).ifPresent(perspectives::addAll);
    var role =
        best(
            Stream.of(
                Optional.of(coming.role()),
                before.map(Here::role),
                mailed.offered(tx, space.id(), person)));
    mailed.arrive(tx, space.id(), person);
    memberships.grant(tx, coming.by(), space.id(), person, role, perspectives);
    rules.accept(tx, space.id(), person, coming.agreement().rules());
    settle(tx, space.id(), person);
    if (before.isEmpty()) {
      letters.welcome(tx, space, person, coming.words());
    }
  }

  /** Nobody needs to answer a request of somebody who is in. */
  private void settle(Tx tx, SpaceId space, PersonId person) {
    tx.run(
        """
        update join_requests set state = 'joined', answered_at = $3
        where space_id = $1 and person_id = $2 and state = 'waiting'
        """,
        space,
        person,
        db.clock().instant());
  }

  /** Whether a mail that invites this person waits for them, and for which role. */
  Optional<Role> invited(Tx tx, SpaceId space, PersonId person) {
    return mailed.offered(tx, space, person);
  }

  /**
   * Nobody else brings this person into this space, or invites them, until the transaction has
   * ended; nor does their address change.
   */
  static void lock(Tx tx, SpaceId space, PersonId person) {
    lock(tx, space, People.heldAddress(tx, person));
  }

  /** The same for whoever reads this mailbox, whether they have an account or not. */
  static void lock(Tx tx, SpaceId space, EmailAddress mailbox) {
    tx.run(
        "select pg_advisory_xact_lock(hashtextextended('join ' || $1::bigint || ' ' || $2, 0))",
        space,
        mailbox.text());
  }

  /** Roles stand in the order of what they may do. */
  private static Role best(Stream<Optional<Role>> roles) {
    return roles.flatMap(Optional::stream).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether a role of this kind would let a member do more. */
  static boolean raises(Role role, Role held) {
    return role.compareTo(held) < 0;
  }
}

package commonground.joining;

import commonground.people.EmailAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Memberships.Here;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inviting people by mail. */
public final class Mailings {

  /** People whom one facilitator invites in 24 hours. */
  static final int MOST_BY_ONE = 400;

  /** People who are invited into one space in 24 hours. */
  static final int MOST_A_SPACE = 800;

  private final Db db;
  private final MailedInvitations mailed;
  private final Memberships memberships;
  private final JoinRequests requests;
  private final JoiningLetters letters;

  public Mailings(
      Db db,
      MailedInvitations mailed,
      Memberships memberships,
      JoinRequests requests,
      JoiningLetters letters) {
    this.db = db;
    this.mailed = mailed;
    this.memberships = memberships;
    this.requests = requests;
    this.letters = letters;
  }

  /** What the space knows of each of these addresses. */
  Map<EmailAddress, Known> known(Member by, List<EmailAddress> addresses) {
    return mailed.known(by, addresses);
  }

  /** How many more people can be invited today. */
  long left(Member by) {
    return left(mailed.lately(by));
  }

  private static long left(MailedInvitations.Lately lately) {
    return Math.max(0, Math.min(MOST_BY_ONE - lately.byThem(), MOST_A_SPACE - lately.here()));
  }

  /**
   * Invites somebody; whoever has asked to join is let in instead. Each in a transaction of its
   * own, so that a long list holds nobody up.
   *
   * @param words of the facilitator's own, for the mail; "" for none
   * @param again those who were invited before and are to be written to once more
   */
  public Mailed invite(Member by, Invitee to, Offer offer, String words, Set<InvitationId> again) {
    if (by.space().archived()) {
      return new Mailed.Archived();
    }
    return db.transaction(tx -> {
      Arrivals.lock(tx, by.space().id(), to.email());
      return switch (mailed.known(tx, by.space().id(), to.email())) {
        case Known.Asks asks -> letIn(tx, by, asks.request(), offer, words);
        case Known.Invited i when again.contains(i.invitation()) && !i.again().isAfter(now()) ->
            mail(tx, by, to, offer, words);
        case Known.Nothing nothing -> mail(tx, by, to, offer, words);
        case Known.Invited lately -> new Mailed.NotSent();
        case Known.Here here -> new Mailed.NotSent();
        case Known.Removed removed -> new Mailed.NotSent();
      };
    });
  }

  private Mailed letIn(Tx tx, Member by, JoinRequestId id, Offer offer, String words) {
    return requests
        .find(tx, by, id)
        .filter(request -> requests.accept(tx, by, request, offer.role(), words))
        .<Mailed>map(request -> new Mailed.LetIn())
        .orElseGet(Mailed.NotSent::new);
  }

  private Mailed mail(Tx tx, Member by, Invitee to, Offer offer, String words) {
    if (left(mailed.lately(tx, by)) == 0) {
      return new Mailed.TooMany();
    }
    var written = mailed.write(tx, by, to, offer, words);
    var inviter = memberships.find(tx, by.space().id(), by.person()).map(Here::name);
    letters.invited(tx, by.space(), inviter.orElse("A facilitator"), written);
    return new Mailed.Sent(written.id());
  }

  /** Sends an invitation of the list once more, with the words that it had. */
  public Mailed again(Member by, Invitation old) {
    var offer = Offer.of(old.role()).withPerspective(old.perspective());
    return old.mailing()
        .filter(mailing -> !old.revoked() && old.used() == 0)
        .flatMap(mailing ->
            mailing
                .to()
                .map(to -> Invitee.of(1, mailing.name(), to))
                .map(to -> invite(by, to, offer, mailing.words(), Set.of(old.id()))))
        .orElseGet(Mailed.NotSent::new);
  }

  private Instant now() {
    return db.clock().instant();
  }
}

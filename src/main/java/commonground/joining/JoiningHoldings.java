package commonground.joining;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What coming in holds about people. */
public final class JoiningHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("ground_rules")
            .nothing("space_id", "version", "source", "html", "renderer", "change_note", "made_at")
            .kept("Points to a blank account. The rules are the space's.", "made_by"),
        Holding.of("rules_acceptances").deleted("space_id", "person_id", "version", "accepted_at"),
        Holding.of("invitations")
            .nothing("id", "space_id", "token", "code", "role", "perspective")
            .nothing("uses_allowed", "uses", "expires_at", "made_at", "last_used_at", "revoked_at")
            .nothing("mailed_at")
            .kept("Points to a blank account. The link is the space's.", "made_by")
            .kept("Points to a blank account. The mail has been used.", "used_by")
            .blanked("label", "email", "addressee", "words"),
        Holding.of("join_questions").nothing("space_id", "questions"),
        Holding.of("join_requests")
            .nothing("id", "questions", "reminded_at")
            .deleted("space_id", "person_id", "answers", "perspectives", "rules", "asked_at")
            .deleted("state", "answered_at")
            .kept("Points to a blank account. It is somebody else's request.", "answered_by")
            .kept("They were said to whoever asked, and are theirs.", "words"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("rules_acceptances", JoiningHoldings::deleteAcceptances),
        Step.blanks("invitations", JoiningHoldings::blankWords),
        Step.blanks("invitations", JoiningHoldings::blankAddressee),
        Step.deletes("join_requests", JoiningHoldings::deleteRequests));
  }

  @Override
  public List<Sheet> copy() {
    return JoiningSheets.ALL;
  }

  private static int deleteAcceptances(Tx tx, Erasure erasure) {
    return tx.run("delete from rules_acceptances where person_id = $1", erasure.person());
  }

  /** What they wrote about their links, and to those whom they invited. */
  private static int blankWords(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update invitations set label = '', words = ''
        where made_by = $1 and (label <> '' or words <> '')
        """,
        erasure.person());
  }

  /** Mails that invited them, and are still open: nobody knows any more for whom they were. */
  private static int blankAddressee(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update invitations
        set email = null, addressee = '', words = '',
          revoked_at = case when uses = 0 then coalesce(revoked_at, $3) else revoked_at end
        where (used_by = $1 or email = $2) and mailed_at < $4
          and (email is not null or addressee <> '' or words <> '')
        """,
        erasure.person(),
        erasure.email().text(),
        erasure.closedAt(),
        erasure.until());
  }

  private static int deleteRequests(Tx tx, Erasure erasure) {
    return tx.run("delete from join_requests where person_id = $1", erasure.person());
  }
}

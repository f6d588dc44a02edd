package commonground.people;

import commonground.platform.db.Commands;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/** What accounts, sessions and mailbox proofs hold about people. */
public final class AccountHoldings implements Holdings {

  /** What a closed account is called. */
  public static final String FORMER = "Former member";

  private final BrowserSessions sessions;

  public AccountHoldings(BrowserSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("people")
            .kept("A number. What was written and recorded points to it.", "id")
            .blanked(
                "email",
                "name",
                "password_hash",
                "time_zone",
                "site_administrator",
                "shown_in_rooms")
            .nothing("name_revision", "closed_at")
            .kept("Tells after a restore whether this number is the same person.", "created_at"),
        Holding.of("sessions")
            .deleted("person_id", "secret_hash", "token", "device", "created_at", "seen_at")
            .nothing("id"),
        Holding.of("mailbox_proofs")
            .deleted("email", "person_id", "name", "start_hash", "code_hash", "link_hash")
            .nothing("id", "purpose", "tries", "created_at", "used_at"),
        Holding.of("site_secrets").nothing("name", "value"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.blanks("people", AccountHoldings::blank).now(),
        Step.deletes("sessions", (tx, erasure) -> sessions.endAll(tx, erasure.person())).now(),
        Step.deletes("mailbox_proofs", AccountHoldings::deleteProofs));
  }

  @Override
  public List<Sheet> copy() {
    return AccountSheets.ALL;
  }

  /** Not those that the same mailbox asks for afterwards, to make another account. */
  private static int deleteProofs(Tx tx, Erasure erasure) {
    return tx.run(
        "delete from mailbox_proofs where (person_id = $1 or email = $2) and created_at < $3",
        erasure.person(),
        erasure.email().text(),
        erasure.until());
  }

  private static int blank(Tx tx, Erasure erasure) {
    var blanked = blank(tx, erasure.person(), erasure.closedAt());
    if (blanked > 0) {
      tx.record(new PeopleEvent.Closed(erasure.person()));
    }
    return blanked;
  }

  /**
   * Makes an account nobody's: no address, no name, no way to sign in.
   *
   * @return 0 if it is so already
   */
  public static int blank(Commands tx, PersonId person, Instant at) {
    return tx.run(BLANK, person, FORMER, at);
  }

  /** Mail to {@code .invalid} reaches nobody (RFC 2606, 2). */
  private static final String BLANK =
      """
      update people
      set email = 'former-' || id || '@erased.invalid', name = $2,
        name_revision = name_revision + 1, password_hash = null, time_zone = 'Europe/London',
        site_administrator = false, shown_in_rooms = null, closed_at = $3
      where id = $1 and closed_at is null
      """;
}

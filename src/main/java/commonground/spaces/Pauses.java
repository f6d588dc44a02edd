package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may not write in a space for a while. The access column asks for it with the membership, so a
 * page that was open before is refused too. It stays if they leave and come back.
 */
public final class Pauses {

  /** Characters of a reason. */
  public static final int MOST = 1_000;

  private final Spaces spaces;

  public Pauses(Spaces spaces) {
    this.spaces = spaces;
  }

  /** From now on they only read there; one that runs already gives way to this one. */
  public void begin(Tx tx, SpaceId space, PersonId person, Pause pause, PersonId by, Instant now) {
    tx.run(
        """
        insert into pauses (space_id, person_id, until, reason, paused_at, paused_by)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (space_id, person_id) do update
          set until = excluded.until, reason = excluded.reason, paused_at = excluded.paused_at,
            paused_by = excluded.paused_by
        """,
        space,
        person,
        pause.until(),
        pause.reason(),
        now,
        by);
    tell(tx, new SpaceEvent.Paused(space, person, by));
  }

  /**
   * They write again.
   *
   * @return false if they were not paused
   */
  public boolean end(Tx tx, SpaceId space, PersonId person, PersonId by, Instant now) {
    var ended = delete(tx, space, person, now);
    if (ended) {
      tell(tx, new SpaceEvent.PauseEnded(space, person, by));
    }
    return ended;
  }

  /**
   * Whoever looks after a space writes in it: a report that waits for somebody who is paused would
   * wait in vain. In the transaction that gives them the role; who calls forgets the membership.
   */
  public static void giveWay(
      Tx tx, SpaceId space, PersonId person, Role role, PersonId by, Instant now) {
    if (Permission.MODERATE.grantedTo(role) && delete(tx, space, person, now)) {
      tx.record(new SpaceEvent.PauseEnded(space, person, by));
    }
  }

  private static boolean delete(Tx tx, SpaceId space, PersonId person, Instant now) {
    return tx.run(
            "delete from pauses where space_id = $1 and person_id = $2 and until > $3",
            space,
            person,
            now)
        > 0;
  }

  private void tell(Tx tx, SpaceEvent fact) {
    tx.record(fact);
    tx.afterCommit(() -> spaces.forget(fact));
  }

  /** The pause that runs, if one does. */
  public static Optional<Pause> find(Queries db, SpaceId space, PersonId person, Instant now) {
    return db.one(
        "select until, reason from pauses where space_id = $1 and person_id = $2 and until > $3",
        row -> new Pause(row.instant("until"), row.text("reason")),
        space,
        person,
        now);
  }
}

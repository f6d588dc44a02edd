package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.util.List;

/** Removing people from a space. The reason is told to them, and kept for its facilitators. */
public final class Removals {

  /** Characters of a reason. */
  public static final int MOST = 1_000;

  private final Db db;
  private final Spaces spaces;
  private final SpaceLetters letters;

  public Removals(Db db, Spaces spaces, SpaceLetters letters) {
    this.db = db;
    this.spaces = spaces;
    this.letters = letters;
  }

  /**
   * Ends somebody's membership and tells them why by mail.
   *
   * @param reason 1 to {@link #MOST} characters
   */
  public Changed remove(Member by, PersonId person, String reason) {
    var fact = new SpaceEvent.Left(by.space().id(), person, by.person());
    var changed = db.transaction(tx -> remove(tx, by, fact, reason));
    spaces.forget(fact);
    return changed;
  }

  private Changed remove(Tx tx, Member by, SpaceEvent.Left fact, String reason) {
    Facilitators.lock(tx, fact.space());
    if (!Facilitators.may(tx, by, Permission.REMOVE_PEOPLE)) {
      return new Changed.NotAllowed();
    }
    var changed = Departures.end(tx, fact);
    if (changed instanceof Changed.Done) {
      tx.run(
          """
          insert into removals (space_id, person_id, reason, removed_at, removed_by)
          values ($1, $2, $3, $4, $5)
          on conflict (space_id, person_id) do update
            set reason = excluded.reason, removed_at = excluded.removed_at,
              removed_by = excluded.removed_by
          """,
          fact.space(),
          fact.person(),
          reason,
          db.clock().instant(),
          fact.by());
      var email =
          tx.the("select email from people where id = $1", row -> row.text("email"), fact.person());
      letters.removed(tx, email, by.space(), reason);
    }
    return changed;
  }

  /**
   * Somebody who was removed and is not in the space again.
   *
   * @param name as the space knew them
   * @param by the name of whoever did it
   */
  public record Removal(String name, Instant at, String by, String reason) {}

  /** The latest removals, newest first. Up to 100. For who may remove people. */
  public List<Removal> latest(Member member) {
    return db.list(
        """
        select k.name, r.removed_at, b.name as by, r.reason
        from removals r
        join known_as k on k.space_id = r.space_id and k.person_id = r.person_id
        join known_as b on b.space_id = r.space_id and b.person_id = r.removed_by
        where r.space_id = $1
        order by r.removed_at desc, r.person_id
        limit 100
        """,
        row ->
            new Removal(
                row.text("name"), row.instant("removed_at"), row.text("by"), row.text("reason")),
        member.space().id());
  }
}

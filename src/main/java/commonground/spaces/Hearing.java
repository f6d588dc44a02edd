package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;

/** What members want to hear of a space as a whole, each for themselves. */
public final class Hearing {

  private final Db db;
  private final Spaces spaces;

  public Hearing(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /** Says what this member wants to hear of the space from now on. */
  public void want(Member member, Attention attention) {
    db.transaction(tx -> keep(tx, member.space().id(), member.person(), attention));
  }

  /** The same for the holder of a link that stops mail: they hear nothing of it any more. */
  public void silence(Tx tx, PersonId person, SpaceId space) {
    keep(tx, space, person, Attention.NOTHING);
  }

  /** Nothing happens where they are no member. */
  private boolean keep(Tx tx, SpaceId space, PersonId person, Attention attention) {
    var rows =
        tx.run(
            """
            update memberships set attention = $3
            where space_id = $1 and person_id = $2 and attention <> $3
            """,
            space,
            person,
            attention);
    if (rows > 0) {
      var fact = new SpaceEvent.AttentionChanged(space, person);
      tx.record(fact);
      tx.afterCommit(() -> spaces.forget(fact));
    }
    return rows > 0;
  }
}

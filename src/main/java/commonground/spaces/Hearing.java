package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Db;

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
    keep(member.space().id(), member.person(), attention);
  }

  /** The same for the holder of a link that stops mail: they hear nothing of it any more. */
  public void silence(PersonId person, SpaceId space) {
    keep(space, person, Attention.NOTHING);
  }

  /** Nothing happens where they are no member. */
  private void keep(SpaceId space, PersonId person, Attention attention) {
    var fact = new SpaceEvent.AttentionChanged(space, person);
    var changed =
        db.transaction(tx -> {
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
            tx.record(fact);
          }
          return rows > 0;
        });
    if (changed) {
      spaces.forget(fact);
    }
  }
}

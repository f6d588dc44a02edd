package commonground.spaces.members;

import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;

/** Leaving a space of one's own accord. What somebody wrote stays, under their name there. */
public final class Departures {

  private final Db db;
  private final Spaces spaces;

  public Departures(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  public Changed leave(Member member) {
    var fact = new SpaceEvent.Left(member.space().id(), member.person(), member.person());
    var changed =
        db.transaction(tx -> {
          Facilitators.lock(tx, fact.space());
          return end(tx, fact);
        });
    spaces.forget(fact);
    return changed;
  }

  /** Ends a membership, once who is in the space is locked. */
  static Changed end(Tx tx, SpaceEvent.Left fact) {
    if (Facilitators.isLast(tx, fact.space(), fact.person())) {
      return new Changed.LastFacilitator();
    }
    var ended =
        tx.run(
            "delete from memberships where space_id = $1 and person_id = $2",
            fact.space(),
            fact.person());
    if (ended == 0) {
      return new Changed.NotHere();
    }
    tx.record(fact);
    return new Changed.Done();
  }

  /** Whether the member has to find another facilitator before they can leave. */
  public boolean isLastFacilitator(Member member) {
    return db.transaction(tx -> Facilitators.isLast(tx, member.space().id(), member.person()));
  }
}

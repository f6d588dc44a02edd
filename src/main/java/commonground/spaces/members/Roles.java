package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Pauses;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;

/** Giving the members of a space other roles. */
public final class Roles {

  private final Db db;
  private final Spaces spaces;

  public Roles(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /** From now on the person has this role. */
  public Changed give(Member by, PersonId person, Role role) {
    var fact = new SpaceEvent.RoleChanged(by.space().id(), person, role, by.person());
    var changed = db.transaction(tx -> give(tx, by, fact));
    spaces.forget(fact);
    return changed;
  }

  private Changed give(Tx tx, Member by, SpaceEvent.RoleChanged fact) {
    Facilitators.lock(tx, fact.space());
    if (!Facilitators.may(tx, by, Permission.CHANGE_ROLES)) {
      return new Changed.NotAllowed();
    }
    var before = Facilitators.role(tx, fact.space(), fact.person());
    if (before.isEmpty()) {
      return new Changed.NotHere();
    }
    if (before.get() == fact.role()) {
      return new Changed.Done();
    }
    if (Facilitators.isLast(tx, fact.space(), fact.person())) {
      return new Changed.LastFacilitator();
    }
    tx.run(
        "update memberships set role = $3 where space_id = $1 and person_id = $2",
        fact.space(),
        fact.person(),
        fact.role());
    tx.record(fact);
    var now = db.clock().instant();
    Pauses.giveWay(tx, fact.space(), fact.person(), fact.role(), by.person(), now);
    return new Changed.Done();
  }
}

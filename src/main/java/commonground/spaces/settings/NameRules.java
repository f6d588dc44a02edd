package commonground.spaces.settings;

import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;

/** Changes which names people see in a space: at once, and without breaking a promise. */
public final class NameRules {

  private final Db db;
  private final Spaces spaces;

  public NameRules(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /**
   * Shows these names from now on. Whoever was in the space while accounts were not shown keeps a
   * name that is not their account's: the one that they chose, or else the number they had.
   *
   * @param by a member who may change the space
   */
  public void change(Member by, NameRule wanted) {
    var space = by.space().id();
    var event = new SpaceEvent.NamesChanged(space, wanted, by.person());
    db.transaction(tx -> {
      var changed =
          tx.run(
              """
              update spaces set names = $2, names_revision = names_revision + 1
              where id = $1 and names <> $2
              """,
              space,
              wanted);
      if (changed > 0) {
        keepPromise(tx, space, wanted);
        tx.record(event);
      }
      return changed;
    });
    spaces.forget(event);
  }

  private static void keepPromise(Tx tx, SpaceId space, NameRule wanted) {
    switch (wanted) {
      // Whoever is here now is here under the promise: a row tells, also when they have left.
      case DISPLAY ->
          tx.run(
              """
              insert into profiles (space_id, person_id)
              select space_id, person_id from memberships where space_id = $1
              on conflict (space_id, person_id) do nothing
              """,
              space);
      case ACCOUNT ->
          tx.run(
              """
              update profiles set name = 'Member ' || person_id, name_revision = name_revision + 1
              where space_id = $1 and name is null
              """,
              space);
    }
  }
}

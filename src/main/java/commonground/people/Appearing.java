package commonground.people;

import commonground.platform.db.Db;
import java.util.Optional;

/**
 * Whether somebody wants others to see that they have a room open. Who is shown in a space says the
 * view {@code appearances}.
 */
public final class Appearing {

  private final Db db;

  public Appearing(Db db) {
    this.db = db;
  }

  /** What they chose; empty if they have not chosen. */
  public Optional<Boolean> chosen(PersonId person) {
    return db.one(
        "select shown_in_rooms from people where id = $1 and shown_in_rooms is not null",
        row -> row.flag("shown_in_rooms"),
        person);
  }

  public void choose(PersonId person, boolean shown) {
    db.transaction(tx -> {
      var changed =
          tx.run(
              """
              update people set shown_in_rooms = $2
              where id = $1 and shown_in_rooms is distinct from $2
              """,
              person,
              shown);
      if (changed > 0) {
        tx.record(new PeopleEvent.AppearingChosen(person));
      }
      return changed;
    });
  }
}

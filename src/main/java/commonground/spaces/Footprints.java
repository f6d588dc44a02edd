package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import java.util.List;

/** Where something may stand that somebody did, also in spaces that they have left. */
public final class Footprints {

  private final Db db;

  public Footprints(Db db) {
    this.db = db;
  }

  /** The spaces in which this person has ever done anything. */
  public List<SpaceId> of(PersonId person) {
    return db.list(
        """
        select distinct space_id
        from events
        where person_id = $1 and space_id is not null
        """,
        row -> row.id("space_id", SpaceId::new),
        person);
  }
}

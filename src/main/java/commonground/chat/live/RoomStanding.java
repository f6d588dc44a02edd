package commonground.chat.live;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.util.Optional;

/** In which space a room is, and who somebody is there. */
final class RoomStanding {

  private final Db db;
  private final Spaces spaces;

  RoomStanding(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /** The space of a room. */
  record Place(SpaceId space, Slug slug) {
    static Place read(Row row) {
      return new Place(row.id("space_id", SpaceId::new), new Slug(row.text("slug")));
    }
  }

  Optional<Place> place(long room) {
    return db.one(
        """
        select r.space_id, s.slug
        from rooms r
        join spaces s on s.id = r.space_id
        where r.id = $1
        """,
        Place::read,
        room);
  }

  /** Who this person is in the space of that room. */
  Optional<Standing> of(PersonId person, long room) {
    return spaces.enter(person, place(room).map(Place::slug));
  }
}

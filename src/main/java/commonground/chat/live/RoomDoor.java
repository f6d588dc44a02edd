package commonground.chat.live;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import java.util.Optional;

/** In which space a room is, and as whom somebody stands before it. */
final class RoomDoor {

  /** Entered for a room that is not there, so that as much is asked for it as for another. */
  private static final String NOWHERE = "0-no-such-room";

  private final Db db;
  private final Spaces spaces;

  RoomDoor(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /** The space of a room. */
  record Place(SpaceId space, String slug) {
    static Place read(Row row) {
      return new Place(row.id("space_id", SpaceId::new), row.text("slug"));
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

  /**
   * Who this person is in the space of that room. Nobody can tell from how long it takes whether
   * there is one.
   */
  Optional<Standing> standing(PersonId person, long room) {
    var place = place(room);
    var standing = spaces.enter(Optional.of(person), place.map(Place::slug).orElse(NOWHERE));
    return place.flatMap(here -> standing);
  }
}

package commonground.operator;

import commonground.chat.Rooms;
import commonground.people.People;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import commonground.spaces.Memberships;
import commonground.spaces.Names;
import commonground.spaces.Spaces;

/**
 * People, spaces and who is in them, by the services that the pages use too: what an operator does
 * is checked and recorded as ever.
 */
record Community(
    People people, Spaces spaces, Memberships memberships, Names names, Passwords passwords) {

  static Community on(Db db, Passwords passwords) {
    // A space that an operator makes has its room, too.
    db.onRecord(Rooms.opening());
    // Nothing is cached: we hear no events.
    var spaces = new Spaces(db, () -> false);
    return new Community(
        new People(db), spaces, new Memberships(db, spaces), new Names(db), passwords);
  }
}

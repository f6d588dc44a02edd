package commonground.operator;

import commonground.people.People;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import commonground.spaces.Memberships;
import commonground.spaces.Spaces;

/** The site's own features, so that what an operator does is checked and recorded as ever. */
record Features(People people, Spaces spaces, Memberships memberships, Passwords passwords) {

  static Features on(Db db, Passwords passwords) {
    // Nothing is cached: we hear no events.
    var spaces = new Spaces(db, () -> false);
    return new Features(new People(db), spaces, new Memberships(db, spaces), passwords);
  }
}

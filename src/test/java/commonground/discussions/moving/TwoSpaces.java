package commonground.discussions.moving;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;

/** Two hidden spaces with the same two people, and a thread in the first that is to be moved. */
final class TwoSpaces {

  final Talk here;
  final Talk there;
  final Moving moving;
  final Member mo;
  final Member ana;
  final DiscussionId thread;

  TwoSpaces(TestDatabase database) {
    here = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    there = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    moving = new Moving(database.db(), here.positions);
    mo = both("Mo Moves", Role.MODERATOR);
    ana = both("Ana Moves", Role.MEMBER);
    thread = here.start(ana, "Title", "What it is like");
  }

  /** Somebody in both spaces: in this role here, a member there. */
  Member both(String name, Role role) {
    there.join(name, Role.MEMBER);
    return here.join(name, role);
  }

  Moved move() {
    return moving.move(mo, thread, there.space());
  }
}

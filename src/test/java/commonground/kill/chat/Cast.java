package commonground.kill.chat;

import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.keeping.Arranged;
import commonground.chat.keeping.Occasions;
import commonground.demo.Chatter;
import commonground.demo.World;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who takes part, by their addresses, and where they talk.
 *
 * @param rooms their numbers; the space's own is the first
 */
record Cast(List<String> writers, List<String> readers, List<String> outsiders, List<Long> rooms) {

  /** The room of the person with this number, from 1. */
  long room(int number) {
    return rooms.get(number % rooms.size());
  }

  /** Made by the services while nothing runs. */
  static Cast make(Vertx vertx, Db db, Plan plan) {
    try (var passwords = new Passwords(vertx, 1, new RandomIds())) {
      return new Making(db, passwords.hash(Site.PASSWORD)).cast(plan);
    }
  }

  /** Lets somebody in behind the site's back. */
  static PersonId admit(Db db, String email) {
    var making = new Making(db, "");
    var person = making.world.person(email, email, false);
    making.world.join(making.space, person, Role.MEMBER);
    return person;
  }

  private static final class Making {
    private final Db db;
    private final World world;
    private final SpaceId space;
    private final String hash;

    private Making(Db db, String hash) {
      this.db = db;
      this.hash = hash;
      this.world = new World(db, db.clock().instant());
      this.space = world.space(Site.SPACE, "Kill test", Kind.COMMUNITY, Visibility.HIDDEN);
    }

    private Cast cast(Plan plan) {
      var keeper = world.person("Keeper");
      world.join(space, keeper, Role.FACILITATOR);
      return new Cast(
          people("Writer", plan.writers(), true),
          people("Reader", plan.readers(), true),
          people("Outsider", Plan.OUTSIDERS, false),
          rooms(keeper));
    }

    private List<String> people(String name, int most, boolean members) {
      var emails = new ArrayList<String>();
      for (var number = 1; number <= most; number++) {
        var email = (name + number + "@test.example").toLowerCase(Locale.ROOT);
        var person = world.person(name + " " + number, email, false);
        world.people().setFirstPassword(person, hash);
        if (members) {
          world.join(space, person, Role.MEMBER);
        }
        emails.add(email);
      }
      return emails;
    }

    private List<Long> rooms(PersonId keeper) {
      var member = world.member(keeper, Site.SPACE);
      var rooms = new ArrayList<Long>();
      rooms.add(new Chatter(db).own(member).value());
      var occasions = new Occasions(db, new RoomPositions(db));
      while (rooms.size() < Plan.ROOMS) {
        var opened = occasions.open(member, "Occasion " + rooms.size());
        RoomId room = ((Arranged.Done) opened).room();
        rooms.add(room.value());
      }
      return rooms;
    }
  }
}

package commonground.demo;

import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.keeping.Arranged;
import commonground.chat.keeping.Holds;
import commonground.chat.keeping.Occasions;
import commonground.chat.keeping.Pace;
import commonground.contributions.Subject;
import commonground.contributions.moderation.Worry;
import commonground.platform.db.Db;
import commonground.spaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Rooms for an occasion: opened, talked in, closed. What an earlier telling did is done. */
final class Occasion {

  private final Db db;
  private final Occasions occasions;
  private final Holds holds;
  private final Chatter chatter;
  private final Reporting reporting;

  /**
   * @param db at the time of the story
   */
  Occasion(Db db, Reporting reporting) {
    var positions = new RoomPositions(db);
    this.db = db;
    this.occasions = new Occasions(db, positions);
    this.holds = new Holds(db, positions);
    this.chatter = new Chatter(db);
    this.reporting = reporting;
  }

  /** The room of this name, open or closed. */
  private Optional<RoomId> room(Member by, String name) {
    return db.one(
        "select min(id) as id from rooms where space_id = $1 and name = $2 having min(id) > 0",
        row -> row.id("id", RoomId::new),
        by.space().id(),
        name);
  }

  void opens(Member by, String name, Pace pace) {
    if (room(by, name).isEmpty()) {
      expect(occasions.open(by, name));
      expect(holds.pace(by, room(by, name).orElseThrow(), pace));
    }
  }

  /** Says something in it, in answer to a message or for 0 to none. */
  void says(Member by, String name, int parent, String words) {
    var form = "occasion " + by.space().slug().text() + name + by.person().value() + words;
    var once = UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
    chatter.say(by, room(by, name).orElseThrow(), parent, words, once);
  }

  /** Reports a message, and somebody is to look at it. */
  void reports(Member by, String name, int number, Worry why, String words) {
    var message = chatter.message(by, room(by, name).orElseThrow(), number);
    reporting.tell(by, Subject.message(message.id().value()), why, words);
  }

  void closes(Member by, String name) {
    expect(occasions.close(by, room(by, name).orElseThrow()));
  }

  private static void expect(Arranged arranged) {
    if (!(arranged instanceof Arranged.Done)) {
      throw new IllegalStateException("The story could not go on: " + arranged);
    }
  }
}

package commonground.notices;

import commonground.chat.RoomSkims;
import commonground.discussions.reading.Skim;
import commonground.discussions.reading.Skims;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import java.util.Optional;
import java.util.OptionalInt;

/** Marking threads and rooms as read with one press, and taking the last press back. */
public final class Skimming {

  private final Db db;
  private final Skims threads;
  private final RoomSkims rooms;
  private final Positions positions;

  public Skimming(Db db, Positions positions) {
    this.db = db;
    this.positions = positions;
    this.threads = new Skims(db, positions.threads());
    this.rooms = new RoomSkims(db, positions.rooms());
  }

  /**
   * Marks all of it as read that is theirs to read; what came later stays unread.
   *
   * @return how many threads and rooms that has changed
   */
  int read(PersonId person, Seen seen) {
    positions.settle(person);
    var now = db.clock().instant();
    var press = now.toEpochMilli();
    return db.transaction(tx -> {
      var marked =
          threads.read(tx, person, seen.threads(), now)
              + rooms.read(tx, person, seen.rooms(), press);
      if (marked > 0) {
        threads.keepOnly(tx, person, press);
        rooms.keepOnly(tx, person, press);
      }
      return marked;
    });
  }

  /**
   * A press that can be taken back.
   *
   * @param threads and rooms: how many of each, of which there are some
   */
  record Press(long press, int threads, int rooms) {}

  /** Their last press, if some of it can be taken back. */
  Optional<Press> last(PersonId person) {
    var talk = threads.last(person);
    var chat = rooms.last(person, db.clock().instant().minus(Skims.KEPT));
    var press =
        Math.max(talk.map(Skim::press).orElse(0L), chat.map(RoomSkims.Press::press).orElse(0L));
    return press == 0
        ? Optional.empty()
        : Optional.of(
            new Press(
                press,
                talk.filter(one -> one.press() == press).map(Skim::threads).orElse(0),
                chat.filter(one -> one.press() == press).map(RoomSkims.Press::rooms).orElse(0)));
  }

  /**
   * Puts back what this person had read before a press of theirs, wherever nothing has changed it
   * since.
   *
   * @return how much is unread again; empty if that press cannot be taken back any more
   */
  OptionalInt undo(PersonId person, long press) {
    positions.settle(person);
    return db.transaction(tx -> {
      var talk = threads.undo(tx, person, press);
      var chat = rooms.undo(tx, person, press);
      return talk.isEmpty() && chat.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(talk.orElse(0) + chat.orElse(0));
    });
  }

  /** Deletes what nobody can take back any more. */
  public void sweep() {
    threads.sweep();
    rooms.sweep(db.clock().instant().minus(Skims.KEPT));
  }
}

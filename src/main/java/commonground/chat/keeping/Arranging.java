package commonground.chat.keeping;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.Subject;
import commonground.contributions.moderation.Acts;
import commonground.contributions.moderation.What;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/** What every change has in common that somebody makes who keeps rooms in order. */
final class Arranging {

  private final Db db;
  private final RoomPositions positions;

  Arranging(Db db, RoomPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /** Does it to a room that this transaction holds, if the member may still. */
  Arranged change(
      Member by, RoomId id, Permission permission, BiFunction<Tx, LockedRoom, Arranged> act) {
    return db.transaction(tx -> {
      var space = by.space().id();
      if (Spaces.audience(tx, space).isEmpty()) {
        return new Arranged.Archived();
      }
      if (permission == Permission.KEEP_ROOMS) {
        lockNames(tx, space);
      }
      var room = LockedRoom.room(tx, by, id);
      return room.isEmpty() || !Facilitators.may(tx, by, permission)
          ? new Arranged.NotHere()
          : act.apply(tx, room.get());
    });
  }

  /** Two rooms that are opened at once are counted, and their names compared, one by one. */
  static void lockNames(Tx tx, SpaceId space) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('rooms ' || $1::bigint, 0))", space);
  }

  /**
   * A line in the record of what moderators did.
   *
   * @param words what they say about it; "" for nothing
   */
  void note(Tx tx, Member by, LockedRoom room, What what, String words) {
    note(tx, by, room, what, words, Optional.empty());
  }

  /** The same of another pace. */
  void note(Tx tx, Member by, LockedRoom room, Duration pace) {
    note(tx, by, room, What.ROOM_PACED, "", Optional.of(pace));
  }

  private void note(
      Tx tx, Member by, LockedRoom room, What what, String words, Optional<Duration> pace) {
    var subject = Subject.room(room.id().value());
    Acts.record(
        tx,
        db.clock().instant(),
        Acts.New.room(room.space(), subject, what, words, pace, by.person()));
  }

  /** Takes the next revision, and records what was done; nothing becomes unread by it. */
  Arranged done(Tx tx, Member by, LockedRoom room, LongFunction<ChatEvent> event) {
    var revision = room.change(tx).revision();
    positions.follow(tx, by.person(), room.id(), revision);
    tx.record(event.apply(revision));
    return new Arranged.Done(room.id());
  }
}

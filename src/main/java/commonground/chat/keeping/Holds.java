package commonground.chat.keeping;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.moderation.What;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Calming a room: moderators alone write in it, or everybody waits between two messages. Each
 * change is an act of a moderator, in the record of what was done.
 */
public final class Holds {

  /** Characters of a reason. */
  public static final int MOST = 300;

  private final Db db;
  private final Arranging arranging;

  public Holds(Db db, RoomPositions positions) {
    this.db = db;
    this.arranging = new Arranging(db, positions);
  }

  /** How a room is held. */
  private record Now(Optional<Instant> at, PersonId by, String reason) {
    static Now read(Row row) {
      return new Now(
          row.optionalInstant("held_at"),
          row.id("held_by", PersonId::new),
          row.text("hold_reason"));
    }

    boolean says(Member member, String words) {
      return at.isPresent() && by.equals(member.person()) && reason.equals(words);
    }
  }

  /**
   * From now on moderators and facilitators alone write in it; of a room that is held, changes why.
   *
   * @param shown since when it was held on the page where that was pressed; empty if it was not
   * @param reason 1 to {@link #MOST} characters, for everybody who reads the room
   */
  public Arranged hold(Member by, RoomId id, Optional<Instant> shown, String reason) {
    return arranging.change(
        by, id, Permission.MODERATE, (tx, room) -> hold(tx, by, room, shown, reason));
  }

  private Arranged hold(Tx tx, Member by, LockedRoom room, Optional<Instant> shown, String reason) {
    var now = now(tx, room);
    if (now.says(by, reason)) {
      return new Arranged.Done(room.id());
    }
    if (room.closed() || !now.at().equals(shown)) {
      return new Arranged.Meanwhile();
    }
    tx.run(
        "update rooms set held_at = $2, held_by = $3, hold_reason = $4 where id = $1",
        room.id(),
        db.clock().instant(),
        by.person(),
        reason);
    arranging.note(tx, by, room, What.ROOM_HELD, reason);
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Held(room.space(), room.id(), by.person(), revision));
  }

  private static Now now(Tx tx, LockedRoom room) {
    return tx.the(
        "select held_at, coalesce(held_by, 0) as held_by, hold_reason from rooms where id = $1",
        Now::read,
        room.id());
  }

  /** Everybody writes again who did before. */
  public Arranged release(Member by, RoomId id) {
    return arranging.change(
        by,
        id,
        Permission.MODERATE,
        (tx, room) -> room.held() ? release(tx, by, room) : new Arranged.Done(id));
  }

  private Arranged release(Tx tx, Member by, LockedRoom room) {
    tx.run(
        "update rooms set held_at = null, held_by = null, hold_reason = '' where id = $1",
        room.id());
    arranging.note(tx, by, room, What.ROOM_RELEASED, "");
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Released(room.space(), room.id(), by.person(), revision));
  }

  /** From now on each person waits so long between two messages. */
  public Arranged pace(Member by, RoomId id, Pace pace) {
    return arranging.change(
        by, id, Permission.MODERATE, (tx, room) -> pace(tx, by, room, pace.seconds()));
  }

  private Arranged pace(Tx tx, Member by, LockedRoom room, int seconds) {
    if (room.pace() == seconds) {
      return new Arranged.Done(room.id());
    }
    if (room.closed()) {
      return new Arranged.Meanwhile();
    }
    tx.run("update rooms set pace = $2 where id = $1", room.id(), seconds);
    arranging.note(tx, by, room, Duration.ofSeconds(seconds));
    return arranging.done(
        tx,
        by,
        room,
        revision -> new ChatEvent.Paced(room.space(), room.id(), seconds, by.person(), revision));
  }
}

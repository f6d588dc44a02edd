package commonground.chat.reacting;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.MessageId;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.contributions.Subject;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Reactions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.util.Optional;

/** Saying something of a message of somebody else by pressing a word, and taking it back. */
public final class Reacting {

  private final Db db;
  private final RoomPositions positions;

  public Reacting(Db db, RoomPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /** A message as far as reactions go. */
  private record Line(MessageId id, PersonId writer, boolean removed) {
    static Line read(Row row) {
      return new Line(
          row.id("id", MessageId::new),
          row.id("writer_id", PersonId::new),
          row.flag("removed"));
    }
  }

  /**
   * Says a word once, or takes it back; doing so twice changes nothing. Also in a room that is
   * closed, or held: nothing is written. Not once the space is archived.
   */
  public Reacted press(Member by, RoomId in, Press press) {
    return db.transaction(tx -> {
      if (Spaces.audience(tx, by.space().id()).isEmpty()) {
        return new Reacted.Archived();
      }
      var room = LockedRoom.room(tx, by, in);
      var line = room.flatMap(locked -> find(tx, locked, press.number()));
      if (line.isEmpty()) {
        return new Reacted.NotHere();
      }
      if (line.get().removed()) {
        return new Reacted.Removed();
      }
      if (line.get().writer().equals(by.person())) {
        return new Reacted.Own();
      }
      press(tx, by, room.get(), line.get().id(), press);
      return new Reacted.Done(line.get().id());
    });
  }

  private static Optional<Line> find(Tx tx, LockedRoom room, int number) {
    return tx.one(
        """
        select id, writer_id, removed_at is not null as removed
        from messages
        where room_id = $1 and number = $2
        """,
        Line::read,
        room.id(),
        number);
  }

  private void press(Tx tx, Member by, LockedRoom room, MessageId message, Press press) {
    var subject = Subject.message(message.value());
    var changed =
        press.gives()
            ? Reactions.give(tx, subject, by.person(), press.word(), db.clock().instant())
            : Reactions.takeBack(tx, subject, by.person(), press.word());
    if (!changed) {
      return;
    }
    var revision = room.next();
    tx.run("update rooms set revision = $2, reacted = true where id = $1", room.id(), revision);
    tx.run("update messages set reacted_revision = $2 where id = $1", message, revision);
    positions.follow(tx, by.person(), room.id(), revision);
    tx.record(
        new ChatEvent.Reacted(room.space(), room.id(), message, by.person(), revision));
  }
}

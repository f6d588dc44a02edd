package commonground.chat.moderating;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.MessageId;
import commonground.chat.MessageVersions;
import commonground.chat.RoomPositions;
import commonground.chat.Vacancy;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What taking a message away and bringing it back does to it and its room, for whoever was let to
 * do it. Whoever calls has asked whether they may, and records it. Also in a room that is closed.
 */
public final class Withdrawing {

  private final Db db;
  private final Vacancy vacancy;
  private final RoomPositions positions;

  public Withdrawing(Db db, Markdown markdown, RoomPositions positions) {
    this.db = db;
    this.vacancy = new Vacancy(markdown);
    this.positions = positions;
  }

  /**
   * A message under the lock of its room.
   *
   * @param held whether it is away for the time being
   * @param withdrawn whether its writer has taken it away
   * @param withdrawnAt when they did, also if a moderator has removed it since
   */
  private record Held(
      LockedRoom room,
      MessageId id,
      int number,
      PersonId writer,
      String source,
      boolean removed,
      boolean held,
      boolean withdrawn,
      Optional<Instant> withdrawnAt) {

    static Held read(LockedRoom room, MessageId id, Row row) {
      return new Held(
          room,
          id,
          row.count("number"),
          row.id("writer_id", PersonId::new),
          row.text("source"),
          row.flag("removed"),
          row.flag("held"),
          row.flag("withdrawn"),
          row.optionalInstant("withdrawn_at"));
    }
  }

  private static Held lock(Tx tx, MessageId message) {
    var room = LockedRoom.of(tx, message);
    return tx.the(
        """
        select number, writer_id, source, removed_at is not null as removed, held,
          removed_at is not null and removed_by is null as withdrawn, withdrawn_at
        from messages
        where id = $1
        """,
        row -> Held.read(room, message, row),
        message);
  }

  /**
   * Takes it away for the time being.
   *
   * @return false if it is away
   */
  boolean hide(Tx tx, PersonId by, MessageId message) {
    var held = lock(tx, message);
    if (!held.removed()) {
      MessageVersions.keep(tx, message);
      replace(tx, by, held, new Vacancy.By(by, "", true));
    }
    return !held.removed();
  }

  /**
   * Takes it away, also if it is away for the time being, or its writer took it and can bring it
   * back.
   *
   * @param reason up to 1,000 characters, for its writer and moderators
   * @return false if a moderator has removed it before
   */
  boolean remove(Tx tx, PersonId by, MessageId message, String reason) {
    var held = lock(tx, message);
    if (held.removed() && !held.held() && !held.withdrawn()) {
      return false;
    }
    if (!held.removed()) {
      MessageVersions.keep(tx, message);
    }
    replace(tx, by, held, new Vacancy.By(by, reason, false));
    return true;
  }

  /** A sentence stands where its words were; what it said before is not looked at here. */
  private LockedRoom replace(Tx tx, PersonId by, Held held, Vacancy.By how) {
    return replace(tx, by, held, db.clock().instant(), how);
  }

  private LockedRoom replace(Tx tx, PersonId by, Held held, Instant at, Vacancy.By how) {
    vacancy.put(tx, held.id(), held.room().next(), at, how);
    var room = held.room().change(tx);
    positions.follow(tx, by, room.id(), room.revision());
    tx.record(new ChatEvent.Removed(room.space(), room.id(), held.id(), by, room.revision()));
    return room;
  }

  /**
   * Erases all that it ever said, and what its writer has put down of it in drafts. A sentence
   * stands in its place, and its number stays.
   *
   * @return true: it can be done to any
   */
  boolean purge(Tx tx, PersonId by, MessageId message, String reason) {
    var held = lock(tx, message);
    var said = new ArrayList<String>();
    MessageVersions.before(tx, message, Long.MAX_VALUE, Integer.MAX_VALUE)
        .forEach(one -> said.add(one.source()));
    if (!held.removed()) {
      said.add(held.source());
    }
    var room = replace(tx, by, held, new Vacancy.By(by, reason, false));
    MessageVersions.eraseAll(tx, message);
    Drafts.forget(tx, held.writer(), said);
    // An edit begins with what the message says.
    Drafts.erase(
        tx, held.writer(), new Box(Box.Kind.EDIT_MESSAGE, room.id().value(), held.number()));
    var after = room.change(tx);
    positions.follow(tx, by, after.id(), after.revision());
    tx.record(new ChatEvent.Purged(after.space(), after.id(), message, by, after.revision()));
    return true;
  }

  /**
   * Brings it back: it says again what it said last. What its writer had deleted before a moderator
   * removed it is deleted again, by its writer: nobody else makes their words public.
   *
   * @return false if its words are not there any more, or it was never away
   */
  boolean bringBack(Tx tx, PersonId by, MessageId message) {
    var held = lock(tx, message);
    var last = MessageVersions.last(tx, message).filter(version -> held.removed());
    if (last.isPresent() && held.withdrawnAt().isPresent()) {
      replace(tx, by, held, held.withdrawnAt().get(), Vacancy.By.WRITER);
      return true;
    }
    last.ifPresent(words -> {
      vacancy.fill(tx, message, held.room().next(), words);
      var room = held.room().change(tx);
      positions.follow(tx, by, room.id(), room.revision());
      tx.record(new ChatEvent.Returned(room.space(), room.id(), message, by, room.revision()));
    });
    return last.isPresent();
  }
}

package commonground.chat;

import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A room whose row this transaction holds: it alone makes the next revision. Whoever writes asks
 * {@link commonground.spaces.Spaces#audience} first, which holds the space.
 *
 * @param revision before the change
 * @param messages before the change
 * @param closed whether nobody may write
 * @param held whether moderators alone may write
 * @param pace seconds between two messages of one person
 */
public record LockedRoom(
    RoomId id, SpaceId space, long revision, int messages, boolean closed, boolean held, int pace) {

  private static final String SELECT =
      """
      select id, space_id, revision, messages, closed_at is not null as closed,
        held_at is not null as held, pace
      from rooms
      """;

  /** A room of this member's space. */
  public static Optional<LockedRoom> room(Tx tx, Member member, RoomId id) {
    return tx.one(
        SELECT + "where id = $1 and space_id = $2 for update",
        LockedRoom::read,
        id,
        member.space().id());
  }

  /** The room of a message, whoever may read it: whoever calls has asked. */
  public static LockedRoom of(Tx tx, MessageId message) {
    return tx.the(
        SELECT + "where id = (select room_id from messages where id = $1) for update",
        LockedRoom::read,
        message);
  }

  private static LockedRoom read(Row row) {
    return new LockedRoom(
        row.id("id", RoomId::new),
        row.id("space_id", SpaceId::new),
        row.number("revision"),
        row.count("messages"),
        row.flag("closed"),
        row.flag("held"),
        row.count("pace"));
  }

  /** The revision that the change makes. */
  public long next() {
    return revision + 1;
  }

  /** Counts a new message. */
  public void grow(Tx tx, Instant at) {
    tx.ahead(
        """
        update rooms set revision = $2, messages = $3, last_message_at = $4
        where id = $1
        """,
        id,
        next(),
        messages + 1,
        at);
  }

  /** Counts any other change; the same one change later. */
  public LockedRoom change(Tx tx) {
    tx.ahead("update rooms set revision = $2 where id = $1", id, next());
    return new LockedRoom(id, space, next(), messages, closed, held, pace);
  }
}

package commonground.chat.making;

import commonground.chat.ChatEvent;
import commonground.chat.MessageId;
import commonground.chat.RoomId;
import commonground.discussions.DiscussionId;
import commonground.discussions.LockedThreads;
import commonground.people.PersonId;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of a message becomes of it in the discussions that took it along: it is a change of
 * theirs too, in the same transaction, so that their open pages hear of it. So is another name of
 * the room, which they say. Nothing is unread by it.
 */
public final class Echoing implements Errand {

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    switch (event) {
      case ChatEvent.Edited e -> echo(tx, e.message(), e.by());
      case ChatEvent.Removed e -> echo(tx, e.message(), e.by());
      case ChatEvent.Returned e -> echo(tx, e.message(), e.by());
      case ChatEvent.Purged e -> echo(tx, e.message(), e.by());
      case ChatEvent.Renamed e -> echo(tx, madeOf(tx, e.room()), e.by());
      default -> {}
    }
  }

  private static void echo(Tx tx, MessageId message, PersonId by) {
    echo(tx, taking(tx, message), by);
  }

  /** A message is in a few discussions, far fewer than one transaction may change. */
  private static List<DiscussionId> taking(Tx tx, MessageId message) {
    return tx.list(
        """
        select discussion_id
        from taken_along
        where message_id = $1
        order by discussion_id desc
        limit $2
        """,
        row -> row.id("discussion_id", DiscussionId::new),
        message,
        LockedThreads.MOST);
  }

  /** Those that are open somewhere are among the newest. */
  private static List<DiscussionId> madeOf(Tx tx, RoomId room) {
    return tx.list(
        """
        select discussion_id
        from made_discussions
        where room_id = $1
        order by discussion_id desc
        limit $2
        """,
        row -> row.id("discussion_id", DiscussionId::new),
        room,
        LockedThreads.MOST);
  }

  private static void echo(Tx tx, List<DiscussionId> ids, PersonId by) {
    if (!ids.isEmpty()) {
      var threads = LockedThreads.of(tx, ids);
      var changes = threads.each();
      threads.keep(tx);
      changes.forEach(
          one -> tx.record(new MadeEvent.Echoed(one.space(), one.thread(), by, one.revision())));
    }
  }
}

package commonground.chat.making;

import commonground.chat.ChatEvent;
import commonground.chat.MessageId;
import commonground.discussions.DiscussionId;
import commonground.discussions.LockedThreads;
import commonground.people.PersonId;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import java.time.Instant;

/**
 * What becomes of a message becomes of it in the discussions that took it along: it is a change of
 * theirs too, in the same transaction, so that their open pages hear of it. Nothing is unread by
 * it.
 */
public final class Echoing implements Errand {

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    switch (event) {
      case ChatEvent.Edited e -> echo(tx, e.message(), e.by());
      case ChatEvent.Removed e -> echo(tx, e.message(), e.by());
      case ChatEvent.Returned e -> echo(tx, e.message(), e.by());
      case ChatEvent.Purged e -> echo(tx, e.message(), e.by());
      default -> {}
    }
  }

  /** A message is in a few discussions, far fewer than one transaction may change. */
  private static void echo(Tx tx, MessageId message, PersonId by) {
    var ids =
        tx.list(
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
    if (!ids.isEmpty()) {
      var threads = LockedThreads.of(tx, ids);
      var changes = threads.each();
      threads.keep(tx);
      changes.forEach(
          one -> tx.record(new MadeEvent.Echoed(one.space(), one.thread(), by, one.revision())));
    }
  }
}

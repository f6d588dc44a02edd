package commonground.chat.making;

import static java.util.Objects.requireNonNull;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a message becomes of it in the discussions that took it along: it is a change of
 * theirs too, in the same transaction, so that their open pages hear of it. So is another name of
 * the room, which they say. Of many messages at once it is one change of each. Nothing is unread by
 * it.
 */
public final class Echoing implements Errand {

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    queueAll(tx, List.of(event), at);
  }

  @Override
  public void queueAll(Tx tx, List<? extends Event> events, Instant at) {
    var messages = new HashMap<MessageId, PersonId>();
    var rooms = new HashMap<RoomId, PersonId>();
    for (var event : events) {
      switch (event) {
        case ChatEvent.Edited e -> messages.put(e.message(), e.by());
        case ChatEvent.Removed e -> messages.put(e.message(), e.by());
        case ChatEvent.Returned e -> messages.put(e.message(), e.by());
        case ChatEvent.Purged e -> messages.put(e.message(), e.by());
        case ChatEvent.Renamed e -> rooms.put(e.room(), e.by());
        default -> {}
      }
    }
    if (!messages.isEmpty() || !rooms.isEmpty()) {
      var changed = taking(tx, messages);
      changed.putAll(madeOf(tx, rooms));
      echo(tx, changed);
    }
  }

  /** Which show these, by who changed one; a message is in a few, far fewer than may be changed. */
  private static Map<DiscussionId, PersonId> taking(Tx tx, Map<MessageId, PersonId> messages) {
    var found = new HashMap<DiscussionId, PersonId>();
    if (!messages.isEmpty()) {
      tx.list(
              """
              select discussion_id, max(message_id) as message_id
              from taken_along
              where message_id = any($1)
              group by discussion_id
              order by discussion_id desc
              limit $2
              """,
              row ->
                  Map.entry(
                      row.id("discussion_id", DiscussionId::new),
                      row.id("message_id", MessageId::new)),
              List.copyOf(messages.keySet()),
              LockedThreads.MOST)
          .forEach(one -> found.put(one.getKey(), messages.get(one.getValue())));
    }
    return found;
  }

  /** Those that are open somewhere are among the newest. */
  private static Map<DiscussionId, PersonId> madeOf(Tx tx, Map<RoomId, PersonId> rooms) {
    var found = new HashMap<DiscussionId, PersonId>();
    if (!rooms.isEmpty()) {
      tx.list(
              """
              select discussion_id, room_id
              from made_discussions
              where room_id = any($1)
              order by discussion_id desc
              limit $2
              """,
              row ->
                  Map.entry(
                      row.id("discussion_id", DiscussionId::new), row.id("room_id", RoomId::new)),
              List.copyOf(rooms.keySet()),
              LockedThreads.MOST)
          .forEach(one -> found.put(one.getKey(), rooms.get(one.getValue())));
    }
    return found;
  }

  private static void echo(Tx tx, Map<DiscussionId, PersonId> changed) {
    if (!changed.isEmpty()) {
      var threads = LockedThreads.of(tx, changed.keySet());
      var changes = threads.each();
      threads.keep(tx);
      tx.recordAll(
          changes.stream()
              .map(one -> echoed(one, requireNonNull(changed.get(one.thread()))))
              .toList());
    }
  }

  private static MadeEvent.Echoed echoed(LockedThreads.Next change, PersonId by) {
    return new MadeEvent.Echoed(change.space(), change.thread(), by, change.revision());
  }
}

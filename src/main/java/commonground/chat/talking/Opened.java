package commonground.chat.talking;

import commonground.chat.LineView;
import commonground.chat.Message;
import commonground.chat.Room;
import commonground.chat.RoomPosition;
import commonground.chat.reacting.MessageReactionsView;
import commonground.people.PersonId;
import java.util.List;
import java.util.Set;

/**
 * A page of a room that somebody opens.
 *
 * @param position how far they have read
 * @param looks what changes how every message looks to them
 * @param lines what the messages look like, in the same order
 * @param reactions what was said of them, in the same order
 * @param called how the reader is mentioned with others; "" if they are not
 * @param appears whether others see that the reader is here
 * @param whole whether all messages of the stretch are here; else those that have changed
 */
record Opened(
    Room room,
    Stretch stretch,
    RoomPosition position,
    Looks looks,
    List<Message> messages,
    List<LineView> lines,
    List<MessageReactionsView> reactions,
    String called,
    boolean appears,
    boolean whole) {

  /** Whose messages the reader wants folded away. */
  Set<PersonId> muted() {
    return looks.muted();
  }

  /** Whether all that is new to the reader is on this page, and nothing after it. */
  boolean showsAllUnread() {
    return stretch.isLast() && (position.unread() == 0 || stretch.has(position.firstUnread()));
  }

  /** Up to where somebody has read who writes on this page; 0 if something is left out. */
  long readByAnswer() {
    return showsAllUnread() ? room.revision() : 0;
  }
}

package commonground.chat.talking;

import commonground.chat.Message;
import commonground.chat.RoomId;
import java.time.Duration;

/** What came of a message. */
public sealed interface Said {

  /**
   * It is kept.
   *
   * @param fresh whether it is new; if not, the same form was sent before
   */
  record Done(RoomId room, int number, boolean fresh) implements Said {}

  /** The same form was sent before, with other words. */
  record SentBefore(RoomId room, Message before) implements Said {}

  /** The message that it answers was taken away. */
  record ParentGone() implements Said {}

  /** Nobody writes in the room any more. */
  record Closed() implements Said {}

  /** For the time being moderators alone write in it. */
  record Held() implements Said {}

  /**
   * It is too soon after this person's last one.
   *
   * @param pace seconds between two messages
   * @param rest how long until they may send again
   */
  record TooSoon(int pace, Duration rest) implements Said {}

  /** Nothing is written in this space any more. */
  record Archived() implements Said {}

  /** There is no such room for this member. */
  record NotHere() implements Said {}
}

package commonground.chat.changing;

import commonground.chat.Message;

/** What came of changing a message. */
public sealed interface Reworded {

  /**
   * The message says this.
   *
   * @param fresh whether that is new; if not, it said so already
   */
  record Done(int number, boolean fresh) implements Reworded {}

  /** It has been changed since the page was opened; here it is as it stands now. */
  record Changed(Message now) implements Reworded {}

  /** It was taken away; here is what stands in its place. */
  record Removed(Message now) implements Reworded {}

  /** For the time being moderators alone write in the room. */
  record Held() implements Reworded {}

  /** Nothing is written in this space any more. */
  record Archived() implements Reworded {}

  /** No such message, or not one that this member wrote. */
  record NotHere() implements Reworded {}
}

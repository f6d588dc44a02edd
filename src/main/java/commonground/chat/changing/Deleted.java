package commonground.chat.changing;

import commonground.chat.Message;

/** What came of deleting a message, or of bringing one back. */
public sealed interface Deleted {

  /** It is done, or was before. */
  record Done(int number) implements Deleted {}

  /** It has been changed or removed since the page was opened; here it is as it stands now. */
  record Changed(Message now) implements Deleted {}

  /** Its writer brings a message back for ten minutes; now its words are erased. */
  record TooLate() implements Deleted {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Deleted {}

  /** No such message, or not one that this member wrote. */
  record NotHere() implements Deleted {}
}

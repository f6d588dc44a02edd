package commonground.chat.reacting;

import commonground.chat.MessageId;

/** What came of a press. */
public sealed interface Reacted {

  /** It is as the person wanted it. */
  record Done(MessageId message) implements Reacted {}

  /** It is their own message. */
  record Own() implements Reacted {}

  /** The message was taken away. */
  record Removed() implements Reacted {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Reacted {}

  /** No such message for this member. */
  record NotHere() implements Reacted {}
}

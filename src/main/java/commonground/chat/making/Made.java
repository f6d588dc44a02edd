package commonground.chat.making;

import commonground.discussions.DiscussionId;
import java.util.List;

/** What came of making a discussion. */
public sealed interface Made {

  /**
   * It is there.
   *
   * @param fresh whether it is new; if not, the same form was sent before
   */
  record Done(DiscussionId discussion, boolean fresh) implements Made {}

  /** The same form was sent before, with other words or messages. */
  record SentBefore(DiscussionId discussion) implements Made {}

  /**
   * Some that were picked were taken away meanwhile, or never were there.
   *
   * @param numbers of those, in order
   */
  record Gone(List<Integer> numbers) implements Made {}

  /** The summary leaves something open that would swallow the messages below it. */
  record Swallowed() implements Made {}

  /** With the people whom it mentions the summary is longer than a post may be. */
  record TooLong() implements Made {}

  /** Nothing is written in this space any more. */
  record Archived() implements Made {}

  /** There is no such room for this member, or they may not do it. */
  record NotHere() implements Made {}
}

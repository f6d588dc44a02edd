package commonground.discussions.threads;

import commonground.discussions.DiscussionId;
import commonground.discussions.Post;

/** What came of a post. */
public sealed interface Posted {

  /**
   * It is kept.
   *
   * @param fresh whether it is new; if not, the same form was sent before
   */
  record Done(DiscussionId discussion, int number, boolean fresh) implements Posted {}

  /** The same form was sent before, with other words. */
  record SentBefore(DiscussionId discussion, Post before) implements Posted {}

  /** The post that it answers is not there. */
  record ParentGone() implements Posted {}

  /** Nobody replies to it any more. */
  record Closed() implements Posted {}

  /** Nothing is written in this space any more. */
  record Archived() implements Posted {}

  /** There is no such thread for this member. */
  record NotHere() implements Posted {}
}

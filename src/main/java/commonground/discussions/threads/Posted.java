package commonground.discussions.threads;

import commonground.discussions.DiscussionId;
import commonground.discussions.Post;

/** What came of a post. */
public sealed interface Posted {

  /** It is kept; also the answer to the same form sent again. */
  record Done(DiscussionId discussion, int number) implements Posted {}

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

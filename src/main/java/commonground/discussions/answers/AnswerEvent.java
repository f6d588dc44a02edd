package commonground.discussions.answers;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.discussions.Revised;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/** Which post answers a thread; each carries the revision it made. */
public sealed interface AnswerEvent extends Revised {

  /** This post is the answer; if another one was, it is no longer. */
  record Marked(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements AnswerEvent {}

  /** It is not the answer after all, and no other one is. */
  record Unmarked(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements AnswerEvent {}
}

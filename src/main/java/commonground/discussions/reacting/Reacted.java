package commonground.discussions.reacting;

import commonground.discussions.Post;

/** What came of a press. */
public sealed interface Reacted {

  /** It is as the person wanted it. */
  record Done(Post post) implements Reacted {}

  /** It is their own post. */
  record Own() implements Reacted {}

  /** The post was removed. */
  record Removed() implements Reacted {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Reacted {}

  /** No such post for this member. */
  record NotHere() implements Reacted {}
}

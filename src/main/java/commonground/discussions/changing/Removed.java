package commonground.discussions.changing;

import commonground.discussions.Post;

/** What came of removing a post, of bringing one back, of hiding a version. */
public sealed interface Removed {

  /** It is done, or was before. */
  record Done(int number) implements Removed {}

  /** The post has been changed since the page was opened; here it is as it stands now. */
  record Changed(Post now) implements Removed {}

  /** Its writer brings a post back for ten minutes; now its words are erased. */
  record TooLate() implements Removed {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Removed {}

  /** It was reported, and somebody else decides about it. */
  record ForOthers() implements Removed {}

  /** No such post, or not one with which this member may do it. */
  record NotHere() implements Removed {}
}

package commonground.discussions.changing;

import commonground.discussions.Post;

/** What came of an edit. */
public sealed interface Edited {

  /**
   * The post says this.
   *
   * @param fresh whether that is new; if not, it said so already
   */
  record Done(int number, boolean fresh) implements Edited {}

  /** The post has been changed since the page was opened; here it is as it stands now. */
  record Changed(Post now) implements Edited {}

  /** The post was removed; here is what stands in its place. */
  record Removed(Post now) implements Edited {}

  /** Nothing is written in this space any more. */
  record Archived() implements Edited {}

  /** No such post, or not one that this member may edit. */
  record NotHere() implements Edited {}
}

package commonground.discussions.changing;

/** What came of changing what a post replies to. */
public sealed interface Reparented {

  /** It replies to that now, or did before. */
  record Done() implements Reparented {}

  /** The post that it was to reply to was removed. */
  record ParentGone() implements Reparented {}

  /** There is no such earlier post. */
  record NoParent() implements Reparented {}

  /** The post itself was removed. */
  record Removed() implements Reparented {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Reparented {}

  /** No such post, or not one with which this member may do it. */
  record NotHere() implements Reparented {}
}

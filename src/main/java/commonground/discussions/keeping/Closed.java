package commonground.discussions.keeping;

/** What came of closing a discussion, and of reopening it. */
public sealed interface Closed {

  /** It is done, or was before. */
  record Done() implements Closed {}

  /**
   * Somebody has closed it, chosen another day, or kept it open since the page was opened, or for
   * another reason.
   */
  record Meanwhile() implements Closed {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Closed {}

  /** No such discussion for this member, or they may not do it. */
  record NotHere() implements Closed {}
}

package commonground.discussions.keeping;

/** What came of pinning a discussion, and of taking the pin out. */
public sealed interface Pinned {

  /** It is done, or was before. */
  record Done() implements Pinned {}

  /** As many are pinned in this space as can be. */
  record Full() implements Pinned {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Pinned {}

  /** No such discussion for this member, or they may not do it. */
  record NotHere() implements Pinned {}
}

package commonground.discussions.answers;

/** What came of accepting, declining or erasing a summary. */
public sealed interface Settled {

  /** It is done, or was before. */
  record Done() implements Settled {}

  /** Its writer changed it since the page was opened; here it is as it stands now. */
  record Changed(Summary now) implements Settled {}

  /** Another moderator was first, or its writer withdrew it; here is what has become of it. */
  record Before(Summary now) implements Settled {}

  /** Nothing is written in this space any more. */
  record Archived() implements Settled {}

  /** No such summary, or not one with which this member may do it. */
  record NotHere() implements Settled {}
}

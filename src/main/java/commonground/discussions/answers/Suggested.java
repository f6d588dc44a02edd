package commonground.discussions.answers;

/** What came of suggesting a summary, of changing or withdrawing it. */
public sealed interface Suggested {

  /** It is kept; also the answer to the same form sent again. */
  record Done(SummaryId id) implements Suggested {}

  /** One waits that is not the one on the page; here it is as it stands now. */
  record Changed(Summary now) implements Suggested {}

  /** It waits no longer: it was accepted, declined or withdrawn. */
  record Settled(Summary now) implements Suggested {}

  /** Nothing is written in this space any more. */
  record Archived() implements Suggested {}

  /** There is no such thread or summary for this member. */
  record NotHere() implements Suggested {}
}

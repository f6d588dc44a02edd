package commonground.joining;

/** What came of asking to join. */
public sealed interface AskedToJoin {

  /** It waits for an answer, perhaps since an earlier press. */
  record Waiting() implements AskedToJoin {}

  /** In at once: the space is open. */
  record In() implements AskedToJoin {}

  /** They are in already. */
  record There() implements AskedToJoin {}

  /** The ground rules are others by now. */
  record OtherRules() implements AskedToJoin {}

  /** They have asked too often today. */
  record TooOften() implements AskedToJoin {}

  /** The space is archived: nobody comes in. */
  record Archived() implements AskedToJoin {}
}

package commonground.joining;

/** What came of asking to join. */
public sealed interface Asked {

  /** It waits for an answer, perhaps since an earlier press. */
  record Waiting() implements Asked {}

  /** In at once: the space is open. */
  record In() implements Asked {}

  /** They are in already. */
  record There() implements Asked {}

  /** The ground rules are others by now. */
  record OtherRules() implements Asked {}

  /** They have asked too often today. */
  record TooOften() implements Asked {}

  /**
   * Nobody can be called that there.
   *
   * @param why and what to do, to them
   */
  record Unnamed(String why) implements Asked {}

  /** The space is archived: nobody comes in. */
  record Archived() implements Asked {}
}

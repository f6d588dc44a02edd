package commonground.joining;

/** What came of an attempt to come in. */
public sealed interface Arrived {

  /** In, or in with a better role. */
  record In() implements Arrived {}

  /** They were in before, and nothing has changed. */
  record There() implements Arrived {}

  /** The ground rules are others by now: nobody agrees to what they have not seen. */
  record OtherRules() implements Arrived {}

  /** The way in is closed. */
  record Closed() implements Arrived {}

  /** The space is archived: nobody comes in. */
  record Archived() implements Arrived {}

  /**
   * Nobody can be called that there.
   *
   * @param why and what to do, to them
   */
  record Unnamed(String why) implements Arrived {}

  /** They were removed from the space: its facilitators are asked before they come back. */
  record Removed() implements Arrived {}
}

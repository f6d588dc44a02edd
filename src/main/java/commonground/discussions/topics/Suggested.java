package commonground.discussions.topics;

/** What came of suggesting a topic. */
public sealed interface Suggested {

  /** It waits for those who keep topics; or somebody had suggested it before. */
  record Done() implements Suggested {}

  /** There is such a topic. */
  record Known(Alike alike) implements Suggested {}

  /** As many wait of this person, or of all in the space, as can. */
  record Full() implements Suggested {}

  /** Nothing is written in this space any more. */
  record Archived() implements Suggested {}
}

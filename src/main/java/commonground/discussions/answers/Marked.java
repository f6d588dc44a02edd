package commonground.discussions.answers;

/** What came of marking a post as the answer, or of taking that back. */
public sealed interface Marked {

  /** It is so, or was before. */
  record Done() implements Marked {}

  /**
   * Another post was marked since the page was opened.
   *
   * @param now its number
   */
  record Changed(int now) implements Marked {}

  /** The post was removed, or is the one that opens the thread. */
  record NoAnswer() implements Marked {}

  /** Only who started the thread and moderators say what answers it. */
  record NotTheirs() implements Marked {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Marked {}

  /** There is no such thread for this member. */
  record NotHere() implements Marked {}
}

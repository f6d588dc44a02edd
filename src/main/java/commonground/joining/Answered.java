package commonground.joining;

/** What came of answering a request. */
public sealed interface Answered {

  record Done() implements Answered {}

  /** It was answered or withdrawn meanwhile, or they came in another way. */
  record NotWaiting() implements Answered {}

  /** The space is archived: nobody comes in. */
  record Archived() implements Answered {}
}

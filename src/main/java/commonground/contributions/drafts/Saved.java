package commonground.contributions.drafts;

import java.util.List;

/** What came of saving a draft. */
sealed interface Saved {

  /**
   * It is kept.
   *
   * @param others other words for the same box, saved on other pages, the newest first
   */
  record Kept(Draft draft, List<Draft> others) implements Saved {}

  /** Nothing is kept: what was sent is empty. */
  record Nothing(List<Draft> others) implements Saved {}

  /** These words were posted from this page already, or from one that it began with. */
  record Over(List<Draft> others) implements Saved {}

  /** It comes late: what this page has written was put away since, or gone on with on another. */
  record PutAway(List<Draft> others) implements Saved {}

  /** They have as many drafts as one person may have. */
  record TooMany() implements Saved {}

  /** It is longer than a draft may be. */
  record TooLong() implements Saved {}
}

package commonground.discussions.moving;

/** Why a thread cannot be moved anywhere. */
enum Anchor {
  /** Elsewhere its members would read who they are. */
  OWN_NAMES(
      "In this space people use names that they chose for it. Elsewhere others could see who they"
          + " are. So its discussions stay here."),
  /** Nobody else may read the messages, and without them little of it is left. */
  OF_MESSAGES(
      "It was made from messages of a room, and only members of this space can read those. So it"
          + " stays here."),
  /**
   * Something is open that is for those of this space alone: words that were taken away, a summary
   * that waits, a report. One sentence for all: who is reported does not learn it here.
   */
  OPEN(
      "It cannot be moved just now. That is so while a summary waits for a moderator, while words of"
          + " a post are kept that a moderator removed, and for other reasons that pass.");

  private final String words;

  Anchor(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

package commonground.discussions.moving;

/** Why a thread cannot be moved anywhere. */
enum Anchor {
  /** Elsewhere its members would read who they are. */
  OWN_NAMES(
      "In this space people use names that they chose for it. Elsewhere others could see who they"
          + " are. So its discussions stay here."),
  /** The moderators of the other space would read what was taken away. */
  REMOVED_POSTS(
      "A moderator removed a post in this discussion, and moderators can still read its words."
          + " Erase them for good first."),
  /** The moderators of the other space would read what was for those of this one. */
  WAITING_SUMMARY(
      "A summary of this discussion waits for a moderator of this space. Accept or decline it"
          + " first."),
  /** Those of this space are to decide it. */
  OPEN_REPORT(
      "Somebody is to look at a post in this discussion. It can be moved once that is decided.");

  private final String words;

  Anchor(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

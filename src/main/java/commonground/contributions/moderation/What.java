package commonground.contributions.moderation;

/** What was done: to what somebody wrote, to a person, or to a room. */
public enum What {
  LEFT("It is left as it was"),
  HIDDEN("It is hidden while somebody looks at it"),
  REMOVED("It was removed"),
  /** One version of what it said is erased. */
  WORDS_ERASED("Words in it were erased for good"),
  PURGED("It was erased for good"),
  RETURNED("It was brought back"),
  /** A moderator no longer keeps it removed: it is deleted, as its writer left it. */
  GIVEN_BACK("It was given back to its writer, who had deleted it"),
  PAUSED("A pause from writing in this space"),
  PAUSE_ENDED("The pause has ended early"),
  EXPELLED("Removed from this space"),
  ROOM_HELD("Only moderators and facilitators write in it for now"),
  /** By a press, or because the room was closed. */
  ROOM_RELEASED("The time is over when only moderators and facilitators wrote in it"),
  ROOM_PACED("Each person waits between two messages");

  /** Those that {@link #decides}, as SQL lists them. */
  static final String DECISIONS = "('left', 'removed', 'purged', 'returned', 'given_back')";

  private final String words;

  What(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it goes against who wrote a subject; else against who reported it. */
  boolean takesAway() {
    return this == REMOVED || this == PURGED;
  }

  /** Whether it says what becomes of a subject, so that somebody may ask for another look. */
  public boolean decides() {
    return this == LEFT
        || this == REMOVED
        || this == PURGED
        || this == RETURNED
        || this == GIVEN_BACK;
  }
}

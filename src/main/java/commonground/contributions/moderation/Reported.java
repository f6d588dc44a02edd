package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;

/**
 * A subject that was reported, as it stands now.
 *
 * @param title such as “Post 14 in ‘Walking’”
 * @param address where it is
 * @param warning what stands before its words; "" for none
 * @param revision another one with each change of it
 */
public record Reported(
    Subject subject,
    PersonId writer,
    String title,
    String address,
    String warning,
    State state,
    long revision) {

  /** What stands for the title of something that is not there. */
  static final String NOT_HERE = "Something that is not in this space any more";

  /** How it stands. */
  public enum State {
    STANDS,
    /** Taken away for the time being. */
    HELD,
    /** By its writer, who can bring it back for a few minutes. */
    WITHDRAWN,
    /** By a moderator, who can bring it back. */
    REMOVED,
    /** The same, after its writer had deleted it: to bring it back would not be the moderator's. */
    DELETED,
    /** By a moderator, and what it said last is erased; what it said before is there. */
    ERASED,
    /** Nothing is left of its words. */
    GONE
  }

  /** The title inside a sentence. */
  String named() {
    return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
  }
}

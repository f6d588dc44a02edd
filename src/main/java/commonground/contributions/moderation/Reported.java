package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;

/**
 * A subject that was reported, as it stands now.
 *
 * @param title such as “Post 14 in ‘Walking’”
 * @param path where it is
 * @param warning what stands before its words; "" for none
 */
public record Reported(
    Subject subject, PersonId writer, String title, String path, String warning, State state) {

  /** What stands for the title of something that is not there. */
  static final String NOT_HERE = "Something that is not in this space any more";

  /** How it stands. */
  public enum State {
    STANDS,
    /** Taken away for the time being. */
    HELD,
    /** By a moderator, who can bring it back. */
    REMOVED,
    /** Nobody can bring it back but its writer, or nobody at all. */
    GONE
  }

  /** The title inside a sentence. */
  String named() {
    return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
  }
}

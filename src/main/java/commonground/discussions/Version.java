package commonground.discussions;

import java.time.Instant;
import java.util.Optional;

/**
 * What a post said for a while.
 *
 * @param revision the thread's, when it began to say so
 * @param source as it was typed; "" if it is hidden
 */
public record Version(long revision, String source, Instant writtenAt, Optional<Hidden> hidden) {

  /**
   * Its words are erased.
   *
   * @param by the moderator's name here; "" for who is no member
   */
  public record Hidden(Instant at, String by, PersonalData why) {}

  /** For visitors: who kept order here did not write for them. */
  public Version withoutModerator() {
    return new Version(
        revision, source, writtenAt, hidden.map(one -> new Hidden(one.at(), "", one.why())));
  }

  /** The same in other words: those in which names stand for numbers. */
  public Version saying(String words) {
    return new Version(revision, words, writtenAt, hidden);
  }

  public static Version shown(long revision, String source, Instant writtenAt) {
    return new Version(revision, source, writtenAt, Optional.empty());
  }
}

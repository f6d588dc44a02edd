package commonground.discussions.unnamed;

import commonground.discussions.DiscussionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A facilitator's wish to look up who wrote a post, as one member may know of it.
 *
 * @param number of the post
 * @param askedBy what they are called here
 * @param mine whether this member asked
 * @param agreed that another one agreed
 * @param name who wrote it, for the two while it may be seen; empty for anybody else
 */
record Sight(
    SightId id,
    DiscussionId thread,
    String title,
    int number,
    String askedBy,
    boolean mine,
    Instant askedAt,
    String reason,
    Optional<Agreement> agreed,
    Optional<String> name) {

  /** So long the two see the name. */
  static final Duration SEEN = Duration.ofHours(1);

  /** So long a wish waits for somebody who agrees. */
  static final Duration WAITS = Duration.ofDays(7);

  /** Who agreed, and when. */
  record Agreement(String by, Instant at) {}

  boolean waits(Instant now) {
    return agreed.isEmpty() && askedAt.plus(WAITS).isAfter(now);
  }
}

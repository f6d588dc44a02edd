package commonground.discussions;

import java.time.Instant;

/**
 * A thread.
 *
 * @param revision counts its changes without gaps
 * @param posts how many it has
 * @param unread how many of them this reader has not seen; 0 for somebody who is not a member
 */
public record Discussion(
    DiscussionId id,
    String title,
    String startedBy,
    Instant startedAt,
    Instant lastPostAt,
    long revision,
    int posts,
    int unread) {}

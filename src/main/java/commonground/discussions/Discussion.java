package commonground.discussions;

import java.time.Instant;

/**
 * A thread.
 *
 * @param revision counts its changes without gaps
 * @param posts how many of its posts this reader may see
 * @param last the number of the last one that they may see
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
    int last,
    int unread) {}

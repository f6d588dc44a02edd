package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread in which something is new to somebody.
 *
 * @param posts how many are new, at least 1; not their own, and none by whom they muted
 * @param first when the oldest of them was written, as a revision of the thread
 * @param last when the newest of them was written
 * @param at the same in time
 * @param why the rule by which some of it is for them; empty if none says so
 */
public record Unread(
    DiscussionId thread,
    SpaceId space,
    long posts,
    long first,
    long last,
    Instant at,
    Optional<Reason> why) {

  static Unread read(Row row) {
    return new Unread(
        row.id("id", DiscussionId::new),
        row.id("space_id", SpaceId::new),
        row.number("unread"),
        row.number("first"),
        row.number("last"),
        row.instant("at"),
        Optional.empty());
  }

  Unread because(Optional<Reason> reason) {
    return new Unread(thread, space, posts, first, last, at, reason);
  }
}

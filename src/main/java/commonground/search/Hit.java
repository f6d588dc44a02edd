package commonground.search;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.platform.db.Row;
import commonground.spaces.Perspective;
import java.time.Instant;
import java.util.List;

/**
 * A post that was found and may be read by who asks.
 *
 * @param slug of its space
 * @param perspectives of who wrote it, today
 * @param unanswered whether its discussion has no answer, and nobody else has written there
 */
record Hit(
    PostId id,
    Instant at,
    DiscussionId discussion,
    String slug,
    String space,
    List<Perspective> perspectives,
    boolean unanswered) {

  static Hit read(Row row) {
    return new Hit(
        row.id("id", PostId::new),
        row.instant("at"),
        row.id("discussion_id", DiscussionId::new),
        row.text("slug"),
        row.text("space"),
        row.words("perspectives", Perspective.class),
        row.flag("unanswered"));
  }

  Choice.After key(long rank) {
    return new Choice.After(rank, at, id);
  }
}

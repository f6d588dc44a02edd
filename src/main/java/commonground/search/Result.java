package commonground.search;

import commonground.discussions.DiscussionId;
import commonground.platform.db.Row;
import commonground.spaces.Perspective;
import commonground.spaces.Slug;
import java.time.Instant;
import java.util.List;

/**
 * A post that is shown among the results.
 *
 * @param title of its discussion
 * @param source the beginning of its words, as they were typed
 * @param space name of the space
 * @param writer what they are called there
 * @param muted whether the reader muted them there
 */
record Result(
    int number,
    DiscussionId discussion,
    String title,
    String source,
    Slug slug,
    String space,
    String writer,
    List<Perspective> perspectives,
    Instant at,
    boolean muted) {

  static Result read(Row row) {
    return new Result(
        row.count("number"),
        row.id("discussion_id", DiscussionId::new),
        row.text("title"),
        row.text("source"),
        new Slug(row.text("slug")),
        row.text("space"),
        row.text("writer"),
        row.words("perspectives", Perspective.class),
        row.instant("written_at"),
        row.flag("muted"));
  }
}

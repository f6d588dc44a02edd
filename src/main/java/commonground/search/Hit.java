package commonground.search;

import commonground.contributions.Subject;
import commonground.discussions.DiscussionId;
import commonground.platform.db.Row;
import commonground.spaces.Perspective;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post or a message that was found and may be read by who asks.
 *
 * @param discussion of a post
 * @param slug of its space
 * @param perspectives of who wrote it, today
 * @param unanswered whether its discussion has no answer, and nobody else has written there
 */
record Hit(
    Subject subject,
    Instant at,
    Optional<DiscussionId> discussion,
    String slug,
    String space,
    List<Perspective> perspectives,
    boolean unanswered) {

  static Hit read(Row row) {
    var discussion = row.optionalNumber("discussion_id");
    return new Hit(
        new Subject(row.word("kind", Subject.Kind.class), row.number("id")),
        row.instant("at"),
        discussion.isPresent()
            ? Optional.of(new DiscussionId(discussion.getAsLong()))
            : Optional.empty(),
        row.text("slug"),
        row.text("space"),
        row.words("perspectives", Perspective.class),
        row.flag("unanswered"));
  }

  boolean isMessage() {
    return subject.kind() == Subject.Kind.MESSAGE;
  }

  Choice.After key(long rank) {
    return new Choice.After(rank, at, subject);
  }
}

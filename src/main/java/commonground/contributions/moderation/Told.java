package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has reported, as they are told of it.
 *
 * @param decision the last one about it
 */
record Told(
    Subject subject,
    Worry why,
    String words,
    Instant at,
    Report.State state,
    Optional<ActId> decision) {

  static Told read(Row row) {
    return new Told(
        new Subject(row.word("kind", Subject.Kind.class), row.number("subject_id")),
        row.word("why", Worry.class),
        row.text("words"),
        row.instant("told_at"),
        row.word("state", Report.State.class),
        row.optionalId("act_id", ActId::new));
  }
}

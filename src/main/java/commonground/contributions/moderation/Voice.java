package commonground.contributions.moderation;

import commonground.platform.db.Row;
import java.time.Instant;

/**
 * What somebody told at once.
 *
 * @param by as the space knows them; "Somebody without an account" for a visitor
 */
public record Voice(String by, Worry why, String words, Instant at) {

  static final String VISITOR = "Somebody without an account";

  static Voice read(Row row) {
    return new Voice(
        row.optionalText("by").orElse(VISITOR),
        row.word("why", Worry.class),
        row.text("words"),
        row.instant("told_at"));
  }
}

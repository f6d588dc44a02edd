package commonground.discussions.topics;

import commonground.platform.db.Row;
import commonground.spaces.Audience;
import java.time.Instant;

/**
 * A topic that somebody would like to have.
 *
 * @param by what they are called here
 * @param audience who its words were written for
 */
record Suggestion(SuggestionId id, String name, String by, Instant at, Audience audience) {

  static Suggestion read(Row row) {
    return new Suggestion(
        row.id("id", SuggestionId::new),
        row.text("name"),
        row.text("suggested_by"),
        row.instant("suggested_at"),
        row.word("audience", Audience.class));
  }
}

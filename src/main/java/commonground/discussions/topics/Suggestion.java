package commonground.discussions.topics;

import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.spaces.Audience;
import java.time.Instant;

/**
 * A topic that somebody would like to have.
 *
 * @param person who suggested it; {@code by} what they are called here
 * @param audience who its words were written for
 */
record Suggestion(
    SuggestionId id, String name, PersonId person, String by, Instant at, Audience audience) {

  static Suggestion read(Row row) {
    return new Suggestion(
        row.id("id", SuggestionId::new),
        row.text("name"),
        row.id("suggested_by_id", PersonId::new),
        row.text("suggested_by"),
        row.instant("suggested_at"),
        row.word("audience", Audience.class));
  }
}

package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.db.Row;
import commonground.spaces.Audience;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topic in the list of its space.
 *
 * @param synonyms other names for it, as they were typed
 * @param audience who its words were written for
 * @param revision counts its changes
 */
public record KeptTopic(
    TopicId id, String name, List<String> synonyms, Audience audience, long revision) {

  static final String COLUMNS = "t.id, t.name, t.synonyms, t.audience, t.revision";

  static KeptTopic read(Row row) {
    return new KeptTopic(
        row.id("id", TopicId::new),
        row.text("name"),
        row.texts("synonyms"),
        row.word("audience", Audience.class),
        row.number("revision"));
  }

  /** Its name, then its synonyms. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), synonyms.stream());
  }
}

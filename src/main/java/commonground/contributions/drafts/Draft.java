package commonground.contributions.drafts;

import commonground.platform.db.Row;
import commonground.spaces.Audience;
import java.time.Instant;
import java.util.List;

/**
 * Words that wait to be sent.
 *
 * @param page the name of the page that saved them
 * @param saves how far that page had come
 * @param line what stands in the line above them: a title, the number of a post; "" for nothing
 * @param choices what is chosen beside them, each as field=value
 * @param seen the revision that the form began with
 * @param audience whom the page named as its readers
 */
public record Draft(
    DraftId id,
    Box box,
    String page,
    long saves,
    String line,
    String words,
    List<String> choices,
    long seen,
    Audience audience,
    Instant savedAt) {

  static Draft read(Row row) {
    return new Draft(
        row.id("id", DraftId::new),
        new Box(row.word("kind", Box.Kind.class), row.number("about"), row.count("number")),
        row.text("page"),
        row.number("saves"),
        row.text("line"),
        row.text("words"),
        row.texts("choices"),
        row.number("seen"),
        row.word("audience", Audience.class),
        row.instant("saved_at"));
  }
}

package commonground.chat.making;

import commonground.chat.RoomId;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that a discussion took along, as it stands today.
 *
 * @param writer what they are called in the space
 * @param html of its words; empty if it was taken away, or too much would have to be fetched
 */
record TakenMessage(
    TakenLine line,
    PersonId by,
    String writer,
    Instant writtenAt,
    boolean edited,
    int renderer,
    boolean removed,
    boolean byModerator,
    boolean held,
    String source,
    Optional<String> html) {

  static TakenMessage read(Row row) {
    return new TakenMessage(
        new TakenLine(row.id("room_id", RoomId::new), row.count("number")),
        row.id("writer_id", PersonId::new),
        row.text("writer"),
        row.instant("written_at"),
        row.count("edits") > 0,
        row.count("renderer"),
        row.flag("removed"),
        row.flag("by_moderator"),
        row.flag("held"),
        row.text("source"),
        row.optionalText("html"));
  }
}

package commonground.chat.keeping;

import commonground.chat.RoomId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rooms of a space as a list, for those who read what its members read. */
public final class RoomList {

  /** Closed rooms on one page. */
  static final int PAGE = 30;

  private final Db db;

  public RoomList(Db db) {
    this.db = db;
  }

  /**
   * A room in the list.
   *
   * @param name "" for the space's own room
   * @param held whether moderators alone write in it
   * @param pace seconds between two messages of one person
   * @param messages how many were ever sent in it
   */
  record Line(
      RoomId id,
      String name,
      Optional<Instant> closedAt,
      boolean held,
      int pace,
      int messages,
      Optional<Instant> lastMessageAt) {

    boolean isOwn() {
      return name.isEmpty();
    }

    static Line read(Row row) {
      return new Line(
          row.id("id", RoomId::new),
          row.optionalText("name").orElse(""),
          row.optionalInstant("closed_at"),
          row.flag("held"),
          row.count("pace"),
          row.count("messages"),
          row.optionalInstant("last_message_at"));
    }
  }

  /** What {@link Line#read} reads, of rooms in the space {@code $1}. */
  private static final String SELECT =
      """
      select r.id, r.name, r.closed_at, r.held_at is not null as held, r.pace, r.messages,
        r.last_message_at
      from rooms r
      where r.space_id = $1 and 'members' = any($2)
      """;

  /** The space's own room, on or off, then those that are open, the newest first. */
  List<Line> open(Reader reader) {
    return db.list(
        SELECT
            + """
            and (r.name is null or r.closed_at is null)
            order by r.name is not null, r.id desc
            limit 200
            """,
        Line::read,
        reader.space().id(),
        reader.audiences());
  }

  /**
   * Those that are closed, the newest first; one more than a page shows.
   *
   * @param before the number of the room that the page goes on after
   */
  List<Line> closed(Reader reader, long before) {
    return db.list(
        SELECT
            + """
            and r.name is not null and r.closed_at is not null and r.id < $3
            order by r.id desc
            limit $4
            """,
        Line::read,
        reader.space().id(),
        reader.audiences(),
        before,
        PAGE + 1);
  }
}

package commonground.kill.chat;

import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import java.util.List;
import java.util.UUID;

/** What is in the database. */
record Stored(List<Message> messages, List<Room> rooms) {

  record Message(long room, int number, long writer, UUID once, String words, boolean gone) {}

  /**
   * What a room says of itself.
   *
   * @param facts events about it
   * @param revisions how many of its revisions they made
   */
  record Room(long id, int messages, long revision, long facts, long revisions) {}

  static Stored read(Queries db) {
    return new Stored(db.list(MESSAGES, Stored::message), rooms(db));
  }

  static List<Room> rooms(Queries db) {
    return db.list(ROOMS, Stored::room);
  }

  private static final String MESSAGES =
      """
      select room_id, number, writer_id, once, source, removed_at is not null as gone
      from messages
      order by room_id, number
      """;

  private static Message message(Row row) {
    return new Message(
        row.number("room_id"),
        row.count("number"),
        row.number("writer_id"),
        row.uuid("once"),
        row.text("source"),
        row.flag("gone"));
  }

  private static final String ROOMS =
      """
      select r.id, r.messages, r.revision, e.facts, e.revisions
      from rooms r
      cross join lateral (
        select count(*) as facts, count(distinct data ->> 'revision')
          filter (where (data ->> 'revision')::bigint between 1 and r.revision) as revisions
        from events
        where kind like 'chat.%' and (data ->> 'room')::bigint = r.id) e
      order by r.id
      """;

  private static Room room(Row row) {
    return new Room(
        row.number("id"),
        row.count("messages"),
        row.number("revision"),
        row.number("facts"),
        row.number("revisions"));
  }
}

package commonground.chat;

import commonground.platform.db.Db;
import commonground.platform.db.Errand;
import commonground.platform.db.Row;
import commonground.platform.web.Request;
import commonground.spaces.Reader;
import commonground.spaces.SpaceEvent;
import java.util.List;
import java.util.Optional;

/** The rooms of a space, for those who read what its members read: others find none. */
public final class Rooms {

  private final Db db;

  public Rooms(Db db) {
    this.db = db;
  }

  /** Gives each new space its own room. */
  public static Errand opening() {
    return (tx, event, at) -> {
      if (event instanceof SpaceEvent.Created created) {
        tx.run(
            """
            insert into rooms (space_id, opened_at, revision, messages)
            values ($1, $2, 0, 0)
            on conflict do nothing
            """,
            created.space(),
            at);
      }
    };
  }

  private static final String SELECT =
      """
      select r.id, r.name, r.opened_at, r.closed_at, r.held_at, r.hold_reason, h.name as held_by,
        r.pace, r.revision, r.messages, r.last_message_at, r.reacted
      from rooms r
      left join known_as h on h.space_id = r.space_id and h.person_id = r.held_by
      where r.space_id = $1 and 'members' = any($2)
      """;

  /** A room of this space. */
  public Optional<Room> find(Reader reader, RoomId id) {
    return db.one(
        SELECT + "and r.id = $3", Rooms::read, reader.space().id(), reader.audiences(), id);
  }

  /** The room in the address, {@code :room}. */
  public Optional<Room> find(Reader reader, Request request) {
    var number = request.number("room");
    return number.isPresent() ? find(reader, new RoomId(number.getAsLong())) : Optional.empty();
  }

  /** The space's own room. */
  public Optional<Room> own(Reader reader) {
    return db.one(
        SELECT + "and r.name is null", Rooms::read, reader.space().id(), reader.audiences());
  }

  /** Up to 200: the space's own first, then those that are open, the newest first, then closed. */
  public List<Room> all(Reader reader) {
    return db.list(
        SELECT
            + """
            order by r.name is not null, r.closed_at is not null, r.id desc
            limit 200
            """,
        Rooms::read,
        reader.space().id(),
        reader.audiences());
  }

  private static Room read(Row row) {
    return new Room(
        row.id("id", RoomId::new),
        row.optionalText("name").orElse(""),
        row.instant("opened_at"),
        row.optionalInstant("closed_at"),
        row.optionalInstant("held_at")
            .map(at ->
                new Room.Hold(at, row.optionalText("held_by").orElse(""), row.text("hold_reason"))),
        row.count("pace"),
        row.number("revision"),
        row.count("messages"),
        row.optionalInstant("last_message_at"),
        row.flag("reacted"));
  }
}

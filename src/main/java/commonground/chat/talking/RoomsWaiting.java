package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.RoomPosition;
import commonground.chat.RoomPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.views.Ago;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rooms in which somebody has not read something, the newest first; counted as their pages do. */
public final class RoomsWaiting implements Waiting {

  private static final int MOST = 20;

  private final Db db;
  private final RoomPositions positions;

  public RoomsWaiting(Db db, RoomPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  private record Unread(RoomId room, SpaceId space, String title, int messages, Instant last) {
    static Unread read(Row row) {
      return new Unread(
          row.id("room_id", RoomId::new),
          row.id("space_id", SpaceId::new),
          row.text("title"),
          row.count("messages"),
          row.instant("last_message_at"));
    }
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    positions.settle(person);
    var spaces =
        places.stream()
            .map(Member::space)
            .collect(Collectors.toMap(Space::id, Function.identity()));
    return Pile.of(
        "New messages in rooms",
        db.list(UNREAD, Unread::read, person, Room.OWN, MOST).stream()
            .filter(room -> spaces.containsKey(room.space()))
            .map(room -> line(Objects.requireNonNull(spaces.get(room.space())), room))
            .toList());
  }

  private static final String UNREAD =
      """
      select u.room_id, u.space_id, coalesce(r.name, $2) as title, u.messages, r.last_message_at
      from new_messages($1) u
      join rooms r on r.id = u.room_id
      order by r.last_message_at desc, r.id desc
      limit $3
      """;

  private Door.Line line(Space space, Unread room) {
    return new Door.Line(
        room.title() + " in " + space.name(),
        ChatAddresses.of(space, room.room()),
        RoomPosition.count(room.messages()) + " new",
        "Last message " + Ago.words(room.last(), db.clock().instant()));
  }
}

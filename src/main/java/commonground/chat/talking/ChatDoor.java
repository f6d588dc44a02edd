package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.RoomPosition;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.spaces.Audience;
import commonground.spaces.Door;
import commonground.spaces.Reader;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The chat panel on a space's page: the rooms that are open, and what is new in them. */
public final class ChatDoor implements Door {

  private static final int LINES = 3;

  private final Rooms rooms;
  private final RoomPositions positions;
  private final Clock clock;

  public ChatDoor(Rooms rooms, RoomPositions positions, Clock clock) {
    this.rooms = rooms;
    this.positions = positions;
    this.clock = clock;
  }

  /** Chat is for members alone: nobody else is told that there is any. */
  @Override
  public Optional<Panel> panel(Reader reader) {
    if (!reader.audiences().contains(Audience.MEMBERS)) {
      return Optional.empty();
    }
    var unread = positions.unread(reader);
    var open = rooms.all(reader).stream().filter(room -> !room.isClosed()).toList();
    var news = open.stream().mapToInt(room -> unread.getOrDefault(room.id(), 0)).sum();
    return Optional.of(
        new Panel(
            "Chat",
            ChatAddresses.of(reader.space()),
            "All rooms",
            news == 0 ? "" : count(news),
            open.stream().limit(LINES).map(room -> line(reader, room, unread)).toList(),
            "No room is open here just now."));
  }

  private Line line(Reader reader, Room room, Map<RoomId, Integer> unread) {
    var news = unread.getOrDefault(room.id(), 0);
    return new Line(
        room.title(),
        ChatAddresses.of(reader.space(), room.id()),
        news == 0 ? "" : RoomPosition.count(news) + " new",
        room.lastMessageAt()
            .map(at -> "Last message " + Ago.words(at, clock.instant()))
            .orElse("Nobody has written here yet"));
  }

  private static String count(int news) {
    return news < RoomPosition.MOST
        ? Count.of(news, "new message", "new messages")
        : RoomPosition.count(news) + " new messages";
  }
}

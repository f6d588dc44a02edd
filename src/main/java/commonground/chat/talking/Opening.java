package commonground.chat.talking;

import commonground.chat.Appearances;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.chat.reacting.MessageReactionsView;
import commonground.chat.reacting.RoomReactions;
import commonground.discussions.threads.Around;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a page of a room shows. The number of questions is the same for every page. */
public final class Opening {

  /** Changed messages that are put into an open page; a page with more is opened anew. */
  static final int MOST = 100;

  private final Rooms rooms;
  private final Messages messages;
  private final Lines lines;
  private final RoomPositions positions;
  private final Mutes mutes;
  private final Around around;
  private final RoomReactions reactions;
  private final Appearances appearances;

  public Opening(
      Rooms rooms,
      Messages messages,
      Lines lines,
      RoomPositions positions,
      Mutes mutes,
      Around around,
      RoomReactions reactions,
      Appearances appearances) {
    this.rooms = rooms;
    this.messages = messages;
    this.lines = lines;
    this.positions = positions;
    this.mutes = mutes;
    this.around = around;
    this.reactions = reactions;
    this.appearances = appearances;
  }

  /** The room in the address. */
  Optional<Room> room(Reader reader, Request request) {
    return rooms.find(reader, request);
  }

  /** The page that the address asks for. */
  Opened page(Reader reader, Room room, Request request) {
    return page(reader, room, Stretch.read(request.query(), room.messages()));
  }

  /** The last page. */
  Opened latest(Reader reader, Room room) {
    return page(reader, room, Stretch.latest(room.messages()));
  }

  private Opened page(Reader reader, Room room, Stretch stretch) {
    var found = messages.between(reader, room.id(), stretch.first(), stretch.last());
    return opened(reader, room, stretch, found, true);
  }

  /** What a page that is open does not have; all of it if that is too much. */
  Opened since(Reader reader, Room room, Shown shown) {
    var stretch = shown.stretch(room.messages());
    if (!shown.isRight(room.messages()) || shown.revision() > room.revision()) {
      return page(reader, room, stretch);
    }
    if (!shown.standing().startsWith(LiveView.own(reader, looks(reader)))) {
      var all = messages.between(reader, room.id(), stretch.first(), stretch.last());
      return opened(reader, room, stretch, all, false);
    }
    // What changes elsewhere, however much it is, makes no page fetch all that it has.
    var here = new Messages.Numbers(stretch.first(), stretch.last());
    var changed = messages.changedAfter(reader, room.id(), shown.revision(), here, MOST + 1);
    if (changed.size() > MOST) {
      return page(reader, room, shown.end() ? Stretch.latest(room.messages()) : stretch);
    }
    return opened(reader, room, stretch, changed, false);
  }

  private Opened opened(
      Reader reader, Room room, Stretch stretch, List<Message> found, boolean whole) {
    return new Opened(
        room,
        stretch,
        positions.of(reader, room.id()),
        looks(reader),
        found,
        lines.of(reader.space(), room.id(), found),
        reactions.of(reader, room, found),
        reader instanceof Member member ? rooms.called(member) : "",
        appears(reader),
        whole);
  }

  /** What changes how every message looks to this reader. */
  Looks looks(Reader reader) {
    return new Looks(
        reader instanceof Member member ? mutes.of(member) : Set.of(),
        around.names(reader.space()));
  }

  /** Whether others see that this reader has the room open. */
  boolean appears(Reader reader) {
    return appearances.shown(reader);
  }

  /** What was said of one message, on its own page. */
  MessageReactionsView reactions(Reader reader, Found found) {
    return reactions.alone(reader, found.room(), found.message());
  }

  /** A message in its room. */
  public record Found(Room room, Message message) {
    public Found as(Message now) {
      return new Found(room, now);
    }
  }

  /** The message in the address, {@code :room} and {@code :number}. */
  public Optional<Found> message(Reader reader, Request request) {
    var number = request.number("number");
    return number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE
        ? Optional.empty()
        : room(reader, request)
            .flatMap(room ->
                messages
                    .find(reader, room.id(), (int) number.getAsLong())
                    .map(message -> new Found(room, message)));
  }
}

package commonground.chat.making;

import commonground.chat.RoomId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a post that stands for a message, {@code [quote message 14 of room 7]}, or for the room
 * that messages come from, {@code [quote room 7]}. It holds no words of the message.
 *
 * @param number of the message, from 1; 0 for the room
 */
record TakenLine(RoomId room, int number) {

  private static final Pattern SHAPE =
      Pattern.compile("(?i)\\[quote (?:message ([1-9]\\d{0,8}) of )?room ([1-9]\\d{0,17})]");

  static TakenLine of(RoomId room) {
    return new TakenLine(room, 0);
  }

  /** Reads a line; empty if it is none of these. */
  static Optional<TakenLine> parse(String line) {
    var read = SHAPE.matcher(line.strip());
    return read.matches()
        ? Optional.of(
            new TakenLine(
                new RoomId(Long.parseLong(read.group(2))),
                read.group(1) == null ? 0 : Integer.parseInt(read.group(1))))
        : Optional.empty();
  }

  boolean isRoom() {
    return number == 0;
  }

  /** As it stands in a post. */
  String text() {
    return "[quote "
        + (isRoom() ? "" : "message " + number + " of ")
        + "room "
        + room.value()
        + "]";
  }
}

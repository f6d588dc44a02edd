package commonground.chat;

import commonground.spaces.Slug;
import commonground.spaces.Space;

/** Where rooms and messages are. */
public final class ChatAddresses {

  private ChatAddresses() {}

  /** The rooms of a space. */
  public static String of(Space space) {
    return space.path() + "/chat";
  }

  /** A room: its last page. */
  public static String of(Space space, RoomId room) {
    return of(space) + "/" + room.value();
  }

  /** The same, where of the space no more is known. */
  public static String of(Slug space, RoomId room) {
    return "/spaces/" + space.text() + "/chat/" + room.value();
  }

  /** The lasting address of a message, with all that can be done with it. */
  public static String message(Space space, RoomId room, int number) {
    return of(space, room) + "/messages/" + number;
  }

  /** The same where only the space's word for addresses is known. */
  public static String message(Slug space, RoomId room, int number) {
    return "/spaces/" + space.text() + "/chat/" + room.value() + "/messages/" + number;
  }

  /** The address of a message in its room: a page that holds it, and its place there. */
  public static String of(Space space, RoomId room, int number) {
    return of(space, room) + "?at=" + number + "#" + anchor(number);
  }

  /** The name of a message's place on a page. */
  public static String anchor(int number) {
    return "message-" + number;
  }

  /** What a message said, and what was changed. */
  public static String history(Space space, RoomId room, int number) {
    return message(space, room, number) + "/history";
  }
}

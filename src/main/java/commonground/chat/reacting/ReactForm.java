package commonground.chat.reacting;

import commonground.chat.ChatAddresses;
import commonground.chat.RoomId;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;

/**
 * The one form of a page to which all its buttons belong that react to a message: {@code
 * chat/_react}.
 *
 * @param action "" for who may not react
 * @param alone whether the page is that of a message, to which a press then leads back
 */
public record ReactForm(String action, String token, boolean alone) {

  /** The field that says that the message stands alone. */
  static final String ALONE = "_alone";

  /** On the page of a room. */
  public static ReactForm of(Reader reader, RoomId room, String token) {
    return of(reader, room, token, false);
  }

  /** On the page of a message. */
  public static ReactForm alone(Reader reader, RoomId room, String token) {
    return of(reader, room, token, true);
  }

  private static ReactForm of(Reader reader, RoomId room, String token, boolean alone) {
    var may = reader instanceof Member member && member.may(Permission.WRITE);
    return new ReactForm(
        may ? ChatAddresses.of(reader.space(), room) + "/reactions" : "", token, alone);
  }
}

package commonground.chat.making;

import commonground.chat.ChatAddresses;
import commonground.chat.RoomId;
import commonground.platform.views.Count;
import commonground.spaces.Space;

/**
 * The line above the messages of a discussion: {@code chat/_made}.
 *
 * @param messages "8 messages"
 * @param room what it is called
 * @param href of the first of them, in its room
 */
record MadeView(String messages, String room, String href) {

  static MadeView of(Space space, RoomId room, String name, int messages, int first) {
    return new MadeView(
        Count.of(messages, "message", "messages"), name, ChatAddresses.of(space, room, first));
  }
}

package commonground.chat.reacting;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.RoomId;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Tally;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import java.util.List;

/**
 * What was said of a message by pressing a word: {@code chat/_reactions}. It stands below the line,
 * not in it: what is rendered of the message stays. Its buttons belong to {@link ReactForm}.
 *
 * @param open whether the buttons are shown at once
 * @param buttons none for who may not press them
 * @param counts what was said, once for the ear: "Thank you: 3. Helpful: 1."; "" for nothing
 * @param who where it is told who said it; "" if nobody did, or for who is no member
 */
public record MessageReactionsView(
    int number, boolean open, List<Press.ButtonView> buttons, String counts, String who) {

  public static final MessageReactionsView NONE =
      new MessageReactionsView(0, false, List.of(), "", "");

  static MessageReactionsView of(
      Reader reader, RoomId room, Message message, Tally tally, boolean open) {
    if (message.removal().isPresent()) {
      return NONE;
    }
    var said = !tally.counts().isEmpty();
    return new MessageReactionsView(
        message.number(),
        open,
        may(reader, message) ? Press.plain(message.number(), tally) : List.of(),
        Press.counts(tally),
        said && reader instanceof Member ? who(reader.space(), room, message) : "");
  }

  /** The same for every member who may press the buttons and has pressed none. */
  static MessageReactionsView shared(Space space, RoomId room, Message message, Tally tally) {
    return message.removal().isPresent()
        ? NONE
        : new MessageReactionsView(
            message.number(),
            false,
            Press.plain(message.number(), Tally.NONE),
            Press.counts(tally),
            tally.counts().isEmpty() ? "" : who(space, room, message));
  }

  private static String who(Space space, RoomId room, Message message) {
    return ChatAddresses.message(space, room, message.number()) + "/reactions";
  }

  private static boolean may(Reader reader, Message message) {
    return reader instanceof Member member
        && member.may(Permission.WRITE)
        && !message.isBy(member.person());
  }

  public boolean any() {
    return !buttons.isEmpty() || !counts.isEmpty();
  }
}

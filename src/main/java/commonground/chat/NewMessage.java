package commonground.chat;

import commonground.contributions.drafts.DraftMark;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that somebody wants to send.
 *
 * @param words Markdown in its short form, as it was typed
 * @param source the same as it is kept: whom it mentions stands there by number
 * @param parent the number of the message it answers
 * @param once the client's id of the form, so that sending it twice makes one message
 * @param seen the revision up to which the writer has read; 0 if that is not known
 * @param draft the page that it was written on, whose draft it ends
 */
public record NewMessage(
    String words, String source, Optional<Integer> parent, UUID once, long seen, DraftMark draft) {

  /** Characters that are typed. */
  public static final int MOST = 4_000;

  /** Characters that are kept: names become numbers, which may be longer. */
  public static final int MOST_KEPT = 20_000;

  /** One that no page sent. */
  public NewMessage(String words, Optional<Integer> parent, UUID once) {
    this(words, words, parent, once, 0, DraftMark.NONE);
  }

  /** The same with a client id that only this room knows, the same one each time. */
  public NewMessage within(RoomId room) {
    var own = (once + " in room " + room.value()).getBytes(StandardCharsets.UTF_8);
    return new NewMessage(words, source, parent, UUID.nameUUIDFromBytes(own), seen, draft);
  }
}

package commonground.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A frame with messages. All who listen are sent the same bytes, so it is read once.
 *
 * @param frame its bytes
 * @param messages in their order
 * @param revision that the room has with them; 0 if it does not say
 */
record Told(ByteBuffer frame, List<Message> messages, long revision) {

  /** Where nobody says anything. */
  static final Told NOTHING = new Told(ByteBuffer.wrap(new byte[] {'{', '}'}), List.of(), 0);

  /** What {@link #tag} makes. */
  static final String TAG = "\\bsaid-([0-9]{7})\\b";

  private static final Pattern MESSAGE = Pattern.compile("\"number\":([0-9]+)|" + TAG);
  private static final Pattern REVISION = Pattern.compile("\"revision\":([0-9]+)");

  /**
   * @param number in its room, from 1
   * @param tag which of those that were sent it is
   */
  record Message(int number, int tag) {}

  /** The words of a message that tell it from all others. */
  static String tag(int tag) {
    return "said-%07d".formatted(tag);
  }

  /**
   * @throws WrongAnswer if it is not a message's number and words, in turn
   */
  static Told read(ByteBuffer text) {
    var frame = ByteBuffer.allocate(text.remaining()).put(text.duplicate()).flip();
    var json = text(frame);
    var messages = new ArrayList<Message>();
    var found = MESSAGE.matcher(json);
    var number = 0;
    while (found.find()) {
      if ((found.group(1) == null) == (number == 0)) {
        throw new WrongAnswer("a frame", "is not a number and a message in turn: " + json);
      }
      if (number == 0) {
        number = Integer.parseInt(found.group(1));
      } else {
        messages.add(new Message(number, Integer.parseInt(found.group(2))));
        number = 0;
      }
    }
    if (messages.isEmpty() || number != 0) {
      throw new WrongAnswer("a frame", "has no message, or one without words: " + json);
    }
    var revision = REVISION.matcher(json);
    return new Told(
        frame, List.copyOf(messages), revision.find() ? Long.parseLong(revision.group(1)) : 0);
  }

  String text() {
    return text(frame);
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}

package commonground.platform.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.stream.Collectors;

/** Texts as a mail header carries them. */
final class Headers {
  /** So that an encoded word is at most 75 characters long (RFC 2047, 2). */
  private static final int BYTES = 45;

  private Headers() {}

  /**
   * The text itself where it is plain ASCII, otherwise encoded words, one a line, that never split
   * a character (RFC 2047, 5).
   */
  static String text(String text) {
    if (text.matches("[ -~]*") && !text.contains("=?")) {
      return text;
    }
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
      if (bytes(word + character).length > BYTES) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.append(character);
    }
    words.add(word.toString());
    return words.stream()
        .map(part -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(part)) + "?=")
        .collect(Collectors.joining("\n "));
  }

  /** A name before an address, in quotes where it is plain (RFC 5322, 3.4). */
  static String mailbox(String name, String address) {
    var encoded = text(name);
    var phrase =
        encoded.startsWith("=?")
            ? encoded
            : '"' + encoded.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return phrase + " <" + address + ">";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package commonground.contributions.drafts;

import commonground.platform.db.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A box that words are written in.
 *
 * @param about the number of the space, discussion or room that it belongs to
 * @param number of the post or message that is answered or changed; 0 where that is none
 */
public record Box(Kind kind, long about, int number) {

  private static final Pattern TEXT = Pattern.compile("([a-z_]+)-([0-9]{1,18})-([0-9]{1,9})");

  /** What is written in a box, and the names of its fields. */
  public enum Kind {
    /** A discussion, in a space. */
    START("title", "post", "section", "topics", "unnamed", "warning"),
    /** A reply, to a discussion or to one of its posts. */
    REPLY("", "post", "unnamed", "warning"),
    /** Other words for a post. */
    EDIT("", "post", "warning"),
    /** A summary of a discussion. */
    SUMMARY("up_to", "summary"),
    /** A line of chat, in a room or in answer to one of its messages. */
    MESSAGE("", "message"),
    /** Other words for a message. */
    EDIT_MESSAGE("", "message"),
    /** A discussion that is made of what was said in a room. */
    MAKE("title", "post", "section", "topics", "take");

    private final String line;
    private final String words;
    private final List<String> choices;

    Kind(String line, String words, String... choices) {
      this.line = line;
      this.words = words;
      this.choices = List.of(choices);
    }

    /** The field with one line above the words; "" if there is none. */
    String line() {
      return line;
    }

    /** Whether a discussion begins with it. */
    boolean starts() {
      return this == START || this == MAKE;
    }

    /** The fields beside them in which something is chosen. */
    List<String> choices() {
      return choices;
    }

    /** The field with the words, which is also the id of the box on its page. */
    String words() {
      return words;
    }
  }

  public Box(Kind kind, long about) {
    this(kind, about, 0);
  }

  /** As a form carries it: {@code reply-42-0}. */
  String text() {
    return Words.write(kind) + "-" + about + "-" + number;
  }

  /** What {@link #text} wrote; empty for anything else. */
  static Optional<Box> parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var about = Long.parseLong(parts.group(2));
    var number = Integer.parseInt(parts.group(3));
    return Words.find(Kind.class, parts.group(1)).map(kind -> new Box(kind, about, number));
  }
}

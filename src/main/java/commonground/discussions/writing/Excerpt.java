package commonground.discussions.writing;

import commonground.discussions.QuoteLine.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts out of a post's words what a quote of it shows. */
final class Excerpt {

  /** Characters. A quote reminds of a post; whoever wants all of it follows the link. */
  static final int MOST = 1_000;

  /** Lines. */
  static final int LINES = 20;

  private static final String MORE = "…";

  private Excerpt() {}

  /**
   * The lines of a part, without blank ones; "…" stands where words are left out. None if the words
   * have no such part.
   *
   * @param words plain
   */
  static List<String> of(String words, Optional<Range> part) {
    var start = part.map(range -> start(words, range.from())).orElse(0);
    var end = part.map(range -> end(words, range.to())).orElse(words.length());
    var shown = words.substring(Math.min(start, end), end).strip();
    if (shown.isEmpty()) {
      return List.of();
    }
    var cut = cut(shown);
    var before = words.substring(0, start).isBlank() ? "" : MORE + " ";
    var after = cut.length() == shown.length() && words.substring(end).isBlank();
    return lines(before + cut, !after);
  }

  private static List<String> lines(String words, boolean more) {
    var lines =
        new ArrayList<>(words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    var most = Math.min(LINES, lines.size());
    var cut = more || most < lines.size();
    lines.subList(most, lines.size()).clear();
    lines.set(most - 1, lines.getLast() + (cut ? " " + MORE : ""));
    return List.copyOf(lines);
  }

  private static String cut(String words) {
    if (words.length() <= MOST) {
      return words;
    }
    var blank = words.lastIndexOf(' ', MOST);
    return words.substring(0, whole(words, blank > MOST / 2 ? blank : MOST));
  }

  /** Where the character of this number begins; the end if there are not so many. */
  private static int start(String words, int number) {
    var at = -1;
    for (var left = number; left > 0 && at < words.length(); ) {
      at++;
      if (at < words.length() && !isBlank(words.charAt(at))) {
        left--;
      }
    }
    return whole(words, at);
  }

  /** Where the character of this number ends. */
  private static int end(String words, int number) {
    var start = start(words, number);
    return start == words.length() ? start : words.offsetByCodePoints(start, 1);
  }

  /** Never between the halves of a character. */
  private static int whole(String words, int at) {
    return at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at))
        ? at - 1
        : at;
  }

  /** As {@code webroot/js/quote-words.js} has it. */
  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }
}

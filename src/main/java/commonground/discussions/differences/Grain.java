package commonground.discussions.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How finely a text is cut for comparing: coarse first, so that long texts stay quick. */
enum Grain {
  LINE("\\n\\s*+"),

  /** A sentence ends as in English, Punjabi, Arabic, Urdu, Chinese. */
  SENTENCE("[।॥؟۔。！？…]++\\s*+|(?<![.!?])[.!?]++\\s++"),

  /** A run of letters with what belongs to them, or of signs; both with the blanks after them. */
  WORD(
      "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}'’-]*+\\p{IsWhite_Space}*+"
          + "|[^\\p{L}\\p{N}\\p{IsWhite_Space}]++\\p{IsWhite_Space}*+"
          + "|\\p{IsWhite_Space}++");

  /** What a piece ends with; no loop in it takes back what it has read, so none is slow. */
  private final Pattern end;

  Grain(String end) {
    this.end = Pattern.compile(end);
  }

  /** The pieces of a text; put together they are the text. */
  List<Piece> cut(String text) {
    var pieces = new ArrayList<Piece>();
    var found = end.matcher(text);
    var start = 0;
    while (found.find()) {
      pieces.add(Piece.of(text.substring(start, found.end())));
      start = found.end();
    }
    if (start < text.length()) {
      pieces.add(Piece.of(text.substring(start)));
    }
    return pieces;
  }
}

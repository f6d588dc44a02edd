package commonground.discussions.differences;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a text. Two are the same if they differ only in blanks.
 *
 * @param core without blanks around it, each blank inside as one space
 * @param text as it was typed
 */
record Piece(String core, String text) {

  private static final Pattern BLANKS = Pattern.compile("\\p{IsWhite_Space}+");

  static Piece of(String text) {
    return new Piece(BLANKS.matcher(text).replaceAll(" ").strip(), text);
  }

  static String join(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Piece piece && core.equals(piece.core);
  }

  @Override
  public int hashCode() {
    return core.hashCode();
  }
}

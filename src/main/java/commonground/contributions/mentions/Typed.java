package commonground.contributions.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where a text names somebody: {@code @Siobhan}, {@code @"Siobhan Reilly"}. Pure. */
final class Typed {

  /** Of one text; what is beyond stays as it was typed. */
  static final int MOST = 50;

  /** Characters after the sign that are looked at. */
  private static final int REACH = 120;

  /** What may stand before the sign; after anything else it is an address, or escaped. */
  private static final String BEFORE = "(\"'“‘«*_~|—–";

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{1,100})[\"”]");

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");

  private Typed() {}

  /**
   * A place where a text names somebody.
   *
   * @param start of the sign
   * @param end of what is looked at
   * @param rest what follows the sign, without quotation marks; up to the end of the line
   * @param quoted whether it stood in quotation marks: then {@code rest} is the whole name
   */
  record Place(int start, int end, String rest, boolean quoted) {}

  /** The places of a text, in order. In code nobody is named. */
  static List<Place> in(String text) {
    var places = new ArrayList<Place>();
    if (text.indexOf('@') < 0) {
      return places;
    }
    var fence = "";
    for (var start = 0; start < text.length() && places.size() < MOST; ) {
      var newline = text.indexOf('\n', start);
      var end = newline < 0 ? text.length() : newline;
      var line = text.substring(start, end);
      var mark = FENCE.matcher(line);
      if (mark.matches() && (fence.isEmpty() || mark.group(1).startsWith(fence))) {
        fence = fence.isEmpty() ? mark.group(1) : "";
      } else if (fence.isEmpty() && line.indexOf('@') >= 0) {
        places.addAll(inLine(line, start));
      }
      start = end + 1;
    }
    return places.size() > MOST ? List.copyOf(places.subList(0, MOST)) : places;
  }

  private static List<Place> inLine(String line, int offset) {
    var places = new ArrayList<Place>();
    for (var at = 0; at < line.length() && places.size() < MOST; at++) {
      if (line.charAt(at) == '`') {
        at = afterCode(line, at) - 1;
      } else if (line.charAt(at) == '@' && mayStand(line, at)) {
        var place = place(line, at, offset);
        places.addAll(place);
        at =
            place.isEmpty() || !place.getFirst().quoted()
                ? at
                : place.getFirst().end() - offset - 1;
      }
    }
    return places;
  }

  private static boolean mayStand(String line, int at) {
    return at == 0
        || Character.isWhitespace(line.charAt(at - 1))
        || BEFORE.indexOf(line.charAt(at - 1)) >= 0;
  }

  /** Where code ends that begins here; if it does not end on this line, after its first marks. */
  private static int afterCode(String line, int start) {
    var marks = start;
    while (marks < line.length() && line.charAt(marks) == '`') {
      marks++;
    }
    var end = line.indexOf(line.substring(start, marks), marks);
    return end < 0 ? marks : end + marks - start;
  }

  private static List<Place> place(String line, int at, int offset) {
    var after = line.substring(at + 1, Math.min(line.length(), at + 1 + REACH));
    if (after.isEmpty()) {
      return List.of();
    }
    var quotation = QUOTED.matcher(after);
    if (quotation.lookingAt()) {
      var end = offset + at + 1 + quotation.end();
      return List.of(new Place(offset + at, end, quotation.group(1), true));
    }
    return Character.isLetterOrDigit(after.codePointAt(0))
        ? List.of(new Place(offset + at, offset + at + 1 + after.length(), after, false))
        : List.of();
  }
}

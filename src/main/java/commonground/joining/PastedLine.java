package commonground.joining;

import commonground.people.DisplayName;
import commonground.people.EmailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line without headings: an address, {@code Name <a@b>}, several of them with commas or
 * semicolons between, as mail programs write them, or a row of a spreadsheet with one address in
 * it.
 */
final class PastedLine {

  /** Anything between blanks, brackets, quotes and separators. Read once from left to right. */
  private static final Pattern PIECE = Pattern.compile("[^\\s<>,;\"()\\[\\]]+");

  /** What stands around a name or an address and does not belong to it. */
  private static final String EDGES = "<>,;:\"'()[]";

  static final String NO_ADDRESS = "There is no email address in it.";
  static final String NOT_WHOLE = "This is not a whole email address, like name@example.org.";

  private PastedLine() {}

  /** Something with an @ in it, and where it stands. */
  private record Spot(int start, int end, String text) {}

  static void read(int number, String line, Pasted.Found found) {
    var spots = spots(line);
    if (spots.isEmpty()) {
      if (!strip(line).isEmpty()) {
        found.unread(number, line, NO_ADDRESS);
      }
      return;
    }
    var end = 0;
    for (var spot : spots) {
      var before = line.substring(end, spot.start());
      var after = spots.size() == 1 ? line.substring(spot.end()) : "";
      var name = spots.size() == 1 ? alone(before, after) : among(number, before, found);
      add(number, name, spot.text(), found);
      end = spot.end();
    }
    if (spots.size() > 1) {
      cells(line.substring(end), ";").forEach(rest -> found.unread(number, rest, NO_ADDRESS));
    }
  }

  private static List<Spot> spots(String line) {
    return PIECE
        .matcher(line)
        .results()
        .filter(piece -> piece.group().indexOf('@') >= 0)
        .map(piece -> new Spot(piece.start(), piece.end(), address(piece.group())))
        .toList();
  }

  /** As people write it around: {@code mailto:a@b}, {@code 'a@b'}, {@code a@b.} */
  private static String address(String piece) {
    var plain = piece.regionMatches(true, 0, "mailto:", 0, 7) ? piece.substring(7) : piece;
    return strip(plain).replaceFirst("\\.$", "");
  }

  /** The address in a cell of a table, if there is one. */
  static Optional<String> addressIn(String cell) {
    return spots(cell).stream().map(Spot::text).findFirst();
  }

  /** The name in a line that has one address: before it, or in the next cell of the row. */
  private static String alone(String before, String after) {
    if (before.stripTrailing().endsWith("<")) {
      var parts = cells(before, ";");
      return parts.isEmpty() ? "" : parts.getLast();
    }
    return cells(before, "[;\t,]").stream()
        .findFirst()
        .or(() -> cells(after, "[;\t,]").stream().findFirst())
        .orElse("");
  }

  /** The name before one of several addresses; whoever stands there without one is not read. */
  private static String among(int number, String before, Pasted.Found found) {
    var parts = new ArrayList<>(cells(before, ";"));
    if (parts.isEmpty()) {
      return "";
    }
    var name = parts.removeLast();
    parts.forEach(part -> found.unread(number, part, NO_ADDRESS));
    return name;
  }

  private static List<String> cells(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(PastedLine::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static void add(int number, String name, String address, Pasted.Found found) {
    EmailAddress.parse(address)
        .ifPresentOrElse(
            email -> found.person(Invitee.of(number, name(name), email)),
            () -> found.unread(number, address, NOT_WHOLE));
  }

  /** A name that can stand in a letter; "" for what is none. */
  static String name(String typed) {
    return DisplayName.parse(strip(typed)).map(DisplayName::text).orElse("");
  }

  private static String strip(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && edge(text.charAt(start))) {
      start++;
    }
    while (end > start && edge(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean edge(char c) {
    return Character.isWhitespace(c) || EDGES.indexOf(c) >= 0;
  }
}

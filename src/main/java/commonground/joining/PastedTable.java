package commonground.joining;

import commonground.people.EmailAddress;
import commonground.platform.db.Words;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with a line of headings, as spreadsheets save and copy them (RFC 4180, and its kin). */
final class PastedTable {

  private enum Column {
    EMAIL("email", "e-mail", "mail", "email address", "e-mail address", "address"),
    NAME("name", "full name", "display name"),
    FIRST_NAME("first name", "given name", "forename"),
    LAST_NAME("last name", "family name", "surname"),
    ROLE("role"),
    PERSPECTIVE("perspective");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    static Optional<Column> of(String heading) {
      var plain = heading.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
      return Arrays.stream(values()).filter(c -> c.headings.contains(plain)).findFirst();
    }
  }

  private static final String SEPARATORS = ",;\t";

  private final Map<Column, Integer> columns = new HashMap<>();
  private final Pasted.Found found;

  private PastedTable(Pasted.Found found) {
    this.found = found;
  }

  /** Whether a line names a column of addresses, and holds none. */
  static boolean isHeading(String line) {
    return line.length() < 1_000
        && line.indexOf('@') < 0
        && Arrays.stream(line.split("[" + SEPARATORS + "]", -1))
            .map(cell -> cell.strip().replace("\"", ""))
            .anyMatch(cell -> Column.of(cell).filter(Column.EMAIL::equals).isPresent());
  }

  /**
   * @param first number of the line with the headings
   */
  static void read(int first, List<String> lines, Pasted.Found found) {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(lines.getFirst()))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try (var parser =
        CSVParser.builder()
            .setReader(new StringReader(String.join("\n", lines)))
            .setFormat(format)
            .get()) {
      new PastedTable(found).read(first, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
  }

  /** The one that the headings have most of. */
  private static char separator(String headings) {
    return SEPARATORS
        .chars()
        .mapToObj(c -> (char) c)
        .max(Comparator.comparingLong(s -> headings.chars().filter(c -> c == s).count()))
        .orElseThrow();
  }

  private void read(int first, CSVParser parser) {
    // A cell may hold line ends: the parser counts lines, and a row begins where the last ended.
    var start = first;
    for (var row : parser) {
      if (start == first) {
        head(row);
      } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        row(start, row);
      }
      start = first + Math.toIntExact(parser.getCurrentLineNumber());
    }
  }

  private void head(CSVRecord row) {
    for (var i = 0; i < row.size(); i++) {
      var heading = row.get(i);
      var column = Column.of(heading);
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), i);
      } else if (!heading.isBlank()) {
        found.ignored(heading);
      }
    }
  }

  private void row(int line, CSVRecord row) {
    var typed = PastedLine.addressIn(cell(row, Column.EMAIL));
    var email = typed.flatMap(EmailAddress::parse);
    var role = cell(row, Column.ROLE);
    var perspective = cell(row, Column.PERSPECTIVE);
    var itsRole = find(Role.values(), Role::words, role);
    var itsPerspective = find(Perspective.values(), Perspective::words, perspective);
    if (email.isEmpty()) {
      var why = typed.isEmpty() ? PastedLine.NO_ADDRESS : PastedLine.NOT_WHOLE;
      found.unread(line, text(row), why);
    } else if (itsRole.isEmpty() && !role.isEmpty()) {
      found.unread(line, text(row), "There is no such role here.");
    } else if (itsPerspective.isEmpty() && !perspective.isEmpty()) {
      found.unread(line, text(row), "There is no such perspective here.");
    } else {
      found.person(new Invitee(line, name(row), email.get(), itsRole, itsPerspective));
    }
  }

  private String cell(CSVRecord row, Column column) {
    var index = columns.getOrDefault(column, row.size());
    return index < row.size() ? row.get(index).strip() : "";
  }

  private String name(CSVRecord row) {
    var whole = cell(row, Column.NAME);
    var parts = cell(row, Column.FIRST_NAME) + " " + cell(row, Column.LAST_NAME);
    return PastedLine.name(whole.isEmpty() ? parts : whole);
  }

  private static String text(CSVRecord row) {
    return row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(", "));
  }

  /** By the word in forms, or by those that people read. */
  private static <E extends Enum<E>> Optional<E> find(
      E[] all, Function<E, String> words, String typed) {
    return Stream.of(all)
        .filter(one ->
            Words.write(one).equalsIgnoreCase(typed.replace(' ', '_'))
                || words.apply(one).equalsIgnoreCase(typed))
        .findFirst();
  }
}

package commonground.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a paragraph that was wrapped to fit a source file back on one line, the way people type into
 * a box. List items, table rows, headings and quotes keep a line each.
 */
final class Paragraphs {
  private static final Pattern STARTS_A_LINE = Pattern.compile("([-*] |\\d+\\. |[|#>]).*");
  private static final String QUOTE = "> ";

  private Paragraphs() {}

  static String unwrap(String wrapped) {
    List<String> lines = new ArrayList<>();
    for (var line : wrapped.lines().toList()) {
      if (!lines.isEmpty() && continues(lines.getLast(), line)) {
        var more = line.startsWith(QUOTE) ? line.substring(QUOTE.length()) : line;
        lines.add(lines.removeLast() + " " + more.strip());
      } else {
        lines.add(line.stripTrailing());
      }
    }
    return String.join("\n", lines);
  }

  private static boolean continues(String last, String line) {
    if (last.isBlank() || line.isBlank()) return false;
    if (last.startsWith(QUOTE) && line.startsWith(QUOTE)) {
      return continues(last.substring(QUOTE.length()), line.substring(QUOTE.length()));
    }
    var lastIsWhole = last.startsWith("|") || last.startsWith("#") || last.startsWith(">");
    return !lastIsWhole && !STARTS_A_LINE.matcher(line).matches();
  }
}

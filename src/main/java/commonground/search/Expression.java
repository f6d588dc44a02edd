package commonground.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts a question for the index together, as a text that the database reads as {@code tsquery}.
 * Every word in it is quoted: nothing that somebody typed is read as a sign.
 */
final class Expression {

  private Expression() {}

  static String quoted(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  static List<String> quoted(Collection<String> lexemes) {
    return lexemes.stream().map(Expression::quoted).toList();
  }

  /** All of these; not empty. */
  static String all(Collection<String> parts) {
    return join(parts, " & ");
  }

  /** One of these; not empty. */
  static String any(Collection<String> parts) {
    return join(parts, " | ");
  }

  /** These words, one after the other; not empty. */
  static String phrase(List<String> lexemes) {
    return join(quoted(lexemes), " <-> ");
  }

  static String not(String part) {
    return "!" + part;
  }

  private static String join(Collection<String> parts, String sign) {
    return parts.size() == 1
        ? parts.iterator().next()
        : parts.stream().collect(Collectors.joining(sign, "(", ")"));
  }
}

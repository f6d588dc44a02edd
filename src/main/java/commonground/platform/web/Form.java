package commonground.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a form or a query, cleaned: line ends are LF, and control characters that no
 * keyboard makes are gone. A field that is missing reads as empty.
 */
public final class Form {

  private final Map<String, List<String>> fields;

  Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** The text of a field without blanks around it. */
  public String text(String name) {
    return raw(name).strip();
  }

  /** The text of a field exactly as typed, for passwords and for words with their spaces. */
  public String raw(String name) {
    var values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A field of digits; empty for anything else. */
  public Optional<Long> number(String name) {
    var text = text(name);
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(text));
  }

  /** The client id that makes a second sending harmless; empty if it is missing or damaged. */
  public Optional<UUID> once() {
    var text = text("_once");
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  static Form of(Iterable<Map.Entry<String, String>> pairs) {
    var fields = new java.util.LinkedHashMap<String, List<String>>();
    for (var pair : pairs) {
      fields
          .computeIfAbsent(clean(pair.getKey()), name -> new ArrayList<>())
          .add(clean(pair.getValue()));
    }
    return new Form(fields);
  }

  /** PostgreSQL cannot store NUL, and no person types the other control characters. */
  static String clean(String text) {
    var unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (unix.chars().noneMatch(Form::stray) && !unix.chars().anyMatch(Form::surrogate)) {
      return unix;
    }
    var kept = new StringBuilder(unix.length());
    unix.codePoints()
        .filter(c -> !stray(c))
        .forEach(c -> kept.appendCodePoint(surrogate(c) ? 0xFFFD : c));
    return kept.toString();
  }

  private static boolean stray(int c) {
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
  }

  private static boolean surrogate(int c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }
}

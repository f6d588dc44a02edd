package commonground.platform.views;

import com.github.jknack.handlebars.EscapingStrategy;

/**
 * Escapes text for element content and quoted attributes. Most text holds nothing to escape, so it
 * is looked through first and copied only when it must be.
 */
final class Escaper implements EscapingStrategy {

  @Override
  public CharSequence escape(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (!entity(text.charAt(i)).isEmpty()) {
        return copy(text, i, length);
      }
    }
    return text;
  }

  private static CharSequence copy(CharSequence text, int clean, int length) {
    var out = new StringBuilder(length + 32).append(text, 0, clean);
    for (int i = clean; i < length; i++) {
      char c = text.charAt(i);
      String entity = entity(c);
      if (entity.isEmpty()) {
        out.append(c);
      } else {
        out.append(entity);
      }
    }
    return out;
  }

  /** The backtick and the equals sign too: old browsers ended an unquoted attribute at them. */
  private static String entity(char c) {
    if (c > '`') {
      return "";
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '`' -> "&#96;";
      case '=' -> "&#61;";
      default -> "";
    };
  }
}

package commonground.platform.web;

import commonground.platform.db.CannotStart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An organisation's own colours: custom properties that replace those of {@code tokens.css}. Only a
 * known property and a plain colour such as {@code #0e5f5a} are taken, so nothing can be slipped
 * into the stylesheet; and only with enough contrast, so that nobody is shut out by a brand colour.
 */
public final class Theme {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern DEFAULT = Pattern.compile("(--cg-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})");

  private Theme() {}

  /**
   * What is wrong with a theme, each with what was expected; empty if nothing is.
   *
   * @param stylesheet whose custom properties the theme replaces
   */
  static List<String> mistakes(Map<String, String> theme, String stylesheet) {
    var colours = defaults(stylesheet);
    var mistakes = new ArrayList<String>();
    new TreeMap<>(theme)
        .forEach((name, value) -> {
          if (!colours.containsKey(name)) {
            mistakes.add(
                name + " is no colour of the theme; there are " + new TreeMap<>(colours).keySet());
          } else if (!COLOUR.matcher(value).matches()) {
            mistakes.add(name + " is '" + value + "'; expected a colour like #0e5f5a");
          }
        });
    if (mistakes.isEmpty()) {
      colours.putAll(theme);
      Contrast.PAIRS.stream()
          .map(p -> p.tooWeak(colours))
          .filter(m -> !m.isEmpty())
          .forEach(mistakes::add);
    }
    return mistakes;
  }

  /**
   * @throws CannotStart naming every mistake
   */
  static String css(Map<String, String> theme, String stylesheet) {
    var mistakes = mistakes(theme, stylesheet);
    if (!mistakes.isEmpty()) {
      throw new CannotStart(
          "These colours cannot be used: "
              + String.join("; ", mistakes)
              + ". Correct THEME_ACCENT, THEME_ACCENT_TEXT or THEME_LINK.");
    }
    return theme.isEmpty()
        ? ""
        : new TreeMap<>(theme)
            .entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(";", ":root{", "}"));
  }

  static Map<String, String> defaults(String stylesheet) {
    var colours = new HashMap<String, String>();
    DEFAULT.matcher(stylesheet).results().forEach(m -> colours.putIfAbsent(m.group(1), m.group(2)));
    return colours;
  }
}

package commonground.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An organisation's own colours and pictures; what is empty stays as delivered.
 *
 * @param accent buttons and highlights, readable as text on white
 * @param accentText text on these, readable there
 * @param link readable on white
 * @param folder its files replace those of {@code webroot}, such as {@code img/logo.svg}
 */
public record Theme(
    Optional<Colour> accent,
    Optional<Colour> accentText,
    Optional<Colour> link,
    Optional<Path> folder) {

  static Theme read(Values values) {
    var theme =
        new Theme(
            colour(values, "theme.accent"),
            colour(values, "theme.accent.text"),
            colour(values, "theme.link"),
            values.path("theme.dir", "a folder that can be read", Theme::readable));
    var onAccent = theme.accentText.orElse(Colour.WHITE);
    theme.accent.ifPresent(accent -> check(values, "theme.accent", accent, Colour.WHITE));
    theme.link.ifPresent(link -> check(values, "theme.link", link, Colour.WHITE));
    if (values.right("theme.accent")) {
      theme.accent.ifPresent(accent -> check(values, "theme.accent.text", onAccent, accent));
    }
    return theme;
  }

  private static Optional<Colour> colour(Values values, String key) {
    return values.optional(key, "a colour such as #0f5f57", Colour::parse);
  }

  private static void check(Values values, String key, Colour text, Colour ground) {
    var contrast = text.contrast(ground);
    if (values.right(key) && contrast < Colour.READABLE) {
      values.mistake(
          key,
          "a contrast of at least 4.5 to 1 with %s; this has %.1f to 1"
              .formatted(ground.hex(), contrast));
    }
  }

  private static boolean readable(Path folder) {
    return Files.isDirectory(folder) && Files.isReadable(folder);
  }

  /** Custom properties of the style sheet with their colours, shades for pointing included. */
  public Map<String, String> properties() {
    var properties = new TreeMap<String, String>();
    accent.ifPresent(colour -> {
      properties.put("--cg-accent", colour.hex());
      properties.put("--cg-accent-hover", colour.darker(0.22).hex());
      properties.put("--cg-accent-dark", colour.darker(0.43).hex());
    });
    accentText.ifPresent(colour -> properties.put("--cg-on-accent", colour.hex()));
    link.ifPresent(colour -> {
      properties.put("--cg-link", colour.hex());
      properties.put("--cg-link-hover", colour.darker(0.3).hex());
    });
    return properties;
  }
}

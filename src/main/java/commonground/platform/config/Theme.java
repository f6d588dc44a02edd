package commonground.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An organisation's own colours and pictures; what is empty stays as delivered. Whether people can
 * read them is judged where the stylesheet is put together.
 *
 * @param accent buttons and highlights
 * @param accentText text on these
 * @param folder its files replace those of {@code webroot}, such as {@code img/logo.svg}
 */
public record Theme(
    Optional<Colour> accent,
    Optional<Colour> accentText,
    Optional<Colour> link,
    Optional<Path> folder) {

  static Theme read(Values values) {
    return new Theme(
        colour(values, "theme.accent"),
        colour(values, "theme.accent.text"),
        colour(values, "theme.link"),
        values.path("theme.dir", "a folder that can be read", Theme::readable));
  }

  private static Optional<Colour> colour(Values values, String key) {
    return values.optional(key, "a colour such as #0f5f57", Colour::parse);
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

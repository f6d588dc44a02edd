package commonground.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * An organisation's own colours and logo. Each text has a contrast of at least 4.5 to its ground.
 *
 * @param accent buttons and highlights
 * @param link links on a white page
 * @param logo a readable .svg or .png file
 */
public record Theme(
    Colour header,
    Colour headerText,
    Colour accent,
    Colour accentText,
    Colour link,
    Optional<Path> logo) {

  static Theme read(Values values) {
    var theme =
        new Theme(
            colour(values, "theme.header"),
            colour(values, "theme.header.text"),
            colour(values, "theme.accent"),
            colour(values, "theme.accent.text"),
            colour(values, "theme.link"),
            values.path("theme.logo", "a readable .svg or .png file", Theme::picture));
    readable(values, "theme.header.text", theme.headerText, "theme.header", theme.header);
    readable(values, "theme.accent.text", theme.accentText, "theme.accent", theme.accent);
    readable(values, "theme.link", theme.link, "a white page", Colour.WHITE);
    return theme;
  }

  private static Colour colour(Values values, String key) {
    return values.read(key, "a colour such as #0f5f57", Colour.WHITE, Colour::parse);
  }

  private static void readable(
      Values values, String key, Colour text, String ground, Colour groundColour) {
    var contrast = text.contrast(groundColour);
    if (values.right(key) && values.right(ground) && contrast < Colour.READABLE) {
      values.mistake(
          key,
          "a contrast of at least 4.5 to 1 with %s %s; this has %.1f to 1"
              .formatted(ground, groundColour.hex(), contrast));
    }
  }

  private static boolean picture(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".svg") || name.endsWith(".png"))
        && Files.isRegularFile(file)
        && Files.isReadable(file);
  }
}

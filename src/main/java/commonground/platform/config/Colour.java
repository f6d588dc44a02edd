package commonground.platform.config;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour as a style sheet writes it.
 *
 * @param hex {@code #rrggbb} in lower case
 */
public record Colour(String hex) {
  static Optional<Colour> parse(String text) {
    return text.matches("#[0-9a-fA-F]{6}")
        ? Optional.of(new Colour(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * The same hue with less light.
   *
   * @param share of the light that is taken away, from 0 to 1
   */
  Colour darker(double share) {
    return new Colour(
        "#%02x%02x%02x".formatted(dimmed(1, share), dimmed(3, share), dimmed(5, share)));
  }

  private long dimmed(int at, double share) {
    return Math.round(Integer.parseInt(hex, at, at + 2, 16) * (1 - share));
  }
}

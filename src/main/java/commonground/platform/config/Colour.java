package commonground.platform.config;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour as a style sheet writes it.
 *
 * @param hex {@code #rrggbb} in lower case
 */
public record Colour(String hex) {
  static final Colour WHITE = new Colour("#ffffff");

  /** The least contrast of text of normal size (WCAG 2.2, 1.4.3). */
  static final double READABLE = 4.5;

  static Optional<Colour> parse(String text) {
    return text.matches("#[0-9a-fA-F]{6}")
        ? Optional.of(new Colour(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** From 1, the same colour, to 21, black on white (WCAG 2.2, contrast ratio). */
  public double contrast(Colour other) {
    var lighter = Math.max(luminance(), other.luminance());
    var darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
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

  private double luminance() {
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  }

  private double channel(int at) {
    var part = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

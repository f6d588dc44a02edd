package commonground.spaces;

import java.util.Optional;
import java.util.regex.Pattern;

/** A space's name in addresses: 1 to 60 of a to z, 0 to 9 and hyphens between them. */
public record Slug(String text) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");

  public Slug {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" cannot stand in an address: use a to z, 0 to 9 and hyphens, at most 60");
    }
  }

  public static Optional<Slug> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
  }
}

package commonground.spaces;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A space's name in addresses: 1 to 60 of a to z, 0 to 9 and hyphens between them. Not "new": that
 * is the page on which spaces are made.
 */
public record Slug(String text) {

  public static final int MOST = 60;

  private static final Pattern SHAPE =
      Pattern.compile("(?!new$)[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");

  /** Entered where there is no space, so that as much is asked as where there is one. */
  static final Slug NOWHERE = new Slug("0-no-such-space");

  public Slug {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" cannot stand in an address: use a to z, 0 to 9 and hyphens, at most 60");
    }
  }

  /** The address that a name suggests; empty where none of its letters can stand in one. */
  public static Optional<Slug> of(String name) {
    var plain =
        Normalizer.normalize(
                name.substring(0, Math.min(3 * MOST, name.length())), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = plain.substring(0, Math.min(MOST, plain.length()));
    return parse(cut.replaceAll("^-+|-+$", ""));
  }

  public static Optional<Slug> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
  }
}

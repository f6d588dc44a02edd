package commonground.discussions.writing;

import commonground.spaces.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a space, a discussion or a post on this site, as people copy it from their
 * browser.
 *
 * @param thread the number of the discussion; 0 for none
 * @param number of the post; 0 for none
 */
record PlaceAddress(Slug space, long thread, int number) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "/spaces/([a-z0-9-]{1,60})"
              + "(?:/discussions/(\\d{1,18})"
              + "(?:/posts/(\\d{1,9})|(?:\\?from=\\d{1,9})?(?:#post-(\\d{1,9}))?))?/?");

  /**
   * Reads an address.
   *
   * @param path what follows the site's own address
   */
  static Optional<PlaceAddress> parse(String path) {
    var read = SHAPE.matcher(path);
    if (!read.matches()) {
      return Optional.empty();
    }
    var number = read.group(3) == null ? read.group(4) : read.group(3);
    return Slug.parse(read.group(1))
        .map(slug ->
            new PlaceAddress(
                slug,
                read.group(2) == null ? 0 : Long.parseLong(read.group(2)),
                number == null ? 0 : Integer.parseInt(number)));
  }
}

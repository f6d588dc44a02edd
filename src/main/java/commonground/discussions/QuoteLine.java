package commonground.discussions;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of a post that quotes another post of its discussion: {@code [quote post 14, version 2,
 * characters 120 to 240]}. It holds no words of that post: they are looked up when it is shown.
 *
 * @param number of the post that is quoted, from 1
 * @param version which of its wordings: 1 as it was first written, one more with each edit. Not its
 *     revision: a post that was removed and came back has another one, and says the same
 * @param range which part of it; empty for the whole
 */
public record QuoteLine(int number, int version, Optional<Range> range) {

  private static final String COUNT = "([1-9]\\d{0,8})";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)\\[quote post %1$s(?:,? +version %1$s)?(?:,? +characters %1$s to %1$s)?]"
              .formatted(COUNT));

  /**
   * A part of the words as they are shown. Blanks are not counted, so that a browser and this
   * program count alike, however the lines break.
   *
   * @param from the first character, from 1
   * @param to the last character, not before the first
   */
  public record Range(int from, int to) {
    public Range {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException("characters " + from + " to " + to);
      }
    }
  }

  /** Quotes what a post says now, the whole of it. */
  public static QuoteLine of(Post post) {
    return new QuoteLine(post.number(), post.edits() + 1, Optional.empty());
  }

  /** Reads a line; empty if it is none of these. */
  public static Optional<QuoteLine> parse(String line) {
    var read = SHAPE.matcher(line.strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(read.group(1));
    var version = read.group(2) == null ? 1 : Integer.parseInt(read.group(2));
    if (read.group(3) == null) {
      return Optional.of(new QuoteLine(number, version, Optional.empty()));
    }
    return range(read).map(range -> new QuoteLine(number, version, Optional.of(range)));
  }

  private static Optional<Range> range(MatchResult read) {
    var from = Integer.parseInt(read.group(3));
    var to = Integer.parseInt(read.group(4));
    return from <= to ? Optional.of(new Range(from, to)) : Optional.empty();
  }

  /** As it stands in a post. The first wording need not be named. */
  public String text() {
    return "[quote post "
        + number
        + (version == 1 ? "" : ", version " + version)
        + range.map(part -> ", characters " + part.from() + " to " + part.to()).orElse("")
        + "]";
  }
}

package commonground.contributions.drafts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that were posted, as they may stand in a draft: a name where a number was kept, "@Ana" for
 * "[@12]"; without the sign that was put before what is no name. Pure.
 */
final class AsTyped {

  /** Fewer characters beside the names are not enough to know words by. */
  static final int LEAST = 10;

  private static final Pattern MARK = Pattern.compile("\\[@[a-z0-9_]{1,30}]|\\\\(?=@)");

  /** Up to the next sign: so there is one way at most to match. */
  private static final String NAME = "@[^@\\n]{1,120}";

  private AsTyped() {}

  /** What drafts of these words match whole; empty if they name nobody, or say little else. */
  static Optional<Pattern> of(String source) {
    var marks = MARK.matcher(source);
    var pattern = new StringBuilder();
    var beside = 0;
    var done = 0;
    while (marks.find()) {
      pattern.append(Pattern.quote(source.substring(done, marks.start())));
      pattern.append(marks.group().startsWith("[") ? NAME : "\\\\?");
      beside += marks.start() - done;
      done = marks.end();
    }
    beside += source.length() - done;
    return done == 0 || beside < LEAST
        ? Optional.empty()
        : Optional.of(Pattern.compile(pattern + Pattern.quote(source.substring(done))));
  }
}

package commonground.demo;

import commonground.discussions.Manner;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a thread written down like a play: a heading for each post, then its words. A heading says
 * who speaks, when, and to whom: a number is a post, a key the last post of this person so far. The
 * day is that of the post above, and the reply is to the first post, unless the heading says
 * otherwise. A post may be given its number, and then it must be the right one. It may be posted
 * {@code without a name}, and have a {@code warning:} before its words. Under {@code @ edited}
 * stands what the writer changed the post above to.
 *
 * <pre>{@code
 * @ hannah, 12 days ago, 12:41
 * Does anyone have evidence on this?
 *
 * @ bernard, 13:05
 * I have a story.
 *
 * @ hannah, 11 days ago, 09:05, to bernard
 * Tell us.
 * }</pre>
 */
final class Script {
  private static final Pattern PARTS = Pattern.compile("(?m)^(?=@ )");
  private static final Pattern HEADING =
      Pattern.compile(
          "@ (?:(?<number>\\d+) )?(?<by>\\w+)(?:, (?<days>\\d+) days? ago)?"
              + ", (?<at>\\d\\d:\\d\\d)(?:, to (?<to>\\w+))?"
              + "(?<unnamed>, without a name)?(?:, warning: (?<warning>.+))?");
  private static final String EDITED = "@ edited";

  private final String title;
  private final List<DemoPost> posts = new ArrayList<>();

  private Script(String title) {
    this.title = title;
  }

  /**
   * @throws IllegalArgumentException if a heading cannot be read or has the wrong number
   */
  static DemoThread thread(String title, String script) {
    var read = new Script(title);
    parts(script).forEach(read::add);
    return new DemoThread(title, "", read.posts);
  }

  /** The parts of a script, each with its heading. */
  static List<String> parts(String script) {
    return PARTS.splitAsStream(script).filter(part -> !part.isBlank()).toList();
  }

  private void add(String part) {
    var heading = part.lines().findFirst().orElse("");
    var words = Paragraphs.unwrap(part.substring(heading.length()).strip());
    if (heading.equals(EDITED) && !posts.isEmpty()) {
      posts.add(posts.removeLast().editedTo(words));
      return;
    }
    var read = HEADING.matcher(heading);
    if (!read.matches() || !isNext(read.group("number"))) {
      throw wrong(heading);
    }
    posts.add(
        new DemoPost(
            read.group("by"),
            daysAgo(read, heading),
            LocalTime.parse(read.group("at")),
            replyTo(read, heading),
            words,
            manner(read),
            Optional.empty()));
  }

  private static Manner manner(Matcher read) {
    var warning = read.group("warning");
    return new Manner(read.group("unnamed") != null, warning == null ? "" : warning);
  }

  private boolean isNext(@Nullable String number) {
    return number == null || Integer.parseInt(number) == posts.size() + 1;
  }

  private int daysAgo(Matcher read, String heading) {
    var days = read.group("days");
    if (days == null && posts.isEmpty()) {
      throw wrong(heading);
    }
    return days == null ? posts.getLast().daysAgo() : Integer.parseInt(days);
  }

  private int replyTo(Matcher read, String heading) {
    var to = read.group("to");
    if (to == null) {
      return posts.isEmpty() ? 0 : 1;
    }
    if (Character.isDigit(to.charAt(0))) {
      return Integer.parseInt(to);
    }
    for (var number = posts.size(); number > 0; number--) {
      if (posts.get(number - 1).by().equals(to)) {
        return number;
      }
    }
    throw wrong(heading);
  }

  private IllegalArgumentException wrong(String heading) {
    return new IllegalArgumentException(
        "In \"%s\" the heading of post %d reads: %s".formatted(title, posts.size() + 1, heading));
  }
}

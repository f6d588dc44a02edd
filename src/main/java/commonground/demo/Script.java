package commonground.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a thread written down like a play: a heading for each post, then its words. A heading says
 * the post's number, who speaks, when, and which post they reply to. Under {@code @ edited} stands
 * what the writer changed the post above to.
 *
 * <pre>{@code
 * @ 1 hannah, 12 days ago, 12:41
 * Does anyone have evidence on this?
 *
 * @ 2 bernard, 11 days ago, 09:05, to 1
 * I have a story.
 * }</pre>
 */
final class Script {
  private static final Pattern PARTS = Pattern.compile("(?m)^(?=@ )");
  private static final Pattern HEADING =
      Pattern.compile("@ (\\d+) (\\w+), (\\d+) days? ago, (\\d\\d:\\d\\d)(?:, to (\\d+))?");
  private static final String EDITED = "@ edited";

  private Script() {}

  /**
   * @throws IllegalArgumentException if a heading cannot be read or has the wrong number
   */
  static DemoThread thread(String title, String script) {
    List<DemoPost> posts = new ArrayList<>();
    PARTS
        .splitAsStream(script)
        .filter(part -> !part.isBlank())
        .forEach(part -> addTo(posts, title, part));
    return new DemoThread(title, "", posts);
  }

  private static void addTo(List<DemoPost> posts, String title, String part) {
    var heading = part.lines().findFirst().orElse("");
    var words = Paragraphs.unwrap(part.substring(heading.length()).strip());
    if (heading.equals(EDITED) && !posts.isEmpty()) {
      posts.add(posts.removeLast().editedTo(words));
      return;
    }
    var read = HEADING.matcher(heading);
    var expected = posts.size() + 1;
    if (!read.matches() || Integer.parseInt(read.group(1)) != expected) {
      throw new IllegalArgumentException(
          "In \"%s\" the heading of post %d reads: %s".formatted(title, expected, heading));
    }
    posts.add(post(read, words));
  }

  private static DemoPost post(Matcher heading, String words) {
    var replyTo = heading.group(5);
    return new DemoPost(
        heading.group(2),
        Integer.parseInt(heading.group(3)),
        LocalTime.parse(heading.group(4)),
        replyTo == null ? 0 : Integer.parseInt(replyTo),
        words,
        Optional.empty());
  }
}

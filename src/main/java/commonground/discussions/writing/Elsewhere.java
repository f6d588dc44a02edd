package commonground.discussions.writing;

import commonground.discussions.DiscussionId;
import commonground.platform.views.SafeHtml;
import java.util.List;
import java.util.Map;

/** What lines of posts stand for that is not of discussions, such as messages of a room. */
@FunctionalInterface
public interface Elsewhere {

  /**
   * What stands in the place of lines, to this reader; those that are missing stay as they were
   * typed. One question for all.
   *
   * @param thread in which they stand; one that is not there yet has the number 0
   * @param lines each once, as {@link commonground.platform.views.Markdown#standIns} finds them
   */
  Map<String, SafeHtml> of(Onlooker by, DiscussionId thread, List<String> lines);
}

package commonground.notices;

import commonground.platform.db.Row;
import java.util.List;

/**
 * What a line about a thread says of what is new in it.
 *
 * @param first the number of the oldest new post
 * @param writers names in the space, whose words are the newest first; not empty
 * @param source the beginning of the newest new post
 */
record Gist(String title, int first, List<String> writers, String source) {

  /** Names that a line has. */
  private static final int NAMED = 3;

  static Gist read(Row row) {
    return new Gist(
        row.text("title"), row.count("first"), row.texts("writers"), row.text("source"));
  }

  /** Such as "from Ben, Ana and others". */
  String from() {
    if (writers.isEmpty()) {
      return "";
    }
    var named = writers.subList(0, Math.min(NAMED, writers.size()));
    var more = writers.size() > NAMED;
    if (named.size() == 1) {
      return "from " + named.getFirst();
    }
    var last = more ? "others" : named.getLast();
    var before = more ? named : named.subList(0, named.size() - 1);
    return "from " + String.join(", ", before) + " and " + last;
  }
}

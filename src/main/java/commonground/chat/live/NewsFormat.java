package commonground.chat.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What is sent to open pages of a room, as {@code room.js} reads it. */
final class NewsFormat {

  private NewsFormat() {}

  /**
   * A message that is new or looks different.
   *
   * @param day what stands above the messages of its day
   * @param html of {@code chat/_place}
   */
  record Line(int number, long by, String day, String html) {}

  /**
   * @param after the revision from which on this is all that has changed
   * @param revision up to which it is
   * @param state see {@link commonground.chat.talking.LiveView}
   * @param all how many messages the room has
   */
  static String write(long after, long revision, String state, int all, List<Line> lines) {
    var list = new JsonArray();
    lines.forEach(line ->
        list.add(
            new JsonObject()
                .put("number", line.number())
                .put("by", line.by())
                .put("day", line.day())
                .put("html", line.html())));
    return new JsonObject()
        .put("after", after)
        .put("revision", revision)
        .put("state", state)
        .put("all", all)
        .put("lines", list)
        .encode();
  }
}

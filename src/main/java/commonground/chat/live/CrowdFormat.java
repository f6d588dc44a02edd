package commonground.chat.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What is sent of who is in a room, as {@code room-here.js} reads it. */
final class CrowdFormat {

  private CrowdFormat() {}

  static String write(Crowd.Told told) {
    var sight = told.sight();
    return new JsonObject()
        .put("revision", told.revision())
        .put("open", sight.open())
        .put("here", names(sight.here()))
        .put("all", sight.all())
        .put("typing", names(sight.typing()))
        .encode();
  }

  /** Pairs of a number and a name. */
  private static JsonArray names(List<Crowd.Name> names) {
    var list = new JsonArray();
    names.forEach(name -> list.add(new JsonArray().add(name.person()).add(name.words())));
    return list;
  }
}

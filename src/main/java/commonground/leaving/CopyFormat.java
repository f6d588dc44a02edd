package commonground.leaving;

import commonground.people.Sheet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The JSON in a copy: UTF-8, times in ISO 8601 and UTC, an array of objects for each sheet. */
final class CopyFormat {

  private CopyFormat() {}

  /** One object of a sheet's array. */
  static String line(Sheet.Line line) {
    var json = new JsonObject();
    line.facts().forEach((name, fact) -> json.put(name, plain(fact)));
    return json.encodePrettily();
  }

  private static Object plain(Object fact) {
    return switch (fact) {
      case Instant time -> time.toString();
      case List<?> texts -> new JsonArray(List.copyOf(texts));
      default -> fact;
    };
  }

  /** One file in the copy. */
  record File(String name, long bytes, String sha256) {}

  /**
   * What is in a copy.
   *
   * @param counts rows of each sheet
   */
  static String manifest(Instant madeAt, Map<String, Long> counts, List<File> files) {
    var all = new JsonArray();
    files.forEach(file ->
        all.add(
            new JsonObject()
                .put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())));
    return new JsonObject()
        .put("made_at", madeAt.toString())
        .put("counts", new JsonObject(Map.copyOf(counts)))
        .put("files", all)
        .encodePrettily();
  }
}

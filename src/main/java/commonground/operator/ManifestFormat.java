package commonground.operator;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The manifest of a backup as JSON. */
final class ManifestFormat {

  private ManifestFormat() {}

  static String write(Manifest manifest) {
    return new JsonObject()
        .put("format", Manifest.FORMAT)
        .put("schema", manifest.schema())
        .put("madeAt", manifest.madeAt().toString())
        .put("program", manifest.program())
        .put("tables", manifest.tables().stream().map(ManifestFormat::rows).collect(ARRAY))
        .put("files", manifest.files().stream().map(ManifestFormat::file).collect(ARRAY))
        .encodePrettily();
  }

  private static final Collector<Object, ?, JsonArray> ARRAY =
      Collectors.collectingAndThen(Collectors.toList(), JsonArray::new);

  private static JsonObject rows(Manifest.Rows rows) {
    var json =
        new JsonObject()
            .put("table", rows.table())
            .put("columns", new JsonArray(rows.columns()))
            .put("rows", rows.count())
            .put("sha256", rows.sha256())
            .put("leftOut", rows.leftOut());
    rows.next().ifPresent(next -> json.put("next", next));
    return json;
  }

  private static JsonObject file(Manifest.StoredFile file) {
    return new JsonObject()
        .put("path", file.path())
        .put("bytes", file.bytes())
        .put("sha256", file.sha256());
  }

  /**
   * @throws Refused for a manifest of another format, or none at all
   */
  static Manifest read(String text) {
    try {
      var json = new JsonObject(text);
      var format = json.getInteger("format", 0);
      if (format != Manifest.FORMAT) {
        throw new Refused(
            ("The backup has format %d, and this program reads format %d. Restore it with the"
                    + " program that made it (version %s).")
                .formatted(format, Manifest.FORMAT, json.getString("program", "unknown")));
      }
      return new Manifest(
          json.getInteger("schema"),
          Instant.parse(json.getString("madeAt")),
          json.getString("program"),
          each(json.getJsonArray("tables"), ManifestFormat::readRows),
          each(json.getJsonArray("files"), ManifestFormat::readFile));
    } catch (DecodeException | DateTimeException | ClassCastException | NullPointerException e) {
      throw new Refused("The backup's manifest.json cannot be understood. Use another copy.", e);
    }
  }

  private static <T> List<T> each(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }

  private static Manifest.Rows readRows(JsonObject json) {
    return new Manifest.Rows(
        json.getString("table"),
        json.getJsonArray("columns").stream().map(String.class::cast).toList(),
        json.getLong("rows"),
        json.getString("sha256"),
        json.containsKey("next") ? OptionalLong.of(json.getLong("next")) : OptionalLong.empty(),
        json.getLong("leftOut"));
  }

  private static Manifest.StoredFile readFile(JsonObject json) {
    return new Manifest.StoredFile(
        json.getString("path"), json.getLong("bytes"), json.getString("sha256"));
  }
}

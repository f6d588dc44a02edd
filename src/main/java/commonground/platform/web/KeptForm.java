package commonground.platform.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that could not be carried out yet: where it goes and what was typed. It travels through
 * the pages of signing in as one hidden field, so that an expired session loses nothing.
 */
public record KeptForm(String path, Map<String, List<String>> fields) {

  /** The hidden field that carries it. */
  public static final String FIELD = "_kept";

  /** What was sent to this page. */
  public static KeptForm of(Request request) {
    var fields = new LinkedHashMap<>(request.form().fields());
    // Renewed when the form is sent again.
    fields.remove("_token");
    // A password is never printed into a page: it is typed again.
    fields.keySet().removeIf(name -> name.contains("password"));
    return new KeptForm(request.path(), fields);
  }

  /** The same form for another page. */
  public KeptForm to(String other) {
    return new KeptForm(other, fields);
  }

  /** What a person wrote; fields that the page fills in itself begin with an underscore. */
  List<String> words() {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .flatMap(field -> field.getValue().stream())
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** As one line of text. */
  public String encode() {
    var json = new JsonObject().put("path", path);
    var all = new JsonObject();
    fields.forEach((name, values) -> all.put(name, new JsonArray(values)));
    var bytes = json.put("fields", all).encode().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What {@link #encode} wrote; empty for anything else, and for a path of another site. */
  public static Optional<KeptForm> decode(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      var json =
          new JsonObject(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      var path = json.getString("path");
      if (path == null || !Paths.local(path)) {
        return Optional.empty();
      }
      var fields = new LinkedHashMap<String, List<String>>();
      for (var field : json.getJsonObject("fields")) {
        var values = ((JsonArray) field.getValue()).stream().map(String::valueOf).toList();
        fields.put(field.getKey(), values);
      }
      return Optional.of(new KeptForm(path, fields));
    } catch (RuntimeException damaged) { // base64, JSON or shape: whichever it is, there is no form
      return Optional.empty();
    }
  }
}

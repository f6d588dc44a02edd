package commonground.platform.views.govuk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One example that GOV.UK Frontend gives of its own macro: options in, HTML out. */
record Fixture(String component, String name, JsonObject options, String html) {

  private static final String FILES =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/%s/fixtures.json";

  static List<Fixture> of(String component) {
    var file = FILES.formatted(component);
    try (var in = Fixture.class.getClassLoader().getResourceAsStream(file)) {
      var text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new JsonObject(text)
          .getJsonArray("fixtures").stream()
              .map(JsonObject.class::cast)
              .map(f -> read(component, f))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(String component, JsonObject fixture) {
    return new Fixture(
        component,
        fixture.getString("name"),
        fixture.getJsonObject("options"),
        fixture.getString("html"));
  }

  /** The paths of all options given, such as {@code items.hint.text}; list positions left out. */
  Set<String> paths() {
    var paths = new TreeSet<String>();
    collect(options, "", paths);
    paths.remove("");
    return paths;
  }

  private static void collect(Object value, String path, Set<String> paths) {
    switch (value) {
      case JsonObject o when !o.isEmpty() ->
          o.forEach(e ->
              collect(e.getValue(), path.isEmpty() ? e.getKey() : path + "." + e.getKey(), paths));
      case JsonArray a when !a.isEmpty() && path.equals("values") -> paths.add(path);
      case JsonArray a when !a.isEmpty() -> a.forEach(v -> collect(v, path, paths));
      case null, default -> paths.add(path);
    }
  }

  /** HTML as a tree in text: attributes sorted, line breaks of formatting gone. */
  static String canonical(String html) {
    return Jsoup.parseBodyFragment(html).body().childNodes().stream()
        .map(Fixture::canonical)
        .collect(Collectors.joining());
  }

  private static String canonical(Node node) {
    return switch (node) {
      case TextNode text when text.parent() instanceof Element e && e.nameIs("textarea") ->
          text.getWholeText();
      case TextNode text -> words(text.getWholeText());
      case Element element -> {
        var attributes =
            element.attributes().asList().stream()
                .map(a -> a.getKey() + "=" + a.getValue().strip().replaceAll("\\s+", " "))
                .sorted()
                .toList();
        yield "\n<" + element.tagName() + attributes + ">" + children(element) + "</>";
      }
      default -> "";
    };
  }

  private static String children(Element element) {
    return element.childNodes().stream().map(Fixture::canonical).collect(Collectors.joining());
  }

  /** White space with a line break in it is the formatting of the macro; other space is kept. */
  private static String words(String text) {
    return text.replaceAll("^\\s*\\n\\s*|\\s*\\n\\s*$", "").replaceAll("\\s+", " ");
  }
}

package commonground.attacks;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page is made of, whatever is written on it: its elements, each with the names of its
 * attributes and with the values that are ours to choose.
 */
final class Shape {

  /** What a browser, a script or a style acts on. */
  private static final Set<String> OURS =
      Set.of(
          "id",
          "class",
          "name",
          "type",
          "role",
          "rel",
          "for",
          "action",
          "formaction",
          "method",
          "src",
          "href",
          "target",
          "data-behaviour",
          "data-module");

  private Shape() {}

  /** Of a whole page, but for what is rendered from Markdown. */
  static Set<String> of(Document page) {
    var shape = new TreeSet<String>();
    for (var element : page.select("*")) {
      if (element.closest(".cg-prose") == null) {
        shape.add(of(element));
      }
    }
    return shape;
  }

  private static String of(Element element) {
    return StreamSupport.stream(element.attributes().spliterator(), false)
        .map(attribute -> word(attribute))
        .sorted()
        .collect(Collectors.joining(" ", element.tagName() + " ", ""));
  }

  private static String word(Attribute attribute) {
    var name = attribute.getKey();
    if (!OURS.contains(name)) {
      return name;
    }
    var value = attribute.getValue();
    if (value.startsWith("/")) {
      value = value.replaceFirst("\\?.*", "");
    }
    return name
        + "="
        + value.replaceFirst("^/spaces/[a-z-]+\\d+", "/spaces/:space").replaceAll("\\d+", "0");
  }
}

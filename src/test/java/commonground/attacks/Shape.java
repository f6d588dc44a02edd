package commonground.attacks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

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

  private static final Pattern SPACE = Pattern.compile("^/spaces/[a-z-]+\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Shape() {}

  /** Of a whole page, but for what is rendered from Markdown. */
  static Set<String> of(Document page) {
    var shape = new TreeSet<String>();
    page.filter((node, depth) -> {
      if (node instanceof Element element) {
        if (element.hasClass("cg-prose")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        shape.add(of(element));
      }
      return FilterResult.CONTINUE;
    });
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
    if (value.startsWith("/") && value.contains("?")) {
      value = value.substring(0, value.indexOf('?'));
    }
    var anySpace = SPACE.matcher(value).replaceFirst("/spaces/:space");
    return name + "=" + NUMBER.matcher(anySpace).replaceAll("0");
  }
}

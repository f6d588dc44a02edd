package commonground.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What rendered words may be made of, said a second time: an element or attribute that is not here
 * is one that nobody thought about.
 */
public final class Harmless {

  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "hr",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "del",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a",
          "div",
          "span");

  /** Of each attribute that may be there, what it may say. */
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a href", "(?is)(https?://|mailto:).+"),
          Map.entry("a rel", "nofollow ugc noopener noreferrer|noopener noreferrer nofollow ugc"),
          Map.entry("p class", "cg-standin"),
          Map.entry("ol start", "\\d{1,9}"),
          Map.entry("th scope", "col"),
          Map.entry("th class", "cg-right|cg-centre"),
          Map.entry("td class", "cg-right|cg-centre"),
          Map.entry("span class", "cg-task( cg-task--done)?|cg-standin|govuk-visually-hidden"),
          Map.entry("span aria-hidden", "true"),
          Map.entry("div class", "cg-scroll"),
          Map.entry("div role", "group"),
          Map.entry("div aria-label", "Table"),
          Map.entry("div tabindex", "0"));

  private Harmless() {}

  /** What is wrong with the HTML of somebody's words; nothing if it is harmless. */
  public static List<String> complaints(String html) {
    var body = parsed(html);
    var complaints = complaints(body);
    var written = body.html();
    if (!parsed(written).html().equals(written)) {
      complaints.add("reads differently the second time: " + written);
    }
    return complaints;
  }

  private static Element parsed(String html) {
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    return document.body();
  }

  /** What a quote that stands among the words is made of; each may hold these. */
  private static final Map<String, String> IN_QUOTES =
      Map.of(
          "figure", "figcaption|blockquote",
          "figcaption", "a|time",
          "a", "bdi",
          "bdi", "",
          "time", "",
          "blockquote", "p",
          "p", "");

  /** The same for words that stand in a page, below this element; what is quoted is taken out. */
  public static List<String> complaints(Element words) {
    var complaints = new ArrayList<String>();
    for (var made : words.select("p.cg-made")) {
      if (!made.select("> a > bdi").hasText() || made.select("*").size() != 3) {
        complaints.add("in what it was made of: " + made.outerHtml());
      }
      made.remove();
    }
    for (var message : words.select(".cg-quote--message > blockquote")) {
      message.remove();
      complaints.addAll(complaints(message));
    }
    for (var quote : words.select(".cg-quote")) {
      for (var element : quote.select("*")) {
        var allowed = IN_QUOTES.get(element.tagName());
        if (allowed == null
            || !element.children().stream().allMatch(child -> child.tagName().matches(allowed))) {
          complaints.add("in a quote: " + element.outerHtml());
        }
      }
      quote.remove();
    }
    for (var element : words.select("*")) {
      if (element == words) {
        continue;
      }
      if (!ELEMENTS.contains(element.tagName())) {
        complaints.add(element.outerHtml());
      }
      for (Attribute attribute : element.attributes()) {
        var allowed = ATTRIBUTES.get(element.tagName() + " " + attribute.getKey());
        if (allowed == null || !attribute.getValue().matches(allowed)) {
          complaints.add(attribute + " in " + element.outerHtml());
        }
      }
    }
    return complaints;
  }
}

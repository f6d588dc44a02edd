package commonground.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Where our HTML differs from CommonMark's on purpose. HTML is shown as text; a line break stays
 * one; links lead to http, https and mailto only, vouch for nothing, have no title and show their
 * address if they have no words; pictures are links, or words within a link; headings take their
 * place below a post's, and none is empty; code does not say its language.
 */
final class SafeDifferences {

  private static final String ADDRESS = "(?is)(https?://|mailto:).+";
  private static final Set<String> INLINE =
      Set.of("a", "em", "strong", "code", "del", "br", "img", "span");

  private SafeDifferences() {}

  /** What the specification expects, with our differences, in a form that can be compared. */
  static String expected(String source, String html) {
    // The specification prints a tab as an arrow.
    var body = body(withHtmlAsText(source, html.replace('→', '\t')));
    body.select("img").forEach(SafeDifferences::linkInstead);
    for (var link : body.select("a")) {
      var address = link.attr("href");
      link.clearAttributes().attr("href", address);
      if (link.childNodeSize() == 0) {
        link.text(address);
      }
      if (!address.matches(ADDRESS)) {
        link.unwrap();
      }
    }
    body.select("code").forEach(Element::clearAttributes);
    body.select("h1, h2, h3, h4, h5, h6").stream()
        .filter(h -> h.childNodeSize() == 0)
        .forEach(Node::remove);
    return comparable(body, true);
  }

  /** What we made, in the same form. */
  static String ours(String html) {
    var body = body(html);
    body.select("a").forEach(link -> link.removeAttr("rel"));
    return comparable(body, false);
  }

  private static Element body(String html) {
    return Jsoup.parseBodyFragment(html).body();
  }

  private static void linkInstead(Element image) {
    var words = image.attr("alt").isBlank() ? "picture" : image.attr("alt").strip();
    if (image.closest("a") != null) {
      image.replaceWith(new TextNode(words));
    } else {
      image.replaceWith(new Element("a").attr("href", image.attr("src")).text(words));
    }
  }

  /** In the order of the source each piece of HTML stands in the expected output as it is. */
  private static String withHtmlAsText(String source, String html) {
    var out = new StringBuilder();
    var from = 0;
    for (var piece : pieces(source)) {
      var at = html.indexOf(piece.html(), from);
      if (at < 0) {
        return html;
      }
      var text = Entities.escape(piece.html());
      out.append(html, from, at).append(piece.block() ? "<p>" + text.strip() + "</p>" : text);
      from = at + piece.html().length();
    }
    return out + html.substring(from);
  }

  private record Piece(String html, boolean block) {}

  private static List<Piece> pieces(String source) {
    var pieces = new ArrayList<Piece>();
    Parser.builder()
        .build()
        .parse(source)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                pieces.add(new Piece(html.getLiteral(), true));
              }

              @Override
              public void visit(HtmlInline html) {
                pieces.add(new Piece(html.getLiteral(), false));
              }
            });
    return pieces;
  }

  private static String comparable(Element body, boolean breaks) {
    var out = new StringBuilder();
    body.childNodes().forEach(node -> write(node, breaks, out));
    return out.toString();
  }

  private static void write(Node node, boolean breaks, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(words(text, breaks));
    } else if (node instanceof Element element) {
      var name = element.tagName().matches("h[1-6]") ? "h" : element.tagName();
      var attributes =
          StreamSupport.stream(element.attributes().spliterator(), false)
              .map(a -> " " + a.getKey() + "=" + a.getValue())
              .sorted()
              .collect(Collectors.joining());
      out.append('<').append(name).append(attributes).append('>');
      element.childNodes().forEach(child -> write(child, breaks, out));
      out.append("</").append(name).append('>');
    }
  }

  /**
   * @param breaks whether a line end within words stands for a break
   */
  private static String words(TextNode node, boolean breaks) {
    var text = node.getWholeText();
    var parent = node.parent();
    if (parent instanceof Element element && element.closest("pre") != null) {
      return text.stripTrailing();
    }
    if (text.isBlank() && parent instanceof Element element && element.tagName().equals("body")) {
      return "";
    }
    if (isEdge(node.previousSibling()) || isBreak(node.previousSibling())) {
      text = text.stripLeading();
    }
    if (isEdge(node.nextSibling())) {
      text = text.stripTrailing();
    }
    return text.replaceAll(" *\n *", breaks ? "<br></br>" : " ");
  }

  /** Whether words end here: at the edge of their block, or where another block begins. */
  private static boolean isEdge(@Nullable Node beside) {
    return beside == null
        || (beside instanceof Element element && !INLINE.contains(element.tagName()));
  }

  private static boolean isBreak(@Nullable Node beside) {
    return beside instanceof Element element && element.tagName().equals("br");
  }
}

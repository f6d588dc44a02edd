package commonground.platform.views;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Changes a parsed text before it is rendered: pictures to links, headings to their place, HTML to
 * text, and nothing that is silent to the ear.
 */
final class MarkdownTree {

  /** A post's own heading is an h2, on a page whose title is the h1. */
  private static final int TOP_HEADING = 3;

  /** Characters of all addresses: one long address, defined once, may be used a thousand times. */
  private static final int ADDRESS_BUDGET = 200_000;

  private MarkdownTree() {}

  static Node tidy(Node document) {
    var nodes = inOrder(document);
    for (Node node : nodes) {
      switch (node) {
        case Image image -> linkInstead(image);
        case HtmlBlock html -> wordsInstead(html);
        case HtmlInline html -> wordsInstead(html);
        case TaskListItemMarker mark -> TaskMark.settle(mark);
        case TableCell cell -> cell.setHeader(cell.isHeader() && cell.getFirstChild() != null);
        default -> {}
      }
    }
    nodes = inOrder(document);
    placeHeadings(nodes);
    boundAddresses(nodes);
    return document;
  }

  /** Before anything else looks at the tree: pictures are the words that were typed. */
  static Node picturesAsTyped(Node document) {
    for (Node node : inOrder(document)) {
      if (node instanceof Image image) {
        image.insertBefore(new Text("!["));
        while (image.getFirstChild() != null) {
          image.insertBefore(image.getFirstChild());
        }
        image.insertBefore(new Text("](" + image.getDestination() + ")"));
        image.unlink();
      }
    }
    return document;
  }

  static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof TableCell cell) {
      attributes.remove("align");
      if (cell.isHeader()) {
        attributes.put("scope", "col");
      }
      if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
        attributes.put("class", "cg-right");
      } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
        attributes.put("class", "cg-centre");
      }
    }
  }

  /** A picture would be fetched from elsewhere and tell that place who reads. */
  private static void linkInstead(Image image) {
    var words = PlainText.of(image).strip();
    var text = new Text(words.isEmpty() ? "picture" : words);
    if (insideLink(image)) {
      image.insertAfter(text);
    } else {
      var link = new Link(image.getDestination(), null);
      link.appendChild(text);
      image.insertAfter(link);
    }
    image.unlink();
  }

  /** HTML is what somebody typed, line by line. */
  private static void wordsInstead(HtmlBlock html) {
    var paragraph = new Paragraph();
    html.insertBefore(paragraph);
    lines(html.getLiteral().strip()).forEach(paragraph::appendChild);
    html.unlink();
  }

  private static void wordsInstead(HtmlInline html) {
    lines(html.getLiteral()).forEach(html::insertBefore);
    html.unlink();
  }

  private static List<Node> lines(String words) {
    var nodes = new ArrayList<Node>();
    for (var line : words.split("\n")) {
      if (!nodes.isEmpty()) {
        nodes.add(new SoftLineBreak());
      }
      nodes.add(new Text(line.strip()));
    }
    return nodes;
  }

  private static boolean insideLink(Node node) {
    for (var above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first heading becomes an h3 and none skips a level, whatever the writer chose. One without
   * words goes: it would be announced, and say nothing.
   */
  private static void placeHeadings(List<Node> nodes) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Node node : nodes) {
      if (node instanceof Heading heading && heading.getFirstChild() == null) {
        heading.unlink();
      } else if (node instanceof Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
          open.pop();
        }
        open.push(heading.getLevel());
        heading.setLevel(Math.min(6, TOP_HEADING - 1 + open.size()));
      }
    }
  }

  /** A link without words shows its address: else nobody could press it or hear of it. */
  private static void boundAddresses(List<Node> nodes) {
    long left = ADDRESS_BUDGET;
    for (Node node : nodes) {
      if (node instanceof Link link) {
        link.setTitle(null);
        left -= link.getDestination().length();
        if (left < 0) {
          link.setDestination("");
        } else if (link.getFirstChild() == null) {
          link.appendChild(new Text(link.getDestination()));
        }
      }
    }
  }

  /** Without recursion: the depth is not ours to trust. */
  private static List<Node> inOrder(Node root) {
    var nodes = new ArrayList<Node>();
    var waiting = new ArrayDeque<Node>();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      var node = waiting.pop();
      nodes.add(node);
      for (var child = node.getLastChild(); child != null; child = child.getPrevious()) {
        waiting.push(child);
      }
    }
    return nodes;
  }
}

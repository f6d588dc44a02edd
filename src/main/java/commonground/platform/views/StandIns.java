package commonground.platform.views;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lines that stand for something else become blocks of their own, also where nobody left a blank
 * line around them. Only in paragraphs of the text itself: in a list, a quotation or code such a
 * line is what it says.
 */
final class StandIns implements NodeRenderer {

  /** Of one text; more stay as they were typed. */
  static final int MOST = 20;

  /** Of messages, which are short: a discussion may be made of 100, below a line for their room. */
  static final int MOST_MESSAGES = 101;

  private static final Pattern LINE = Pattern.compile("(?i)\\[quote [a-z0-9, ]{1,80}]");

  private static final Pattern MESSAGE = Pattern.compile("(?i)\\[quote (?:message|room) .*");

  private static final Pattern RENDERED = Pattern.compile("<p class=\"cg-standin\">([^<]*)</p>");

  private final HtmlWriter html;

  StandIns(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  static List<String> in(String html) {
    return html.contains("cg-standin")
        ? RENDERED.matcher(html).results().map(found -> found.group(1)).toList()
        : List.of();
  }

  static Node apart(Node document) {
    var left = new Left();
    var node = document.getFirstChild();
    while (node != null) {
      var next = node.getNext();
      if (node instanceof Paragraph paragraph) {
        apart(paragraph, left);
      }
      node = next;
    }
    return document;
  }

  /** How many lines of a text may still stand for something. */
  private static final class Left {
    private int messages = MOST_MESSAGES;
    private int others = MOST;

    boolean take(String line) {
      return MESSAGE.matcher(line).matches() ? messages-- > 0 : others-- > 0;
    }
  }

  /** Takes the lines out of a paragraph. */
  private static void apart(Paragraph whole, Left left) {
    var paragraph = whole;
    var node = whole.getFirstChild();
    while (node != null) {
      if (node instanceof Text line && standsAlone(line) && left.take(line.getLiteral().strip())) {
        paragraph = split(paragraph, line);
        node = paragraph.getFirstChild();
      } else {
        node = node.getNext();
      }
    }
  }

  private static boolean standsAlone(Text line) {
    return isEnd(line.getPrevious())
        && isEnd(line.getNext())
        && LINE.matcher(line.getLiteral().strip()).matches();
  }

  private static boolean isEnd(@Nullable Node node) {
    return node == null || node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }

  /** Puts the line between what is before it and what is after it, and gives the latter. */
  private static Paragraph split(Paragraph before, Text line) {
    var after = new Paragraph();
    unlink(line.getNext());
    while (line.getNext() != null) {
      after.appendChild(line.getNext());
    }
    before.insertAfter(after);
    before.insertAfter(new StandIn(line.getLiteral().strip()));
    unlink(line.getPrevious());
    line.unlink();
    for (var part : new Paragraph[] {before, after}) {
      if (part.getFirstChild() == null) {
        part.unlink();
      }
    }
    return after;
  }

  private static void unlink(@Nullable Node lineBreak) {
    if (lineBreak != null) {
      lineBreak.unlink();
    }
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(StandIn.class);
  }

  @Override
  public void render(Node node) {
    html.line();
    html.tag("p", Map.of("class", "cg-standin"));
    html.text(((StandIn) node).line());
    html.tag("/p");
    html.line();
  }
}

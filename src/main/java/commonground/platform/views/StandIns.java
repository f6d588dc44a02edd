package commonground.platform.views;

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

  private static final Pattern LINE = Pattern.compile("(?i)\\[quote [a-z0-9, ]{1,80}]");

  private final HtmlWriter html;

  StandIns(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  static Node apart(Node document) {
    var left = MOST;
    var node = document.getFirstChild();
    while (node != null) {
      var next = node.getNext();
      if (node instanceof Paragraph paragraph) {
        left -= apart(paragraph, left);
      }
      node = next;
    }
    return document;
  }

  /** Takes the lines out of a paragraph and says how many there were. */
  private static int apart(Paragraph whole, int most) {
    var found = 0;
    var paragraph = whole;
    var node = whole.getFirstChild();
    while (node != null && found < most) {
      if (node instanceof Text line && standsAlone(line)) {
        found++;
        paragraph = split(paragraph, line);
        node = paragraph.getFirstChild();
      } else {
        node = node.getNext();
      }
    }
    return found;
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

package commonground.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The mentions of a text, which {@link MentionLinks} reads: in HTML, and in plain words. */
final class MentionMarks implements NodeRenderer {

  /** Of one text; more stay as they were typed. */
  static final int MOST = 50;

  static final Pattern MARK = Pattern.compile("\\[@(?:[1-9]\\d{0,17}|[a-z]{3,20})]");

  /** The cleaned HTML writes the sign as a number. */
  private static final Pattern STAND_IN =
      Pattern.compile("<span class=\"cg-standin\">\\[(?:@|&#64;)(\\w+)]</span>");

  private final HtmlWriter html;

  MentionMarks(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  /** Leaves so many; those in the words of a picture become words with it. */
  static Node bounded(Node document) {
    var marks = new Marks();
    document.accept(marks);
    marks.found.stream()
        .skip(MOST)
        .forEach(mark -> {
          mark.insertBefore(new Text(mark.source()));
          mark.unlink();
        });
    return document;
  }

  private static final class Marks extends AbstractVisitor {
    private final List<MentionMark> found = new ArrayList<>();

    @Override
    public void visit(CustomNode node) {
      if (node instanceof MentionMark mark) {
        found.add(mark);
      } else {
        visitChildren(node);
      }
    }

    @Override
    public void visit(Image image) {}
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(MentionMark.class);
  }

  @Override
  public void render(Node node) {
    html.tag("span", Map.of("class", "cg-standin"));
    html.text(((MentionMark) node).source());
    html.tag("/span");
  }

  /** What stands between the brackets of each mention in rendered words, each once. */
  static List<String> in(String html) {
    return html.contains("cg-standin")
        ? STAND_IN.matcher(html).results().map(found -> found.group(1)).distinct().toList()
        : List.of();
  }

  /** Plain words that tell only that somebody is named; of a perspective or a role the word. */
  static String silent(String words) {
    return words.contains("[@")
        ? MARK.matcher(words)
            .replaceAll(found -> {
              var mark = found.group();
              return Character.isDigit(mark.charAt(2))
                  ? "@…"
                  : mark.substring(1, mark.length() - 1);
            })
        : words;
  }

  /** Plain words as HTML in which mentions are marked. */
  static String marked(String words) {
    var escaped = new Escaper().escape(words).toString();
    return escaped.contains("[@")
        ? MARK.matcher(escaped).replaceAll("<span class=\"cg-standin\">$0</span>")
        : escaped;
  }
}

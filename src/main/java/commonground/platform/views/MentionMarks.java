package commonground.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Finds mentions in the words of a text. In code and in the words of a link they are what they say.
 */
final class MentionMarks implements NodeRenderer {

  /** Of one text; more stay as they were typed. */
  static final int MOST = 50;

  private static final Pattern MARK = Pattern.compile("\\[@(?:[1-9]\\d{0,17}|[a-z]{3,20})]");

  /** The cleaned HTML writes the sign as a number. */
  private static final Pattern STAND_IN =
      Pattern.compile("<span class=\"cg-standin\">\\[(?:@|&#64;)(\\w+)]</span>");

  private final HtmlWriter html;

  MentionMarks(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  static Node apart(Node document) {
    var texts = new Texts();
    document.accept(texts);
    var left = MOST;
    for (var text : texts.found) {
      left -= apart(text, left);
    }
    return document;
  }

  /** Every text that may hold one. */
  private static final class Texts extends AbstractVisitor {
    private final List<Text> found = new ArrayList<>();

    @Override
    public void visit(Text text) {
      if (text.getLiteral().contains("[@")) {
        found.add(text);
      }
    }

    @Override
    public void visit(Link link) {}
  }

  /** Takes the mentions out of a text and says how many there were. */
  private static int apart(Text text, int most) {
    var words = text.getLiteral();
    var marks = MARK.matcher(words);
    var done = 0;
    var found = 0;
    while (found < most && marks.find()) {
      found++;
      if (marks.start() > done) {
        text.insertBefore(new Text(words.substring(done, marks.start())));
      }
      text.insertBefore(new MentionMark(marks.group()));
      done = marks.end();
    }
    if (done == words.length()) {
      text.unlink();
    } else {
      text.setLiteral(words.substring(done));
    }
    return found;
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

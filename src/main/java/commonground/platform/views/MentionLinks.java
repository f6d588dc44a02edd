package commonground.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads mentions while a text is parsed, as it stands in the source: what an escape or an entity
 * hides is none. A mention is to CommonMark what a link is: no other link has one in its words, and
 * brackets after it are words.
 */
final class MentionLinks implements LinkProcessor {

  /**
   * Stands after a mention that begins a line, so that with a colon it does not begin a link
   * reference definition (CommonMark 0.31.2, 4.7). No text needs this character (Unicode 16, 23.7).
   */
  private static final String APART = "\uFDD0";

  private static final Pattern BEGINS =
      Pattern.compile("(?m)^([ \\t>*+.)\\d-]*\\[@\\w{1,20}])(?=:)");

  @Override
  public LinkResult process(LinkInfo brackets, Scanner scanner, InlineParserContext context) {
    var source = "[" + brackets.text() + "]";
    return MentionMarks.MARK.matcher(source).matches()
        ? LinkResult.replaceWith(new MentionMark(source), brackets.afterTextBracket())
        : LinkResult.none();
  }

  /** The words and mentions of a line that is not read as Markdown. */
  static List<Node> of(SourceLine line) {
    var nodes = new ArrayList<Node>();
    var words = line.getContent();
    var marks = MentionMarks.MARK.matcher(words);
    var done = 0;
    while (marks.find()) {
      add(nodes, line.substring(done, marks.start()));
      nodes.add(placed(new MentionMark(marks.group()), line.substring(marks.start(), marks.end())));
      done = marks.end();
    }
    add(nodes, line.substring(done, words.length()));
    return nodes;
  }

  private static void add(List<Node> nodes, SourceLine part) {
    if (!part.getContent().isEmpty()) {
      nodes.add(placed(new Text(part.getContent().toString()), part));
    }
  }

  private static Node placed(Node node, SourceLine part) {
    if (part.getSourceSpan() != null) {
      node.setSourceSpans(List.of(part.getSourceSpan()));
    }
    return node;
  }

  /** The source as it is parsed: a mention begins no definition. */
  static String apart(String source) {
    return source.contains("[@") ? BEGINS.matcher(source).replaceAll("$1" + APART) : source;
  }

  /** Takes out again what {@link #apart} put in. */
  static String together(String text) {
    return text.replace(APART, "");
  }
}

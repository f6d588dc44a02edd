package commonground.platform.views;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads a paragraph as Markdown unless it holds more marks than anybody would type. Such a one
 * stays as it was typed: to pair marks takes time with the square of their number (commonmark-java
 * 0.30), and 150,000 of them took a minute.
 */
final class MarkBudget implements InlineParser {

  private static final String MARKS = "*_~[]";

  /** Marks in one paragraph. A text of this length in paragraphs of so many takes half a second. */
  private static final int MOST = 700;

  private final InlineParser parser;

  MarkBudget(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (marks(lines) <= MOST) {
      parser.parse(lines, block);
      return;
    }
    for (var line : lines.getLines()) {
      if (block.getFirstChild() != null) {
        block.appendChild(new SoftLineBreak());
      }
      MentionLinks.of(stripped(line)).forEach(block::appendChild);
    }
  }

  private static SourceLine stripped(SourceLine line) {
    var words = line.getContent().toString();
    var start = words.length() - words.stripLeading().length();
    return line.substring(start, Math.max(start, words.stripTrailing().length()));
  }

  private static int marks(SourceLines lines) {
    var marks = 0;
    for (var line : lines.getLines()) {
      var text = line.getContent();
      for (var i = 0; i < text.length(); i++) {
        marks += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    return marks;
  }

  /** Lines without a blank one between them, after which one is put in. */
  private static final int LINES = 1_000;

  /**
   * The source with a blank line wherever so many lines stand without one: at each line of a
   * paragraph the parser copies the lines before it.
   */
  static String withBlankLines(String source) {
    if (source.chars().filter(c -> c == '\n').count() < LINES) {
      return source;
    }
    var out = new StringBuilder(source.length() + 1_000);
    var together = 0;
    for (var line : source.lines().toList()) {
      together = line.isBlank() ? 0 : together + 1;
      if (together > LINES) {
        out.append('\n');
        together = 1;
      }
      out.append(line).append('\n');
    }
    return out.toString();
  }
}

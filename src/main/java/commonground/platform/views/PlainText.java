package commonground.platform.views;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a parsed text. */
final class PlainText extends AbstractVisitor {

  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    var text = new PlainText();
    node.accept(text);
    return text.out.toString().strip();
  }

  /**
   * @param most characters, the ellipsis included
   */
  static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = most - 1;
    int space = words.lastIndexOf(' ', end);
    // A word longer than half the line is cut inside, but never between the halves of a character.
    if (space >= end / 2) {
      end = space;
    } else if (Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end).stripTrailing() + "…";
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    out.append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append('\n');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append('\n');
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.append(code.getLiteral());
    newLine();
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    out.append(code.getLiteral());
    newLine();
  }

  @Override
  public void visit(HtmlBlock html) {
    out.append(html.getLiteral());
    newLine();
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof MentionMark mark) {
      out.append(mark.source());
    } else if (node instanceof TaskListItemMarker mark) {
      out.append(TaskMark.word(mark));
    } else if (node instanceof TableCell) {
      out.append(' ');
    }
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
    if (parent instanceof Block) {
      newLine();
    }
  }

  private void newLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}

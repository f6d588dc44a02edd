package commonground.platform.views;

import org.commonmark.node.CustomBlock;

/**
 * A line that stands for something else: {@code [quote post 14]}. What it stands for is looked up
 * by whoever shows the text; until then the line is shown as it was typed. It has no words of its
 * own, so it is silent where only the words are wanted.
 */
final class StandIn extends CustomBlock {

  private final String line;

  StandIn(String line) {
    this.line = line;
  }

  /** As it was typed, without blanks around it. */
  String line() {
    return line;
  }
}

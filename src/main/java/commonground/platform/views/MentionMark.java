package commonground.platform.views;

import org.commonmark.node.CustomNode;

/**
 * A mention inside a line: {@code [@12]} or {@code [@patients]}. Whom it means is looked up by
 * whoever shows the text; until then it is shown as it stands in the source.
 */
final class MentionMark extends CustomNode {

  private final String source;

  MentionMark(String source) {
    this.source = source;
  }

  /** With its brackets. */
  String source() {
    return source;
  }
}

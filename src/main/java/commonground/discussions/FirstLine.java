package commonground.discussions;

import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;

/**
 * The beginning of what a post says, in one line. What is hard to read stands behind its warning.
 * What quotes others and says nothing itself has no line of its own.
 */
final class FirstLine {

  private static final String QUOTES = "(a quote)";

  /** Characters of a line. */
  private static final int LINE = 120;

  private final Markdown markdown;

  FirstLine(Markdown markdown) {
    this.markdown = markdown;
  }

  /** As plain words. */
  String of(Post post) {
    if (post.removal().isEmpty() && !post.warning().isEmpty()) {
      return warned(post.warning());
    }
    var line = markdown.firstLine(post.source(), LINE);
    return line.isEmpty() ? QUOTES : line;
  }

  /** With marks where it mentions people. */
  SafeHtml marked(Post.Parent parent) {
    if (!parent.warning().isEmpty()) {
      return markdown.marked(warned(parent.warning()));
    }
    var line = markdown.markedLine(parent.source(), LINE);
    return line.isEmpty() ? markdown.marked(QUOTES) : line;
  }

  private static String warned(String warning) {
    return "Warning: " + warning;
  }
}

package commonground.fuzz;

import commonground.platform.views.Markdown;
import commonground.support.Harmless;
import java.nio.charset.StandardCharsets;

/** Any bytes, read as UTF-8, are rendered into harmless HTML, soon, and no larger than they may. */
public final class MarkdownFuzz {

  /** Of the first line, as a post that is answered is quoted. */
  private static final int LINE = 120;

  /** Characters of HTML: one address, defined once, may be used often. */
  private static final int LARGEST = 8_000_000;

  private static final Markdown MARKDOWN = new Markdown();

  private MarkdownFuzz() {}

  /** Called by Jazzer; whatever it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] data) {
    var typed = new String(data, StandardCharsets.UTF_8);
    var source = typed.substring(0, Math.min(typed.length(), Markdown.MOST));
    var html = MARKDOWN.render(source).toString();
    var complaints = Harmless.complaints(html);
    if (!complaints.isEmpty() || html.length() > LARGEST) {
      throw new AssertionError(complaints + " in\n" + html);
    }
    if (MARKDOWN.firstLine(source, LINE).length() > LINE) {
      throw new AssertionError("The first line is too long");
    }
  }
}

package commonground.platform.views;

import com.github.jknack.handlebars.Handlebars.SafeString;

/**
 * HTML that may stand in a page as it is: the only type that a template prints raw. {@link
 * Markdown} and {@link Views} alone make one.
 */
public final class SafeHtml {

  public static final SafeHtml EMPTY = new SafeHtml("");

  private final String html;
  private final SafeString printed;

  SafeHtml(String html) {
    this.html = html;
    this.printed = new SafeString(html);
  }

  /** The form in which Handlebars leaves a value unescaped. */
  SafeString printed() {
    return printed;
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  /** Bytes that this takes on the heap, about: what a cache weighs it by. */
  public int weight() {
    return 64 + 2 * html.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml that && html.equals(that.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  /** The HTML itself. */
  @Override
  public String toString() {
    return html;
  }
}

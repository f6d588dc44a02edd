package commonground.platform.views;

import com.github.jknack.handlebars.Handlebars.SafeString;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

  /**
   * The same with some of its parts exchanged for others.
   *
   * @param part matches whole elements, so that what is left is still well-formed
   * @param by what stands there instead; empty to leave what is there
   */
  public SafeHtml exchange(Pattern part, Function<MatchResult, Optional<SafeHtml>> by) {
    var found = part.matcher(html);
    var out = new StringBuilder(html.length());
    var done = 0;
    while (found.find()) {
      var other = by.apply(found);
      if (other.isPresent()) {
        out.append(html, done, found.start()).append(other.get().html);
        done = found.end();
      }
    }
    return done == 0 ? this : new SafeHtml(out.append(html, done, html.length()).toString());
  }

  /** Bytes that this takes on the heap, about: what a cache weighs it by. */
  public int weight() {
    // Java keeps a text in which no character is beyond Latin-1 in one byte for each.
    return 64 + html.length() * (html.chars().allMatch(c -> c <= 0xFF) ? 1 : 2);
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

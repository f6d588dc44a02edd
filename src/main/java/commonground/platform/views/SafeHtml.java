package commonground.platform.views;

import com.github.jknack.handlebars.Handlebars.SafeString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML that may stand in a page as it is: the only type that a template prints raw. {@link
 * Markdown} and {@link Views} alone make one.
 */
public final class SafeHtml {

  public static final SafeHtml EMPTY = new SafeHtml("");

  private final byte[] utf8;
  private final int hash;

  /** Made when it is first asked for: what is only put into pages is never asked. */
  private @Nullable String text;

  SafeHtml(byte[] utf8) {
    this.utf8 = utf8;
    this.hash = Arrays.hashCode(utf8);
  }

  SafeHtml(String html) {
    this(html.getBytes(StandardCharsets.UTF_8));
    this.text = html;
  }

  /** As it stands in a page. Not to be changed. */
  byte[] utf8() {
    return utf8;
  }

  /** The form in which Handlebars leaves a value unescaped. */
  SafeString printed() {
    return new SafeString(toString());
  }

  public boolean isEmpty() {
    return utf8.length == 0;
  }

  /**
   * The same with some of its parts exchanged for others.
   *
   * @param part matches whole elements, so that what is left is still well-formed
   * @param by what stands there instead; empty to leave what is there
   */
  public SafeHtml exchange(Pattern part, Function<MatchResult, Optional<SafeHtml>> by) {
    var html = toString();
    var found = part.matcher(html);
    var out = new StringBuilder(html.length());
    var done = 0;
    while (found.find()) {
      var other = by.apply(found);
      if (other.isPresent()) {
        out.append(html, done, found.start()).append(other.get());
        done = found.end();
      }
    }
    return done == 0 ? this : new SafeHtml(out.append(html, done, html.length()).toString());
  }

  /** Bytes that this takes on the heap with its text, about: what a cache weighs it by. */
  public int weight() {
    return 64 + 2 * utf8.length;
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof SafeHtml that && Arrays.equals(utf8, that.utf8));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The HTML itself. */
  @Override
  public String toString() {
    var known = text;
    if (known == null) {
      known = new String(utf8, StandardCharsets.UTF_8);
      text = known;
    }
    return known;
  }
}

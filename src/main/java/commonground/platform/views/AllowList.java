package commonground.platform.views;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes that rendered Markdown may hold; all else is taken out. */
final class AllowList {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?://|mailto:).+", Pattern.DOTALL);

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
          .allowElements("pre", "code", "em", "strong", "del")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowAttributes("class")
          .matching(Pattern.compile("cg-standin"))
          .onElements("p")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("class")
          .matching(Pattern.compile("cg-right|cg-centre"))
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(Pattern.compile("col"))
          .onElements("th")
          .allowElements("span")
          .allowAttributes("class")
          .matching(Pattern.compile("cg-task( cg-task--done)?|cg-standin|govuk-visually-hidden"))
          .onElements("span")
          .allowAttributes("aria-hidden")
          .matching(Pattern.compile("true"))
          .onElements("span")
          .allowElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching(ADDRESS)
          .onElements("a")
          .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
          .toFactory();

  private AllowList() {}

  static String clean(String html) {
    // What people type as a table tag is escaped by now: each of these was made by the renderer.
    // A wide table scrolls in a box of its own, which must be reached by the keyboard.
    return POLICY
        .sanitize(html)
        .replace(
            "<table>",
            "<div class=\"cg-scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
        .strip();
  }
}

package commonground.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * GOV.UK Frontend from its WebJar, without what is GOV.UK's own: no GDS Transport, no crest, and
 * its colours replaced by our custom properties, so that a theme reaches its components too.
 */
final class GovukFrontend {

  private static final String FILES =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
  private static final Pattern FONT = Pattern.compile("GDS Transport,arial,sans-serif");
  private static final Pattern CREST = Pattern.compile("url\\(/assets/images/[^)]*\\)");
  private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

  /**
   * GOV.UK's colours and the properties that stand for them; {@code webroot/css/tokens.css} has
   * these.
   */
  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("#0b0c0c", "ink"),
          Map.entry("#505a5f", "muted"),
          Map.entry("#1d70b8", "link"),
          Map.entry("#003078", "link-hover"),
          Map.entry("#4c2c92", "link-visited"),
          Map.entry("#00703c", "accent"),
          Map.entry("#005a30", "accent-hover"),
          Map.entry("#002d18", "accent-dark"),
          Map.entry("#fd0", "focus"),
          Map.entry("#d4351c", "error"),
          Map.entry("#aa2a16", "error-hover"),
          Map.entry("#55150b", "error-dark"),
          Map.entry("#b1b4b6", "line"),
          Map.entry("#f3f2f1", "soft"));

  private GovukFrontend() {}

  static String stylesheet() {
    var css = withoutComments(read("govuk-frontend.min.css"));
    css = FONT_FACE.matcher(css).replaceAll("");
    css = FONT.matcher(css).replaceAll("var(--cg-font)");
    css = CREST.matcher(css).replaceAll("none");
    for (var colour : COLOURS.entrySet()) {
      var exact = Pattern.compile(Pattern.quote(colour.getKey()) + "(?![0-9a-f])");
      css = exact.matcher(css).replaceAll("var(--cg-" + colour.getValue() + ")");
    }
    return css;
  }

  static String script() {
    return SOURCE_MAP.matcher(read("govuk-frontend.min.js")).replaceAll("");
  }

  static String withoutComments(String css) {
    return COMMENT.matcher(css).replaceAll("");
  }

  private static String read(String name) {
    try (var in = GovukFrontend.class.getClassLoader().getResourceAsStream(FILES + name)) {
      if (in == null) {
        throw new IllegalStateException(
            FILES + name + " is not on the class path; was its version changed?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

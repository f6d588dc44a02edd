package commonground.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.platform.views.Chrome;
import commonground.platform.views.Link;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.platform.web.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Renders sample pages to {@code target/gallery}, to be looked at; and checks what holds for all.
 */
class GalleryTest {

  private static final Path WEBROOT = Path.of("webroot");
  private static final Path GALLERY = Path.of("target", "gallery");
  private static final Site SITE =
      new Site(
          "Common Ground",
          "en-GB",
          List.of(Link.to("Help", "#"), Link.to("Accessibility", "#"), Link.to("Privacy", "#")),
          "Run by Example Health Partnership (made up).");
  private static final Chrome VISITOR =
      new Chrome("", "", List.of(Link.to("Spaces", "#")), List.of(Link.to("Sign in", "#")), "", "", "");
  private static final Chrome MEMBER =
      new Chrome(
          "Zoë Adeyemi",
          "Europe/London",
          List.of(new Link("Spaces", "#", true), Link.to("Catch up", "#"), Link.to("Search", "#")),
          List.of(Link.to("Zoë Adeyemi", "#")),
          "/sign-out",
          "token",
          "");

  private final Assets assets = new Assets(List.of(WEBROOT), Map.of());
  private final Set<String> copies = new HashSet<>();
  private final Views views =
      new Views(
          Templates.onClasspath("templates").and(Templates.onClasspath("gallery")),
          this::copied,
          SITE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home-visitor",
        "home-member",
        "space",
        "discussions",
        "thread",
        "start",
        "sign-in",
        "account",
        "people",
        "not-found",
        "mail"
      })
  void a_page_renders_without_inline_styles_or_scripts(String name) throws IOException {
    var chrome = name.equals("home-visitor") || name.equals("sign-in") ? VISITOR : MEMBER;
    var done = name.equals("thread") ? chrome.withSuccess("Posted as post 4") : chrome;
    var html = views.page(name, new Sample(name, name.equals("start")), done);
    Files.createDirectories(GALLERY);
    Files.writeString(GALLERY.resolve(name + ".html"), html);
    var page = Jsoup.parse(html);
    assertEquals(0, page.select("[style], style, script:not([src]), [onclick], [onload]").size());
    assertEquals(1, page.select("h1").size());
    assertEquals(
        List.of(),
        page.select("[id]").eachAttr("id").stream()
            .filter(id -> page.select("[id='" + id + "']").size() > 1)
            .toList());
  }

  /** The gallery is opened as files: every asset stands beside it. */
  private String copied(String name) {
    try {
      copy("app.css");
      copy("js/govuk-frontend.min.js");
      try (var files = Files.walk(WEBROOT)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var own = WEBROOT.relativize(file).toString();
          if (!own.endsWith(".css")) {
            copy(own);
          }
        }
      }
      return "assets/" + name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String name) throws IOException {
    var file = GALLERY.resolve("assets").resolve(name);
    if (!copies.add(name)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.write(file, assets.find(assets.url(name)).orElseThrow().plain());
  }
}

package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.CannotStart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  private static final Pattern BEHAVIOUR = Pattern.compile("data-behaviour=\"([a-z-]+)\"");
  private static final Pattern CLASS = Pattern.compile("\\b(cg-[a-z_-]*[a-z])\\b(?!-)");
  private static final Path WEBROOT = Path.of("webroot");

  private final Assets assets = new Assets(List.of(WEBROOT), Map.of());

  @Test
  void an_asset_is_found_under_its_address_and_may_be_kept() {
    var found = assets.find(assets.url("js/app.js")).orElseThrow();
    assertEquals("text/javascript; charset=utf-8", found.contentType());
    assertTrue(found.immutable());
  }

  @Test
  void an_address_of_another_version_finds_todays_file_which_may_not_be_kept() {
    assertFalse(assets.find("/assets/000000000000/app.css").orElseThrow().immutable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/assets",
        "/assets/",
        "/assets/x",
        "/assets/x/",
        "/assets/x/../pom.xml",
        "/assets/x/css/tokens.css",
        "/other/x/app.css"
      })
  void nothing_else_is_found(String path) {
    assertTrue(assets.find(path).isEmpty());
  }

  @Test
  void the_compressed_form_is_the_same() throws IOException {
    var css = asset("app.css");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(css.gzip()))) {
      assertArrayEquals(css.plain(), in.readAllBytes());
    }
  }

  @Test
  void nothing_of_govuk_identity_is_left_and_nothing_is_fetched_from_elsewhere() {
    var css = css();
    assertTrue(css.contains(".govuk-button"));
    for (var foreign :
        List.of("GDS Transport", "@font-face", "/assets/", "url(http", "url(//", "@import")) {
      assertFalse(css.contains(foreign), foreign);
    }
  }

  @Test
  void every_picture_that_the_stylesheet_names_is_there() {
    var names = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)").matcher(css());
    while (names.find()) {
      assets.url(names.group(1));
    }
  }

  @Test
  void a_first_visit_weighs_less_than_sixty_kilobytes() {
    int bytes = 0;
    for (var name :
        List.of(
            "app.css",
            "js/start.js",
            "js/app.js",
            "js/announce.js",
            "js/local-time.js",
            "js/mark-read.js",
            "js/read-file.js",
            "js/send-once.js",
            "js/govuk-frontend.min.js",
            "img/logo.svg")) {
      var asset = asset(name);
      bytes += asset.gzip().length > 0 ? asset.gzip().length : asset.plain().length;
    }
    assertTrue(bytes < 60_000, bytes + " bytes");
  }

  @Test
  void every_behaviour_that_a_template_asks_for_is_there() throws IOException {
    var script = new String(asset("js/app.js").plain(), StandardCharsets.UTF_8);
    try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var asked = BEHAVIOUR.matcher(Files.readString(file)).results().map(m -> m.group(1));
        assertEquals(List.of(), asked.filter(b -> !script.contains(b)).toList(), file.toString());
      }
    }
  }

  @Test
  void every_class_that_a_template_uses_is_styled() throws IOException {
    var css = css();
    try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var used = CLASS.matcher(Files.readString(file)).results().map(m -> m.group(1));
        assertEquals(List.of(), used.filter(c -> !css.contains("." + c)).toList(), file.toString());
      }
    }
  }

  @Test
  void pictures_hold_no_style_and_no_script() throws IOException {
    try (var files = Files.walk(WEBROOT)) {
      for (var file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
        var svg = Files.readString(file);
        assertFalse(
            svg.contains("style") || svg.contains("<script") || svg.contains("href"),
            file.toString());
      }
    }
  }

  @Test
  void a_file_of_an_organisation_replaces_ours(@TempDir Path own) throws IOException {
    Files.createDirectories(own.resolve("img"));
    Files.writeString(own.resolve("img/logo.svg"), "<svg/>");
    var themed = new Assets(List.of(WEBROOT, own), Map.of());
    assertEquals(
        "<svg/>",
        new String(
            themed.find(themed.url("img/logo.svg")).orElseThrow().plain(), StandardCharsets.UTF_8));
    assertNotEquals(assets.url("app.css"), themed.url("app.css"));
  }

  @Test
  void a_theme_replaces_colours() {
    var themed = new Assets(List.of(WEBROOT), Map.of("--cg-accent", "#5b2a86"));
    var css =
        new String(
            themed.find(themed.url("app.css")).orElseThrow().plain(), StandardCharsets.UTF_8);
    assertTrue(css.endsWith(":root{--cg-accent:#5b2a86}"));
  }

  @ParameterizedTest
  @CsvSource({
    "--cg-accent, red",
    "--cg-accent, #fff}body{display:none",
    "--cg-accent, url(https://evil.example)",
    "--cg-unknown, #112233",
    "'--cg-x:red;}*{', #112233",
    "--cg-link, #d0d0d0",
    // Enough on white, too little on our paper.
    "--cg-accent, #767676"
  })
  void a_theme_with_anything_but_readable_colours_is_refused(String name, String value) {
    var refusal =
        assertThrows(CannotStart.class, () -> new Assets(List.of(WEBROOT), Map.of(name, value)));
    assertTrue(String.valueOf(refusal.getMessage()).contains(name), refusal.getMessage());
  }

  @Test
  void hidden_files_are_passed_over_and_unknown_ones_refused(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve(".DS_Store"), "");
    Files.createDirectories(own.resolve(".git"));
    Files.writeString(own.resolve(".git/config"), "");
    assertEquals(assets.url("app.css"), new Assets(List.of(WEBROOT, own), Map.of()).url("app.css"));
    Files.writeString(own.resolve("logo.psd"), "");
    assertThrows(CannotStart.class, () -> new Assets(List.of(WEBROOT, own), Map.of()));
  }

  @Test
  void our_own_colours_have_enough_contrast() {
    assertEquals(List.of(), Theme.mistakes(Map.of(), css()));
  }

  @Test
  void contrast_is_counted_as_wcag_does() {
    assertEquals(21, Contrast.ratio("#000000", "#ffffff"), 0.001);
    assertEquals(4.48, Contrast.ratio("#777777", "#ffffff"), 0.01);
  }

  private String css() {
    return new String(asset("app.css").plain(), StandardCharsets.UTF_8);
  }

  private Asset asset(String name) {
    return assets.find(assets.url(name)).orElseThrow();
  }
}

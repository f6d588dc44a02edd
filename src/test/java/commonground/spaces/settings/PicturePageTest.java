package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.web.Upload;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The picture of a space: chosen, changed, seen by whoever may know of the space, removed. */
class PicturePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static HttpBrowser facilitator(String slug, Visibility visibility) {
    var space = site.world().space(slug, "Pictured " + slug, Kind.PROJECT, visibility);
    var person = site.person("Ann " + slug);
    site.world().join(space, person, Role.FACILITATOR);
    return site.signedIn(person);
  }

  private static HttpBrowser.Page page(HttpBrowser browser, String slug) {
    return browser.get("/spaces/" + slug + "/settings/picture");
  }

  private static String picture(HttpBrowser browser, String slug) {
    return browser.get("/spaces/" + slug).html().select(".cg-space-head img").attr("src");
  }

  @Test
  void a_picture_stands_beside_the_name_until_it_is_removed() throws IOException {
    var browser = facilitator("seen", Visibility.LISTED);
    assertEquals("", picture(browser, "seen"));
    var saved = page(browser, "seen").upload("form[enctype]", "picture", png());
    assertTrue(saved.text().contains("The space has a new picture."), saved.text());
    var first = picture(browser, "seen");
    var seen = site.browser().get(first);
    assertEquals("image/jpeg", seen.header("Content-Type"));
    assertEquals("private, no-cache", seen.header("Cache-Control"));
    var again =
        site.browser().send(browser.request(first).header("If-None-Match", seen.header("ETag")));
    assertEquals(304, again.status());

    page(browser, "seen").upload("form[enctype]", "picture", png());
    assertFalse(picture(browser, "seen").equals(first));
    page(browser, "seen").submit("form[action$=removal]", Map.of());
    assertEquals("", picture(browser, "seen"));
    assertEquals(404, site.browser().get(first).status());
  }

  @Test
  void the_picture_of_a_hidden_space_is_as_hidden_as_the_space() throws IOException {
    var browser = facilitator("unseen", Visibility.HIDDEN);
    page(browser, "unseen").upload("form[enctype]", "picture", png());
    var picture = picture(browser, "unseen");
    assertEquals(200, browser.get(picture).status());
    assertEquals(404, site.browser().get(picture).status());
  }

  @Test
  void what_is_no_picture_is_refused_on_the_page_and_the_one_before_stays() throws IOException {
    var browser = facilitator("kept", Visibility.LISTED);
    page(browser, "kept").upload("form[enctype]", "picture", png());
    var before = picture(browser, "kept");
    var files =
        Map.of(
            "",
            "Choose a picture",
            "<script>alert(1)</script>",
            "This file cannot be read as a picture",
            "x".repeat(Upload.MOST_BYTES + 1),
            "The picture must be smaller than 15 MB");
    files.forEach((file, problem) -> {
      var bytes = file.getBytes(StandardCharsets.UTF_8);
      var refused = page(browser, "kept").upload("form[enctype]", "picture", bytes);
      assertEquals(422, refused.status());
      assertTrue(refused.text().contains(problem), problem);
    });
    assertEquals(before, picture(browser, "kept"));
  }

  @Test
  void a_form_with_a_file_is_refused_without_its_token_and_where_none_is_taken()
      throws IOException {
    var browser = facilitator("foreign", Visibility.LISTED);
    var path = "/spaces/foreign/settings/picture";
    var file = browser.multipart(path, Map.of("_token", "made-up"), "picture", png());
    assertEquals(403, browser.sendOnly(file.header("Origin", "https://else.example")).status());
    var stale = browser.multipart(path, Map.of("_token", "made-up"), "picture", png());
    assertEquals(409, browser.sendOnly(stale.header("Origin", browser.origin())).status());
    var elsewhere =
        browser.multipart(
            "/spaces/foreign/settings", Map.of("_token", browser.token()), "picture", png());
    assertEquals(400, browser.sendOnly(elsewhere.header("Origin", browser.origin())).status());
    assertEquals("", picture(browser, "foreign"));
  }
}

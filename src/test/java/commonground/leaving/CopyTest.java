package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.jobs.Jobs;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Download what is mine": what is in it, and who gets it. */
@Tag("long")
class CopyTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static HttpBrowser.Page made(HttpBrowser browser, String email) {
    browser.get("/account").follow("Download what is mine").submit("main form", Map.of());
    site.mail(email, "Your copy is ready");
    return browser.get("/account/copy");
  }

  private static Map<String, String> unzip(byte[] file) throws IOException {
    var entries = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static String text(Map<String, String> entries, String name) {
    return entries.getOrDefault(name, "there is no " + name);
  }

  private static String all(Map<String, String> entries, String ending) {
    var all = new StringBuilder();
    entries.forEach((name, text) -> all.append(name.endsWith(ending) ? text : ""));
    return all.toString();
  }

  @Test
  void all_that_is_held_about_somebody_is_in_it_and_nothing_of_others()
      throws IOException, GeneralSecurityException {
    var zoe = new Leaver(site);
    var page = made(zoe.browser, zoe.email);
    assertTrue(page.text().contains("Your copy is ready"));
    var mail = site.mail(zoe.email, "Your copy is ready");
    assertTrue(mail.text().contains("/account/copy") && !mail.text().contains(zoe.name));

    var file = page.follow("Download");
    assertEquals(200, file.status());
    assertEquals("no-store", file.header("Cache-Control"));
    assertEquals("attachment; filename=\"my-copy.zip\"", file.header("Content-Disposition"));
    assertEquals("application/zip", file.header("Content-Type"));
    var entries = unzip(file.bytes());
    var json = all(entries, ".json");
    var pages = Jsoup.parse(all(entries, ".html")).wholeText();
    zoe.traces().forEach(trace -> assertTrue(json.contains(trace) && pages.contains(trace), trace));
    zoe.words().forEach(words -> assertTrue(json.contains(words) && pages.contains(words), words));
    assertFalse(json.contains("An answer of Fay") || pages.contains("An answer of Fay"));
    assertTrue(json.contains("\"seconds_between_messages\"") && json.contains("room_paced"));
    assertFalse(json.contains("Calmed by Fay") || pages.contains("Calmed by Fay"));
    var manifest = new JsonObject(text(entries, "manifest.json"));
    for (var one : manifest.getJsonArray("files")) {
      var told = (JsonObject) one;
      var bytes = text(entries, told.getString("name")).getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertEquals(told.getString("sha256"), HexFormat.of().formatHex(hash), told.encode());
      assertEquals(told.getLong("bytes"), bytes.length);
    }
    assertEquals(entries.size() - 1, manifest.getJsonArray("files").size());
    for (var count : manifest.getJsonObject("counts")) {
      var rows = new JsonArray(text(entries, "data/" + count.getKey() + ".json"));
      assertEquals(((Number) count.getValue()).intValue(), rows.size(), count.getKey());
    }
  }

  @Test
  void hostile_names_and_words_are_harmless_and_many_rows_are_all_there() throws IOException {
    var world = site.world();
    var name = "../../<script>alert(1)</script>,=cmd|' \"x";
    var mal = world.person(name, "mal@test.example", false);
    site.givePassword(mal);
    var space = world.space("hostile", "=1+1 <b>", Kind.RUG, Visibility.HIDDEN);
    world.join(space, mal, Role.MEMBER);
    var member = world.member(mal, "hostile");
    var thread = world.start(member, "../../etc/passwd", "<script>alert(2)</script>");
    for (var i = 2; i <= 260; i++) {
      world.reply(member, thread, 1, "Words " + i + " <img src=x onerror=alert(3)>");
    }
    var entries = unzip(made(site.signedIn(mal), "mal@test.example").follow("Download").bytes());
    entries.keySet().forEach(file -> assertTrue(file.matches("(data/)?[a-z0-9-]+\\.[a-z]+"), file));
    var pages = all(entries, ".html");
    assertTrue(Jsoup.parse(pages).select("script, img, b, iframe").isEmpty());
    assertTrue(Jsoup.parse(pages).wholeText().contains(name));
    assertEquals(260, new JsonArray(text(entries, "data/posts.json")).size());
    assertEquals(100, Jsoup.parse(text(entries, "posts.html")).select("article").size());
    assertEquals(60, Jsoup.parse(text(entries, "posts-3.html")).select("article").size());
    assertFalse(entries.containsKey("posts-4.html"));
  }

  @Test
  void only_its_owner_gets_it_and_only_after_signing_in_anew() {
    var later = new TestSite();
    later.start();
    try {
      var ana = later.person("Ana Owns");
      var browser = later.signedIn(ana);
      browser.get("/account/copy").submit("main form", Map.of());
      later.mail(later.email(ana), "Your copy is ready");
      assertEquals(200, browser.get("/account/copy/file").status());
      assertEquals(200, head(browser).status());
      assertEquals(0, head(browser).bytes().length);
      assertEquals(
          404, later.signedIn(later.person("Ben Other")).get("/account/copy/file").status());
      assertTrue(later.browser().get("/account/copy/file").path().startsWith("/sign-in"));

      later.pass(Duration.ofMinutes(11));
      assertTrue(browser.get("/account/copy/file").path().startsWith("/sign-in"));
      assertTrue(browser.get("/account/copy").text().contains("sign in again first"));

      later.pass(Duration.ofDays(8));
      assertEquals(404, later.signedIn(ana).get("/account/copy/file").status());
      new Copies(later.db(), new Jobs()).sweep();
      assertEquals(0, pieces(later, ana));
    } finally {
      later.stop();
    }
  }

  private static HttpBrowser.Page head(HttpBrowser browser) {
    var nothing = HttpRequest.BodyPublishers.noBody();
    return browser.sendOnly(browser.request("/account/copy/file").method("HEAD", nothing));
  }

  private static long pieces(TestSite on, PersonId person) {
    return on.db()
        .the(
            """
            select count(*) as n from copy_pieces p join copies c on c.id = p.copy_id
            where c.person_id = $1
            """,
            row -> row.number("n"),
            person);
  }

  @Test
  void one_at_a_time_and_a_new_one_takes_the_place_of_the_old() {
    var cy = site.person("Cy Asks");
    var browser = site.signedIn(cy);
    made(browser, site.email(cy));
    var copies = new Copies(site.db(), new Jobs());
    var first = copies.find(cy).orElseThrow();
    copies.ask(cy); // no worker hears of it, so it is being made for a second at least
    copies.ask(cy);
    assertEquals(first.id(), copies.find(cy).orElseThrow().id());
    assertTrue(
        site.db()
                .<Long>the(
                    "select count(*) as n from jobs where kind = 'make_copy'",
                    row -> row.number("n"))
            <= 1);
    var second =
        Eventually.present(
            "it is made anew", () -> copies.find(cy).filter(copy -> copy.readyAt().isPresent()));
    assertEquals(first.attempt() + 1, second.attempt());
    assertEquals(200, browser.get("/account/copy/file").status());
  }

  @Test
  void what_a_stopped_attempt_has_left_is_not_in_it() {
    var di = site.person("Di Stopped");
    made(site.signedIn(di), site.email(di));
    var copies = new Copies(site.db(), new Jobs());
    var ready = copies.find(di).orElseThrow();
    site.db().run("update copies set ready_at = null where person_id = $1", di);
    var stopped = copies.begin(ready.id()).orElseThrow();
    assertTrue(copies.keep(stopped, 1, new byte[] {1}));
    var next = copies.begin(ready.id()).orElseThrow();
    assertFalse(copies.keep(stopped, 2, new byte[] {2}), "another attempt makes it now");
    assertTrue(copies.keep(next, 1, new byte[] {3}));
    assertEquals(1, pieces(site, di));
  }
}

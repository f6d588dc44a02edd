package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import commonground.support.Tour;
import commonground.support.Tour.Who;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The headers of every answer, and the cookies. */
@Tag("long")
class HeadersTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @RegisterExtension
  static final TestSite secure =
      new TestSite(Map.of("COMMONGROUND_PUBLIC_URL", "https://example.org"));

  @RegisterExtension
  static final TestSite strict = new TestSite(Map.of("COMMONGROUND_LIMIT_SIGNIN_ADDRESS", "3"));

  private static Tour tour;

  @BeforeAll
  static void tour() {
    tour = new Tour(site);
  }

  private static String policy(String socket) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
        + " 'self'; connect-src 'self' "
        + socket
        + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  }

  @Test
  void every_answer_carries_the_security_headers() {
    var statuses = new ArrayList<Integer>();
    for (var page : everyKindOfAnswer()) {
      statuses.add(page.status());
      var what = page.status() + " " + page.path();
      var socket = site.url().replace("http:", "ws:");
      assertEquals(policy(socket), page.header("Content-Security-Policy"), what);
      assertEquals("nosniff", page.header("X-Content-Type-Options"), what);
      assertEquals("same-origin", page.header("Referrer-Policy"), what);
      assertEquals(1, page.headers("Content-Security-Policy").size(), what);
    }
    assertEquals(
        List.of(200, 200, 303, 303, 404, 404, 404, 403, 401, 409, 422, 400, 413, 204, 200, 304),
        statuses);
  }

  private static List<HttpBrowser.Page> everyKindOfAnswer() {
    var visitor = tour.browser(Who.VISITOR);
    var member = tour.browser(Who.MEMBER);
    var asset = visitor.get("/").form("link[rel=stylesheet]").attr("href");
    var etag = visitor.get(asset).header("ETag");
    var reading =
        "/spaces/public/discussions/" + tour.thread(Visibility.PUBLIC).value() + "/reading";
    return List.of(
        visitor.get("/"),
        visitor.get("/robots.txt"),
        visitor.sendOnly(visitor.request("/account")),
        member.sendOnly(form(member, "/account/time-zone", Map.of("time_zone", "Europe/London"))),
        visitor.get("/nowhere"),
        visitor.get("/assets/none/at/all"),
        visitor.sendOnly(visitor.request("/help").method("DELETE", nothing())),
        visitor.send(visitor.form("/sign-in", Map.of()).header("Origin", "https://evil.example")),
        visitor.post("/account/name", Map.of("name", "x")),
        member.post("/account/name", Map.of("name", "x")),
        member.send(form(member, "/account/name", Map.of("name", ""))),
        visitor.send(
            visitor.request("/sign-in").header("Content-Type", "text/plain").POST(nothing())),
        visitor.post("/sign-in", Map.of("email", "x".repeat(2_000_000))),
        member.send(form(member, reading, Map.of("_quiet", "1"))),
        visitor.get(asset),
        visitor.send(visitor.request(asset).header("If-None-Match", etag)));
  }

  private static HttpRequest.BodyPublisher nothing() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static HttpRequest.Builder form(
      HttpBrowser browser, String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_token", browser.token());
    return browser.form(path, all).header("Origin", browser.origin());
  }

  @Test
  void what_needs_a_sign_in_is_not_stored_but_a_page_with_a_writing_box_is_kept_for_back() {
    var member = tour.browser(Who.MEMBER);
    assertEquals("no-store", member.get("/").header("Cache-Control"));
    assertEquals("no-store", member.get("/spaces/hidden/people").header("Cache-Control"));
    assertEquals("no-store", member.get("/nowhere").header("Cache-Control"));
    var box = member.get("/spaces/hidden/discussions/new");
    assertEquals("private, no-cache", box.header("Cache-Control"));
    var visitor = tour.browser(Who.VISITOR);
    assertEquals("private, no-cache", visitor.get("/spaces/public").header("Cache-Control"));
    var asset = visitor.get("/").form("link[rel=stylesheet]").attr("href");
    assertEquals("public, max-age=31536000, immutable", visitor.get(asset).header("Cache-Control"));
  }

  @Test
  void looking_at_pages_gives_a_visitor_no_cookie() {
    var visitor = tour.browser(Who.VISITOR);
    tour.routes("GET").forEach(r -> visitor.get(tour.path(r, Who.VISITOR, Visibility.PUBLIC)));
    assertEquals(List.of(), visitor.cookies());
  }

  @Test
  void asking_for_a_code_binds_the_attempt_to_this_browser_for_half_an_hour() {
    var visitor = tour.browser(Who.VISITOR);
    var code = Map.of("email", "nobody@test.example", "_how", "code");
    var page = visitor.sendOnly(form(visitor, "/sign-in", code));
    assertEquals(1, page.headers("Set-Cookie").size());
    var cookie = page.header("Set-Cookie");
    assertTrue(cookie.startsWith("cg-" + site.app().port() + "-start="), cookie);
    assertTrue(cookie.contains("; Max-Age=1800;"), cookie);
  }

  @Test
  void over_http_on_this_machine_the_session_cookie_has_the_port_in_its_name() {
    var cookie = sessionCookie(site, site.person("Http Visitor"));
    assertTrue(cookie.startsWith("cg-" + site.app().port() + "="), cookie);
    assertFalse(cookie.contains("Secure"), cookie);
    assertTrue(cookie.contains("; Path=/; HTTPOnly; SameSite=Lax"), cookie);
  }

  @Test
  void over_https_the_session_cookie_is_secure_and_bound_to_this_host() {
    var cookie = sessionCookie(secure, secure.person("Https Visitor"));
    assertTrue(cookie.startsWith("__Host-cg="), cookie);
    assertTrue(cookie.contains("; Path=/; Secure; HTTPOnly; SameSite=Lax"), "cookie " + cookie);
    assertFalse(cookie.contains("Domain"), cookie);
    var page = secure.browser().get("/");
    assertEquals(policy("wss://example.org"), page.header("Content-Security-Policy"));
    assertEquals("max-age=31536000", page.header("Strict-Transport-Security"));
  }

  private static String sessionCookie(TestSite on, PersonId person) {
    var browser = on.browser();
    var fields =
        Map.of("email", on.email(person), "password", TestSite.PASSWORD, "_how", "password");
    return browser
        .sendOnly(browser.form("/sign-in", fields).header("Origin", on.url()))
        .header("Set-Cookie");
  }

  @Test
  void one_who_is_asked_to_wait_gets_the_headers_too_and_is_told_how_long() {
    var browser = strict.browser();
    for (var i = 0; i < 3; i++) {
      assertEquals(200, browser.post("/sign-in/kept", Map.of()).status());
    }
    var page = browser.post("/sign-in/kept", Map.of());
    assertEquals(429, page.status());
    var socket = strict.url().replace("http:", "ws:");
    assertEquals(policy(socket), page.header("Content-Security-Policy"));
    assertTrue(Integer.parseInt(page.header("Retry-After")) > 0);
  }

  @Test
  void signing_out_tells_the_browser_to_forget_what_it_kept() {
    var person = site.person("Somebody Leaving");
    var browser = site.signedIn(person);
    assertEquals(1, browser.cookies().size());
    var page = browser.sendOnly(form(browser, "/sign-out", Map.of()));
    assertEquals("\"cache\", \"storage\"", page.header("Clear-Site-Data"));
    assertEquals(303, page.status());
    assertEquals(List.of(), browser.cookies());
  }
}

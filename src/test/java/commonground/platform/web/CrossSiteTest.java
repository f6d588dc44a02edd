package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TableRows;
import commonground.support.TestSite;
import commonground.support.Tour;
import commonground.support.Tour.Who;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A form is taken from our own pages only, each form of the route table; and GET changes nothing.
 */
@Tag("long")
class CrossSiteTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** What a browser, or a page that means harm, says about where a form comes from. */
  private static final List<Map<String, String>> FOREIGN =
      List.of(
          Map.of("Origin", "https://evil.example"),
          Map.of("Origin", "null"),
          Map.of("Origin", ""),
          Map.of("Sec-Fetch-Site", "cross-site"),
          Map.of("Sec-Fetch-Site", "same-site"),
          Map.of("Sec-Fetch-Site", "cross-site", "Origin", "OWN"),
          Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"),
          Map.of("Origin", "OWN.evil.example"));

  /** The handler was reached, whatever it said about what is in the form. */
  private static final Set<Integer> REACHED = Set.of(200, 204, 303, 404, 409, 410, 422);

  private static final Set<String> BEFORE_SIGN_IN =
      Set.of(
          "/sign-in",
          "/sign-in/kept",
          "/sign-in/code",
          "/sign-in/link/:token",
          "/setup/:token",
          "/join",
          "/join/:token",
          "/spaces/:space/ask");

  private static Tour tour;

  @BeforeAll
  static void tour() {
    tour = new Tour(site);
  }

  @Test
  void a_form_from_another_site_is_refused_and_changes_nothing() {
    for (var route : forms()) {
      var form = open(route);
      assertReached(route, form.send(Map.of("Origin", "OWN"), form.token()));
      for (var headers : FOREIGN) {
        form = open(route);
        var before = TableRows.of(site.db());
        assertRefused(route, form.send(headers, form.token()), headers.toString());
        assertEquals(before, TableRows.of(site.db()), route + " " + headers);
      }
    }
  }

  @Test
  void a_browser_that_does_not_say_where_it_comes_from_needs_the_right_token() {
    for (var route : forms()) {
      var form = open(route);
      assertReached(route, form.send(Map.of(), form.token()));
      form = open(route);
      var forged = "1a.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
      var wrong = List.of("", "x", forged, form.token() + "x", other(route));
      var before = TableRows.of(site.db());
      for (var token : wrong) {
        assertRefused(route, form.send(Map.of(), token), "token " + token);
      }
      assertEquals(before, TableRows.of(site.db()), route.toString());
    }
  }

  /** All but those that mail programs send too: {@code StopTest} tries them. */
  private static List<Route> forms() {
    return tour.routes("POST").stream()
        .filter(route -> !route.access().equals("stop_link"))
        .toList();
  }

  /** A token that is real, but somebody else's; a visitor's are bound to nobody. */
  private static String other(Route route) {
    var who = who(route);
    var other = who == Who.FACILITATOR ? Who.MEMBER : Who.FACILITATOR;
    return who == Who.VISITOR ? "" : tour.browser(other).token();
  }

  @Test
  void a_page_that_is_older_than_the_sign_in_gets_its_words_back_and_changes_nothing() {
    for (var route : forms()) {
      if (BEFORE_SIGN_IN.contains(route.path())) {
        continue;
      }
      var form = open(route);
      var wrong = List.of("", other(route));
      var before = TableRows.of(site.db());
      for (var token : wrong) {
        var page = form.send(Map.of("Origin", "OWN"), token);
        assertEquals(409, page.status(), route.toString());
        form.fields()
            .forEach((name, value) ->
                assertTrue(
                    name.contains("password") || page.field(name).equals(value),
                    route + " loses " + name));
      }
      assertEquals(before, TableRows.of(site.db()), route.toString());
      assertReached(route, form.send(Map.of("Origin", "OWN"), form.token()));
    }
  }

  @Test
  void looking_at_every_page_changes_nothing() {
    for (var who : List.of(Who.VISITOR, Who.MEMBER, Who.ADMINISTRATOR)) {
      var browser = tour.browser(who);
      for (var route : tour.routes("GET")) {
        // The tour puts there what the page is about.
        var path = tour.path(route, who, Visibility.PUBLIC);
        var before = TableRows.of(site.db());
        assertFalse(browser.get(path).text().isEmpty(), path);
        assertEquals(before, TableRows.of(site.db()), who + " " + route);
      }
    }
  }

  @Test
  void a_head_request_is_answered_like_get_but_for_the_body() {
    for (var who : List.of(Who.VISITOR, Who.MEMBER)) {
      var browser = tour.browser(who);
      for (var route : tour.routes("GET")) {
        var path = tour.path(route, who, Visibility.PUBLIC);
        var get = browser.sendOnly(browser.request(path));
        var nothing = HttpRequest.BodyPublishers.noBody();
        var head = browser.sendOnly(browser.request(path).method("HEAD", nothing));
        assertEquals(get.status(), head.status(), path);
        assertEquals(0, head.bytes().length, path);
        for (var name : List.of("Content-Type", "Location", "Cache-Control", "Set-Cookie")) {
          assertEquals(get.header(name), head.header(name), path + " " + name);
        }
      }
    }
  }

  /** A form as somebody who may send it has it open. */
  private record Open(HttpBrowser browser, String path, Map<String, String> fields, String token) {

    HttpBrowser.Page send(Map<String, String> headers, String withToken) {
      var all = new HashMap<>(fields);
      all.put("_token", withToken);
      var request = browser.form(path, all);
      headers.forEach((name, value) -> request.header(name, value.replace("OWN", site.url())));
      return browser.sendOnly(request);
    }
  }

  private static Open open(Route route) {
    var who = who(route);
    tour.prepare(route, who);
    var path = tour.path(route, who, Visibility.PUBLIC);
    var browser = tour.browser(who);
    var token = who == Who.VISITOR ? browser.get("/sign-in").field("_token") : browser.token();
    return new Open(browser, path, tour.fields(route, who), token);
  }

  private static Who who(Route route) {
    return BEFORE_SIGN_IN.contains(route.path()) ? Who.VISITOR : Tour.sender(route);
  }

  private static void assertReached(Route route, HttpBrowser.Page page) {
    assertTrue(REACHED.contains(page.status()), route + ": " + page.status());
    // The gate says 409 too, of a form that is older than the sign-in.
    assertFalse(page.text().contains("Please send this again"), route.toString());
    assertNotEquals("", page.text() + page.header("Location"));
  }

  private static void assertRefused(Route route, HttpBrowser.Page page, String what) {
    assertEquals(403, page.status(), route + " " + what);
    assertTrue(page.text().contains("This form did not come from our own page"), route + what);
    assertTrue(page.text().contains("Go to " + site.url() + " and try again"), route + what);
  }
}

package commonground.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.web.Route;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import commonground.support.Tour;
import commonground.support.Tour.Who;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each route, asked for by everybody, answers as {@code access-matrix.txt} says. */
@Tag("long")
class AccessMatrixTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final Set<Who> OUTSIDE =
      Set.of(Who.VISITOR, Who.STRANGER, Who.FORMER, Who.ADMINISTRATOR);
  private static final long NOBODYS = 999_999_999L;

  private static Tour tour;
  private static final AccessMatrix matrix = new AccessMatrix();

  @BeforeAll
  static void tour() {
    tour = new Tour(site);
  }

  @Test
  void the_matrix_has_a_line_for_each_route_and_no_other() {
    var routes =
        site.app().routes().table().stream().map(AccessMatrix::key).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(routes), new TreeSet<>(matrix.routes()));
  }

  @Test
  void every_page_opens_for_whom_the_matrix_says() {
    check("GET");
  }

  @Test
  void every_form_is_taken_from_whom_the_matrix_says() {
    check("POST");
  }

  private static void check(String method) {
    var mistakes = new ArrayList<String>();
    for (var route : tour.routes(method)) {
      for (var who : Who.values()) {
        for (var visibility : visibilities(route)) {
          var expected = matrix.expected(route, who, visibility);
          var found = status(ask(route, who, tour.path(route, who, visibility)));
          if (!found.equals(expected)) {
            mistakes.add(
                "%s %s, %s, %s: %s, expected %s"
                    .formatted(method, route.path(), who, visibility, found, expected));
          }
        }
      }
    }
    assertEquals("", String.join("\n", mistakes));
  }

  private static List<Visibility> visibilities(Route route) {
    return route.path().contains(":space")
        ? List.of(Visibility.values())
        : List.of(Visibility.PUBLIC);
  }

  private static String status(HttpBrowser.Page page) {
    return page.status() == 303 && page.header("Location").startsWith("/sign-in")
        ? "sign-in"
        : Integer.toString(page.status());
  }

  private static HttpBrowser.Page ask(Route route, Who who, String path) {
    tour.prepare(route, who);
    var browser = tour.browser(who);
    if (route.method().equals("GET")) {
      return browser.sendOnly(browser.request(path));
    }
    var fields = new HashMap<>(tour.fields(route, who));
    fields.put("_token", who == Who.VISITOR ? visitorToken(browser) : browser.token());
    return browser.sendOnly(browser.form(path, fields).header("Origin", browser.origin()));
  }

  private static String visitorToken(HttpBrowser browser) {
    return browser.get("/sign-in").field("_token");
  }

  @Test
  void a_hidden_space_looks_like_one_that_is_not_there() {
    for (var route : inSpaces()) {
      for (var who : OUTSIDE) {
        var hidden = tour.path(route, who, Visibility.HIDDEN);
        var missing = hidden.replace("/hidden", "/absent");
        assertAlike(ask(route, who, missing), ask(route, who, hidden), who + " " + route);
      }
    }
  }

  /**
   * Threads, rooms, links, invitations by mail, requests: whatever has an id of its own in a space.
   */
  @Test
  void what_is_in_another_space_looks_like_what_is_not_there() {
    for (var route : inSpaces()) {
      if (!route.path().contains("/:id") && !route.path().contains("/:room")) {
        continue;
      }
      for (var who : Who.values()) {
        for (var here : Visibility.values()) {
          var elsewhere = here == Visibility.HIDDEN ? Visibility.PUBLIC : Visibility.HIDDEN;
          var own = tour.path(route, who, here);
          var foreign = withId(own, id(tour.path(route, who, elsewhere)));
          var missing = ask(route, who, withId(own, NOBODYS));
          assertAlike(missing, ask(route, who, foreign), who + " " + route + " " + here);
          if (matrix.expected(route, who, here).matches("200|303")) {
            assertEquals(404, missing.status(), who + " " + route + " " + here);
          }
        }
      }
    }
  }

  @Test
  void a_post_of_somebody_else_cannot_be_changed_and_looks_like_one_that_is_not_there() {
    for (var route : inSpaces()) {
      if (route.path().endsWith("/:number/edit")) {
        var own = tour.path(route, Who.MEMBER, Visibility.PUBLIC);
        var missing = ask(route, Who.MEMBER, own.replaceAll("(posts|messages)/\\d+", "$1/999"));
        var others = tour.path(route, Who.FACILITATOR, Visibility.PUBLIC);
        assertEquals(404, missing.status());
        assertAlike(missing, ask(route, Who.MEMBER, others), route.toString());
        assertEquals(
            matrix.expected(route, Who.MEMBER, Visibility.PUBLIC),
            status(ask(route, Who.MEMBER, own)));
      }
    }
  }

  @Test
  void somebody_who_is_in_no_space_of_mine_looks_like_nobody() {
    for (var route : inSpaces()) {
      if (!route.path().contains("/people/:person")) {
        continue;
      }
      for (var who : Who.values()) {
        var own = tour.path(route, who, Visibility.HIDDEN);
        var stranger = withPerson(own, tour.who(Who.STRANGER).value());
        var missing = ask(route, who, withPerson(own, NOBODYS));
        assertAlike(missing, ask(route, who, stranger), who + " " + route);
        if (matrix.expected(route, who, Visibility.HIDDEN).matches("200|303")) {
          assertEquals(404, missing.status(), who + " " + route);
        }
      }
    }
  }

  private static String withPerson(String path, long id) {
    return path.replaceFirst("/people/\\d+", "/people/" + id);
  }

  /** The first number in a path below a space. */
  private static final Pattern ID = Pattern.compile("(?<=/)\\d+");

  private static long id(String path) {
    var found = ID.matcher(path);
    assertTrue(found.find(), path);
    return Long.parseLong(found.group());
  }

  private static String withId(String path, long id) {
    return ID.matcher(path).replaceFirst(Long.toString(id));
  }

  private static List<Route> inSpaces() {
    return site.app().routes().table().stream().filter(r -> r.path().contains(":space")).toList();
  }

  /** The same in status, in where they lead, and byte by byte but for what this form carries. */
  private static void assertAlike(HttpBrowser.Page expected, HttpBrowser.Page found, String what) {
    assertEquals(expected.status(), found.status(), what);
    assertEquals(target(expected), target(found), what);
    assertEquals(plain(expected.text()), plain(found.text()), what);
  }

  /** Where it leads, but for the way back, which is the address that was asked for. */
  private static String target(HttpBrowser.Page page) {
    return page.header("Location").replaceAll("[?]next=.*", "");
  }

  private static String plain(String html) {
    return html.replaceAll("(name=\"_(?:token|kept)\" value=\")[^\"]*", "$1");
  }
}

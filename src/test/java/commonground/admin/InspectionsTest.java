package commonground.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.web.Route;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.spaces.members.Inspections;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site administrator reads in a space that they are not in: for a reason, and not unseen. */
@Tag("long")
class InspectionsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "closed-" + NUMBER.incrementAndGet();
  private final SpaceId space = site.world().space(slug, "Closed", Kind.RUG, Visibility.HIDDEN);
  private final PersonId ana = join("Ana " + slug, Role.FACILITATOR);
  private final PersonId ben = join("Ben " + slug, Role.FACILITATOR);
  private final PersonId admin = administrator();
  private final String path = "/spaces/" + slug;
  private final String thread =
      path
          + "/discussions/"
          + site.world().start(site.world().member(ana, slug), "Ours", "Between us").value();

  private PersonId join(String name, Role role) {
    var person = site.person(name);
    site.world().join(space, person, role);
    return person;
  }

  private PersonId administrator() {
    var person = site.world().person("Admin " + slug, "admin@" + slug + ".example", true);
    site.givePassword(person);
    return person;
  }

  private HttpBrowser.Page open(HttpBrowser browser, String address, String reason) {
    return browser
        .get("/admin")
        .submit("form[action=/admin/inspections]", Map.of("space", address, "reason", reason));
  }

  @Test
  void it_is_open_for_an_hour_to_read_and_its_facilitators_are_told_why() {
    var browser = site.signedIn(admin);
    assertEquals(404, browser.get(thread).status());
    var opened = open(browser, "https://any.example" + path, "A complaint of 3 March");
    assertTrue(opened.text().contains("You can read here for an hour."), opened.text());
    assertTrue(opened.text().contains("You read here as site administrator until"));
    var page = browser.get(thread).html();
    assertEquals("Between us", page.select(".cg-prose").text());
    assertTrue(page.text().contains("1 post."), page.text());
    var listed = browser.get(path + "/discussions").html().select("a[href^=" + thread + "]");
    assertEquals(1, listed.size());

    for (var person : List.of(ana, ben)) {
      var mail = site.mail(site.email(person), "A site administrator opened Closed").text();
      assertTrue(mail.contains("A complaint of 3 March") && mail.contains("Admin " + slug), mail);
    }
    assertEquals(List.of(admin.value()), whoInspected());

    site.pass(Inspections.LENGTH);
    assertEquals(404, browser.get(thread).status());
  }

  private List<Long> whoInspected() {
    return site.db()
        .list(
            "select person_id from events where space_id = $1 and kind = 'space.inspected'",
            row -> row.number("person_id"),
            space);
  }

  @Test
  void without_a_reason_or_a_space_nothing_opens() {
    var browser = site.signedIn(admin);
    assertEquals(422, open(browser, slug, " ").status());
    assertEquals(422, open(browser, "no-such-space", "A reason").status());
    assertEquals(422, open(browser, "no address", "A reason").status());
    assertEquals(404, browser.get(path).status());
    assertEquals(List.of(), whoInspected());
    assertEquals(200, open(browser, slug, "A reason").status());
  }

  @Test
  void nothing_is_written_and_nobody_s_page_is_shown_to_who_only_inspects() {
    var browser = site.signedIn(admin);
    open(browser, slug, "A reason");
    assertEquals(200, browser.get(thread).status());
    var token = browser.token();
    for (var route : inSpaces("POST")) {
      var answer = browser.post(address(route), Map.of("_token", token, "post", "Words"));
      assertEquals(404, answer.status(), route.path());
    }
    assertEquals(404, browser.get(path + "/settings").status());
    assertEquals(404, browser.get(path + "/people").status());
    assertEquals(404, browser.get(path + "/people/" + ana.value()).status());
    assertFalse(browser.get(thread).text().contains("Post reply"));
  }

  private static List<Route> inSpaces(String method) {
    return site.app().routes().table().stream()
        .filter(route -> route.path().startsWith("/spaces/:space"))
        .filter(route -> route.method().equals(method))
        .toList();
  }

  private String address(Route route) {
    return route
        .path()
        .replace("/spaces/:space/discussions/:id", thread)
        .replace(":space", slug)
        .replace(":person", Long.toString(ana.value()))
        .replaceAll(":[a-z]+", "1");
  }

  @Test
  void who_is_no_administrator_opens_nothing() {
    var stranger = site.signedIn(site.person("Stranger " + slug));
    var fields = Map.of("_token", stranger.token(), "space", slug, "reason", "Curious");
    assertEquals(404, stranger.post("/admin/inspections", fields).status());
    assertEquals(404, stranger.get(path).status());
    assertEquals(List.of(), whoInspected());
  }

  @Test
  void an_administrator_who_is_a_member_needs_no_opening() {
    site.world().join(space, admin, Role.MEMBER);
    var browser = site.signedIn(admin);
    assertEquals(200, open(browser, slug, "A reason").status());
    assertEquals(List.of(), whoInspected());
  }
}

package commonground.spaces.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person in a space over HTTP: role, removal, and who finds whom. */
class PersonPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "person-" + NUMBER.incrementAndGet();
  private final SpaceId space =
      site.world().space(slug, "Person " + slug, Kind.RUG, Visibility.HIDDEN);
  private final PersonId ana = join("Ana " + slug, Role.FACILITATOR);
  private final PersonId ben = join("Ben " + slug, Role.MEMBER);

  private PersonId join(String name, Role role) {
    var person = site.person(name);
    site.world().join(space, person, role, Perspective.PATIENT);
    return person;
  }

  private String page(PersonId person) {
    return "/spaces/" + slug + "/people/" + person.value();
  }

  private Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  @Test
  void a_person_s_page_says_who_they_are_here() {
    site.world().introduce(member(ben), "Blue Heron", "I walk.\nA lot.", "walking");
    var page = site.signedIn(ana).get(page(ben));
    var html = page.html();
    assertEquals("Blue Heron", html.select("h1").text());
    assertEquals("Member Patient, carer or public", html.select(".cg-person__about").text());
    assertEquals(List.of("walking", "I walk. A lot."), html.select(".cg-words").eachText());
    assertTrue(page.text().contains("I walk.\nA lot."));
  }

  @Test
  void a_facilitator_gives_a_role_that_counts_on_the_next_request() {
    var theirs = site.signedIn(ben);
    assertEquals(403, theirs.get("/spaces/" + slug + "/roles").status());
    var changed =
        site.signedIn(ana)
            .get(page(ben))
            .submit("form[action$=/role]", Map.of("role", "facilitator"));
    assertTrue(changed.text().contains("Their role is changed."));
    assertEquals(200, theirs.get("/spaces/" + slug + "/roles").status());
  }

  @Test
  void a_role_that_is_none_is_not_given() {
    var answer =
        site.signedIn(ana).get(page(ben)).submit("form[action$=/role]", Map.of("role", "king"));
    assertEquals(422, answer.status());
    assertEquals(Role.MEMBER, member(ben).role());
  }

  @Test
  void the_only_facilitator_is_told_to_find_another_one_first() {
    var browser = site.signedIn(ana);
    var demoted = browser.get(page(ana)).submit("form[action$=/role]", Map.of("role", "member"));
    assertEquals(409, demoted.status());
    assertTrue(demoted.text().contains("Make somebody else a facilitator first"));
    assertEquals(0, browser.get("/spaces/" + slug + "/me/leave").html().select("main form").size());
  }

  @Test
  void the_table_of_roles_says_in_words_what_each_may_do() {
    var rows = site.signedIn(ana).get("/spaces/" + slug + "/roles").html().select("tbody tr");
    var written = "Start discussions, reply, send messages in chat, edit what they wrote";
    assertTrue(rows.getFirst().text().startsWith("Facilitator " + written), rows.text());
    assertTrue(rows.getFirst().text().endsWith("Remove people from the space"), rows.text());
    assertEquals("Member " + written, rows.get(4).text());
    assertEquals("Observer Nothing more", rows.get(5).text());
  }

  @Test
  void who_is_removed_is_told_why_and_loses_page_and_form_on_the_next_request() {
    var thread = site.world().start(member(ana), "A thread", "Hello");
    var theirs = site.signedIn(ben);
    var path = "/spaces/" + slug + "/discussions/" + thread.value();
    var open = theirs.get(path);
    assertEquals(200, open.status());

    var ours = site.signedIn(ana);
    assertEquals(422, remove(ours, "").status());
    assertEquals(200, theirs.get(path).status());
    var removed = remove(ours, "You shared what was said in confidence.");
    assertTrue(removed.text().contains("They are no longer in this space."));
    assertTrue(removed.text().contains("You shared what was said in confidence."));

    assertEquals(404, theirs.get(path).status());
    assertEquals(404, theirs.get("/spaces/" + slug).status());
    assertEquals(404, open.submit("section form", Map.of("post", "Still here")).status());
    assertEquals(404, ours.get(page(ben)).status());
    var mail = site.mail(site.email(ben), "You are no longer in");
    assertTrue(mail.text().contains("You shared what was said in confidence."), mail.text());
    assertEquals(List.of(ana.value()), whoEnded());
  }

  private HttpBrowser.Page remove(HttpBrowser browser, String reason) {
    return browser.get(page(ben) + "/removal").submit("main form", Map.of("reason", reason));
  }

  private List<Long> whoEnded() {
    return site.db()
        .list(
            "select person_id from events where space_id = $1 and kind = 'space.left'",
            row -> row.number("person_id"),
            space);
  }

  @Test
  void a_removal_is_forgotten_once_they_are_in_again() {
    remove(site.signedIn(ana), "By mistake");
    var people = "/spaces/" + slug + "/people";
    assertTrue(site.signedIn(ana).get(people).text().contains("By mistake"));
    site.world().join(space, ben, Role.MEMBER);
    assertFalse(site.signedIn(ana).get(people).text().contains("By mistake"));
  }

  @Test
  void only_facilitators_read_who_was_removed_and_who_is_missing() {
    var cleo = join("Cleo " + slug, Role.MODERATOR);
    remove(site.signedIn(ana), "For a reason");
    var people = "/spaces/" + slug + "/people";
    assertTrue(site.signedIn(ana).get(people).text().contains("No commissioner yet"));
    var theirs = site.signedIn(cleo).get(people).text();
    assertFalse(theirs.contains("For a reason") || theirs.contains("No commissioner yet"), theirs);
  }

  @Test
  void nobody_finds_anybody_with_whom_they_share_no_space() {
    var stranger = site.person("Stranger " + slug);
    var other = site.world().space(slug + "-o", "Other", Kind.RUG, Visibility.LISTED);
    site.world().join(other, stranger, Role.FACILITATOR);
    var browser = site.signedIn(stranger);
    for (var person : List.of(ana, ben)) {
      assertEquals(404, browser.get(page(person)).status());
      assertEquals(404, browser.get(page(person).replace(slug, slug + "-o")).status());
    }
    assertFalse(found(browser, slug + "-o").contains("Ana "));
    assertEquals(404, browser.get("/spaces/" + slug + "/people?name=Ana").status());
    assertTrue(found(site.signedIn(ben), slug).contains("Ana "));
  }

  /** Whom a search for Ana shows in a space. */
  private static String found(HttpBrowser browser, String slug) {
    return browser.get("/spaces/" + slug + "/people?name=ana").html().select(".cg-people").text();
  }
}

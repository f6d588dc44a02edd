package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facilitators change their space; over HTTP. */
class SettingsPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PersonId fay = site.person("Fay Settings");
  private final PersonId mo = site.person("Mo Settings");
  private final String slug = "settings-" + NUMBER.incrementAndGet();
  private final String path = "/spaces/" + slug;

  SettingsPageTest() {
    var space = site.world().space(slug, "Settings", Kind.COMMUNITY, Visibility.LISTED);
    site.world().join(space, fay, Role.FACILITATOR);
    site.world().join(space, mo, Role.MEMBER, Perspective.PATIENT);
  }

  private static HttpBrowser.Page save(HttpBrowser.Page page, Map<String, String> fields) {
    return page.submit("form[action$=/settings]", fields);
  }

  @Test
  void what_a_facilitator_saves_stands_on_the_page_of_the_space() {
    var browser = site.signedIn(fay);
    var page = browser.get(path).follow("Settings");
    var saved = save(page, Map.of("name", "Renamed", "purpose", "To walk", "cares", "**Knees**"));
    assertTrue(saved.text().contains("The settings are saved."), saved.text());
    var space = site.signedIn(mo).get(path).html();
    assertEquals("Renamed", space.select("h1").text());
    assertEquals("To walk", space.select(".cg-space-head__purpose").text());
    assertEquals("Knees", space.select(".cg-prose strong").text());
    assertFalse(site.browser().get(path).text().contains("Knees"));
  }

  @Test
  void a_member_finds_no_link_to_the_settings_and_is_refused_in_words() {
    var browser = site.signedIn(mo);
    assertEquals(0, browser.get(path).html().select("main a[href$=/settings]").size());
    var refused = browser.get(path + "/settings");
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("Only facilitators of this space can do this."));
  }

  @Test
  void a_mistake_gives_back_all_that_was_typed() {
    var page = site.signedIn(fay).get(path + "/settings");
    var cares = "c".repeat(4_001);
    var again = save(page, Map.of("name", " . ", "purpose", "Kept", "cares", cares));
    assertEquals(422, again.status());
    assertEquals("Kept", again.field("purpose"));
    assertEquals(cares, again.html().select("textarea[name=cares]").val());
    assertTrue(again.text().contains("Enter a name with letters or digits"));
    assertTrue(again.text().contains("it has 4001 characters, and there is room for 4000"));
  }

  @Test
  void a_page_that_is_stale_shows_both_and_then_saves() {
    var one = site.signedIn(fay).get(path + "/settings");
    save(site.signedIn(fay).get(path + "/settings"), Map.of("name", "Saved first"));
    var both = save(one, Map.of("name", "Saved second"));
    assertEquals(409, both.status());
    assertTrue(both.text().contains("Saved first"));
    assertEquals("Saved second", both.field("name"));
    assertEquals(200, save(both, Map.of()).status());
    assertTrue(site.signedIn(mo).get(path).text().contains("Saved second"));
  }

  private HttpBrowser.Page check(HttpBrowser browser, String visibility, String joining) {
    return browser.get(
        path + "/settings/visibility/check?visibility=" + visibility + "&joining=" + joining);
  }

  @Test
  void opening_a_space_says_first_what_will_change_and_changes_it_on_a_press() {
    var browser = site.signedIn(fay);
    site.world().start(site.world().member(fay, slug), "Old", "Between us");
    var page = browser.get(path + "/settings").follow("Change who can see it");
    assertTrue(page.text().contains("See what will change"));
    var check = check(browser, "public", "open");
    assertTrue(check.text().contains("Anyone on the internet will read what is written from now"));
    assertTrue(check.text().contains("What was written before stays with those"));
    assertTrue(site.browser().get(path + "/discussions").text().contains("Sign in"));

    var done = check.submit("main form", Map.of());
    assertTrue(done.text().contains("It is changed, from this moment on."), done.text());
    var list = site.browser().get(path + "/discussions");
    assertEquals(200, list.status());
    assertFalse(list.text().contains("Old"));
    assertTrue(browser.get(path + "/discussions").text().contains("Old"));
  }

  @Test
  void hiding_a_space_hides_it_at_once() {
    assertEquals(200, site.browser().get(path).status());
    check(site.signedIn(fay), "hidden", "invitation").submit("main form", Map.of());
    assertEquals(404, site.browser().get(path).status());
    assertFalse(site.browser().get("/spaces").text().contains(path));
    assertEquals(200, site.signedIn(mo).get(path).status());
  }

  @Test
  void a_hidden_space_that_one_could_ask_to_join_is_refused_in_words() {
    var page = check(site.signedIn(fay), "hidden", "ask");
    assertEquals(422, page.status());
    assertTrue(page.text().contains("nobody else knows of a hidden space"));
    assertEquals("hidden", page.html().select("[name=visibility][checked]").val());
    assertEquals(422, check(site.signedIn(fay), "", "").status());
  }

  @Test
  void a_check_that_is_stale_changes_nothing_and_is_shown_anew() {
    var stale = check(site.signedIn(fay), "public", "ask");
    check(site.signedIn(fay), "hidden", "invitation").submit("main form", Map.of());
    var again = stale.submit("main form", Map.of());
    assertEquals(409, again.status());
    assertTrue(again.text().contains("Somebody changed this after you opened the page."));
    assertTrue(again.text().contains("Anyone will see that this space exists"));
    assertEquals(404, site.browser().get(path).status());
    assertEquals(200, again.submit("main form", Map.of()).status());
    assertEquals(200, site.browser().get(path).status());
  }

  @Test
  void an_archived_space_says_so_everywhere_and_takes_no_words() {
    var thread = site.world().start(site.world().member(mo, slug), "Kept", "Words").value();
    var member = site.signedIn(mo);
    var open = member.get(path + "/discussions/" + thread);
    var facilitator = site.signedIn(fay);
    facilitator.get(path + "/settings").follow("Archive this space").submit("main form", Map.of());

    for (var page : new String[] {"", "/people", "/discussions", "/discussions/" + thread}) {
      assertTrue(member.get(path + page).text().contains("This space is archived."), page);
    }
    assertFalse(member.get(path + "/discussions/" + thread).text().contains("Reply to"));
    var fields = new HashMap<>(Map.of("post", "Too late"));
    var refused = open.submit("form[action$=/posts]", fields);
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("This space is archived"));
    assertTrue(refused.text().contains("Too late"));
    assertEquals(403, facilitator.get(path + "/discussions/new").status());
    assertTrue(member.get("/spaces").text().contains("Archived"));

    facilitator.get(path + "/archive").submit("main form", Map.of());
    assertEquals(200, open.submit("form[action$=/posts]", fields).status());
  }

  @Test
  void a_facilitator_sees_the_page_as_others_do_with_nothing_to_press() {
    site.world().start(site.world().member(mo, slug), "Within", "Words");
    var browser = site.signedIn(fay);
    var outside = browser.get(path + "/settings").follow("somebody who is not in it");
    assertTrue(outside.text().contains("Only members can read here."), outside.text());
    assertFalse(outside.text().contains("Within"));
    var inside = browser.get(path + "/as/member");
    assertTrue(inside.text().contains("Within"));
    assertTrue(inside.text().contains("Your role: Member"));
    var patient = browser.get(path + "/as/patient");
    assertTrue(patient.text().contains("Patients and carers see what every member sees."));
    for (var page : new HttpBrowser.Page[] {outside, inside, patient}) {
      assertEquals(0, page.html().select("main form, main button").size());
      assertEquals(
          0, page.html().select("main .cg-doors a, main .cg-card a, .cg-space-head a").size());
      assertTrue(page.text().contains("Back to the settings"));
    }
    check(browser, "hidden", "invitation").submit("main form", Map.of());
    assertTrue(browser.get(path + "/as/outsider").text().contains("They find no page here."));
    assertEquals(404, browser.get(path + "/as/administrator").status());
    assertEquals(403, site.signedIn(mo).get(path + "/as/outsider").status());
  }
}

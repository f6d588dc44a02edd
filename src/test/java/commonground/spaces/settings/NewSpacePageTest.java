package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Create a space", and the list it then stands in. */
class NewSpacePageTest {

  @RegisterExtension
  static final TestSite site = new TestSite(Map.of("COMMONGROUND_SPACES_MAKERS", "everyone"));

  @RegisterExtension static final TestSite administrators = new TestSite();

  private static HttpBrowser.Page create(HttpBrowser browser, Kind kind, Map<String, String> f) {
    return browser
        .get("/spaces")
        .follow("Create a space")
        .follow(kind.words())
        .submit("main form", f);
  }

  @Test
  void whoever_creates_a_space_is_led_to_it_as_its_facilitator() {
    var browser = site.signedIn(site.person("Ann Maker"));
    var page = create(browser, Kind.RUG, Map.of("name", "Knee People", "my_name", "Annie"));
    assertTrue(page.text().contains("The space is made. You are its facilitator."), page.text());
    assertTrue(page.text().contains("Your role: Facilitator"));
    assertTrue(page.text().contains("Only members know that this space exists."));
    assertEquals(200, browser.get("/spaces/knee-people/settings").status());
    var people = browser.get("/spaces/knee-people/people").html().select("main").text();
    assertTrue(people.contains("Annie") && !people.contains("Ann Maker"), people);
    assertEquals(404, site.browser().get("/spaces/knee-people").status());
  }

  @Test
  void each_kind_comes_with_its_own_openness() {
    var browser = site.signedIn(site.person("Bob Maker"));
    for (var kind : Kind.values()) {
      var form = browser.get("/spaces/new").follow(kind.words()).html();
      assertEquals(
          kind.visibility().name(),
          form.select("[name=visibility][checked]").val().toUpperCase(java.util.Locale.ROOT));
      assertEquals(
          kind.names().name(),
          form.select("[name=names][checked]").val().toUpperCase(java.util.Locale.ROOT));
      assertEquals(
          kind.joining().name(),
          form.select("[name=joining][checked]").val().toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void where_people_choose_their_names_its_maker_does_too() {
    var browser = site.signedIn(site.person("Guy Maker"));
    var nameless = create(browser, Kind.LINK_GROUP, Map.of("name", "Nameless"));
    assertEquals(422, nameless.status());
    assertTrue(nameless.text().contains("Enter your name in this space"), nameless.text());
    var accounts = Map.of("name", "Nameless", "names", "account");
    assertEquals(200, nameless.submit("main form", accounts).status());
  }

  @Test
  void a_second_press_leads_to_the_same_space_and_another_name_needs_another_address() {
    var browser = site.signedIn(site.person("Cat Maker"));
    var form = browser.get("/spaces/new?kind=project");
    var fields = Map.of("name", "Twice");
    assertEquals(200, form.submit("main form", fields).status());
    assertEquals(200, form.submit("main form", fields).status());
    var taken = form.submit("main form", Map.of("name", "Once more", "address", "twice"));
    assertEquals(422, taken.status());
    assertTrue(taken.text().contains("there is a space at this one already"));
    assertEquals("Once more", taken.field("name"));
    var other = site.signedIn(site.person("Dee Maker"));
    assertEquals(422, create(other, Kind.PROJECT, fields).status());
  }

  @Test
  void an_address_that_cannot_be_one_is_refused_in_words() {
    var browser = site.signedIn(site.person("Eve Maker"));
    for (var address : new String[] {"new", "Not This", "-", "a".repeat(61)}) {
      var page = create(browser, Kind.COMMUNITY, Map.of("name", "Fine", "address", address));
      assertEquals(422, page.status(), address);
      assertEquals(address, page.field("address"));
    }
    var nameless = create(browser, Kind.COMMUNITY, Map.of("name", "日本"));
    assertTrue(nameless.text().contains("Enter an address: we cannot make one from this name"));
    var hidden = create(browser, Kind.RUG, Map.of("name", "Open and hidden", "joining", "open"));
    assertTrue(hidden.text().contains("nobody else knows of a hidden space"));
  }

  @Test
  void where_administrators_create_spaces_others_are_told_whom_to_ask() {
    var member = administrators.signedIn(administrators.person("Fin Member"));
    assertFalse(member.get("/spaces").text().contains("Create a space"));
    var refused = member.get("/spaces/new");
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("the people who run it create spaces"));
    var gus = administrators.world().person("Gus Admin", "gus@test.example", true);
    administrators.givePassword(gus);
    var page = create(administrators.signedIn(gus), Kind.NETWORK, Map.of("name", "Made"));
    assertTrue(page.text().contains("The space is made."), page.text());
  }

  @Test
  void the_list_is_searched_and_shows_what_is_new_in_ones_own() {
    var hal = site.person("Hal Maker");
    var ida = site.person("Ida Maker");
    var browser = site.signedIn(hal);
    create(browser, Kind.COMMUNITY, Map.of("name", "Gardens", "purpose", "Growing <b>leeks</b>"));
    create(browser, Kind.RUG, Map.of("name", "Secret gardens", "my_name", "Hal"));
    create(browser, Kind.COMMUNITY, Map.of("name", "Rivers"));
    site.world().join(id("gardens"), ida, Role.MEMBER);
    site.world().start(site.world().member(hal, "gardens"), "Leeks", "When?");

    var mine = site.signedIn(ida).get("/spaces?q=LEEKS+gard");
    assertEquals(1, mine.html().select(".cg-space").size());
    assertEquals("1 new post", mine.html().select(".cg-count").text());
    assertEquals("LEEKS gard", mine.html().select("main [name=q]").attr("value"));
    var both = site.signedIn(ida).get("/spaces").html().select(".cg-space__name").eachText();
    assertTrue(both.contains("Gardens") && both.contains("Rivers"), both.toString());
    assertFalse(both.contains("Secret gardens"), both.toString());
    create(browser, Kind.COMMUNITY, Map.of("name", "\u00c9tudes", "address", "etudes"));
    assertEquals(1, site.browser().get("/spaces?q=\u00c9TUDES").html().select(".cg-space").size());
    var second = site.signedIn(ida).get("/spaces?after=" + id("etudes").value()).html();
    assertFalse(second.select("h2").eachText().contains("Your spaces"), second.text());
    assertEquals(2, browser.get("/spaces?q=gardens").html().select(".cg-space").size());
    assertEquals(1, site.browser().get("/spaces?q=gardens").html().select(".cg-space").size());
    assertTrue(site.browser().get("/spaces?q=nowhere").text().contains("No space that you may"));
  }

  private static SpaceId id(String slug) {
    return site.db()
        .the("select id from spaces where slug = $1", row -> row.id("id", SpaceId::new), slug);
  }
}

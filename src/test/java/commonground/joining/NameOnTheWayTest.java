package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The name that is asked for on the way into a space where people choose one. */
class NameOnTheWayTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final PersonId fay = site.person("Fay Names");

  private String space(Kind kind, Joining joining) {
    var slug = "way-" + ++number;
    var visibility = Visibility.LISTED;
    var id = site.world().space(new NewSpace(new Slug(slug), "Way", "", kind, visibility, joining));
    site.world().join(id, fay, Role.FACILITATOR);
    return slug;
  }

  private Invitation link(String slug) {
    return site.world().invite(site.world().member(fay, slug), Offer.of(Role.MEMBER).withUses(1));
  }

  @Test
  void a_newcomer_says_it_once_and_may_change_it() {
    var link = link(space(Kind.RUG, Joining.INVITATION));
    var browser = site.browser();
    var first = browser.get(link.path());
    assertTrue(first.text().contains("The name of your account is not shown."), first.text());
    var email = "nia.way@test.example";
    first
        .submit("main form", Map.of("name", "Nia Way", "email", email))
        .submit(
            "form[action=/sign-in/code]",
            Map.of("code", site.mail(email, "Your code").subject().replaceAll("\\D", "")));
    var page = browser.get(link.path());
    assertEquals("Nia Way", page.field("name"));
    var in = page.submit("main form", Map.of("agree", "yes", "name", "Heron"));
    assertTrue(in.text().contains("You are in."), in.text());
    assertTrue(
        site.signedIn(fay).get(in.path().replaceAll("\\?.*", "/people")).text().contains("Heron"));
  }

  @Test
  void a_name_that_is_taken_keeps_nobody_out_and_uses_nothing_up() {
    var link = link(space(Kind.LINK_GROUP, Joining.INVITATION));
    var page = site.signedIn(site.person("Kim Way")).get(link.path());
    var taken = page.submit("main form", Map.of("agree", "yes", "name", "fay  NAMES"));
    assertEquals(422, taken.status());
    assertTrue(taken.text().contains("or one that looks like it"), taken.text());
    assertEquals("fay  NAMES", taken.field("name"));
    var in = taken.submit("main form", Map.of("agree", "yes", "name", "Fay N."));
    assertTrue(in.text().contains("You are in."), in.text());
  }

  @Test
  void where_accounts_are_shown_no_name_is_asked_for() {
    var link = link(space(Kind.COMMUNITY, Joining.INVITATION));
    var page = site.signedIn(site.person("Lou Way")).get(link.path());
    assertEquals(0, page.html().select("main [name=name]").size());
    assertTrue(page.submit("main form", Map.of("agree", "yes")).text().contains("You are in."));
  }

  @Test
  void an_open_space_asks_for_a_name_too() {
    var slug = space(Kind.RUG, Joining.OPEN);
    var page = site.signedIn(site.person("Max Way")).get("/spaces/" + slug + "/ask");
    assertEquals(422, page.submit("main form", Map.of("agree", "yes", "name", "\u200b")).status());
    var in = page.submit("main form", Map.of("agree", "yes", "name", "Max"));
    assertTrue(in.text().contains("You are in."), in.text());
  }
}

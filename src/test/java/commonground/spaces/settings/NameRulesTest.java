package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which names people see in a space, changed by its facilitator. */
class NameRulesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "names-" + NUMBER.incrementAndGet();
  private final String path = "/spaces/" + slug;
  private final SpaceId space =
      site.world().space(slug, "Names", Kind.COMMUNITY, Visibility.HIDDEN);
  private final PersonId fay = join("Fay Facilitates");
  private final PersonId ben = join("Ben Benedict");
  private final String thread =
      path
          + "/discussions/"
          + site.world().start(site.world().member(ben, slug), "Mine", "My words").value();
  private final HttpBrowser fays = site.signedIn(fay);
  private final HttpBrowser bens = site.signedIn(ben);

  private PersonId join(String name) {
    var person = site.person(name);
    var role = name.startsWith("Fay") ? Role.FACILITATOR : Role.MEMBER;
    site.world().join(space, person, role);
    return person;
  }

  private String number(PersonId person) {
    return "Member " + person.value();
  }

  private HttpBrowser.Page change() {
    return fays.get(path + "/settings/names").submit("main form", Map.of());
  }

  @Test
  void narrowing_holds_at_once_for_what_was_written_before_too() {
    assertTrue(fays.get(thread).text().contains("Ben Benedict"));
    var said = fays.get(path + "/settings/names");
    assertTrue(said.text().contains("The names of accounts are gone from every page"));
    assertTrue(change().text().contains("It is changed, from this moment on."));
    var page = fays.get(thread);
    assertFalse(page.text().contains("Benedict"), page.text());
    assertTrue(page.text().contains(number(ben)));
    assertTrue(fays.get(path + "/people").text().contains(number(ben)));
  }

  @Test
  void whoever_has_no_name_is_asked_for_one_before_they_write_and_loses_no_words() {
    var form = bens.get(thread);
    change();
    assertEquals(
        path + "/me/name?next=" + HttpBrowser.encode(path + "/discussions/new"),
        bens.get(path + "/discussions/new").path());
    assertEquals(200, bens.get(thread).status());
    var kept = form.submit("form.cg-reply", Map.of("post", "Words that wait"));
    assertEquals(403, kept.status());
    assertTrue(kept.text().contains("First choose your name"), kept.text());
    var asked = kept.submit("main form", Map.of());
    var refused = asked.submit("main form", Map.of("name", " ! "));
    assertEquals(422, refused.status());
    var named = refused.submit("main form", Map.of("name", "Blue Heron"));
    assertTrue(named.text().contains("Words that wait"), named.text());
    var posted = named.submit("main form", Map.of());
    assertTrue(posted.text().contains("Posted as post 2."), posted.text());
    assertTrue(fays.get(thread).text().contains("Blue Heron"));
  }

  @Test
  void opening_up_again_tells_no_account_of_whoever_was_here_under_the_promise() {
    change();
    site.world().call(space, fay, "Robin");
    var cleo = site.person("Cleo Cleopatra");
    site.world().call(space, cleo, "Wren");
    site.world().join(space, cleo, Role.MEMBER);
    site.world().leave(site.world().member(ben, slug));
    assertTrue(change().text().contains("It is changed, from this moment on."));

    var dan = join("Dan Daniels");
    var people = site.signedIn(dan).get(path + "/people").text();
    assertTrue(people.contains("Wren") && people.contains("Robin"), people);
    assertFalse(people.contains("Cleopatra"));
    assertTrue(people.contains("Dan Daniels"));
    var page = site.signedIn(dan).get(thread).text();
    assertTrue(page.contains(number(ben)) && !page.contains("Benedict"), page);
  }

  @Test
  void a_second_press_on_the_same_page_changes_nothing_more() {
    var page = fays.get(path + "/settings/names");
    page.submit("main form", Map.of());
    page.submit("main form", Map.of());
    assertEquals(NameRule.DISPLAY, site.world().member(fay, slug).space().names());
    assertEquals(403, bens.get(path + "/settings/names").status());
  }

  @Test
  void two_names_that_look_the_same_are_not_both_taken() {
    change();
    assertTrue(site.world().call(space, fay, "Ana-Lee O'Hara"));
    for (var name :
        new String[] {
          "ana-lee o'hara",
          "An\u00e1-Lee O'Hara",
          "Ana\u2010Lee O\u2019Hara",
          "Ana-Lee\u2003O'Hara",
          "Ana-\u00adLee O'Hara",
          "\uff21na-Lee O'Hara"
        }) {
      var answer = bens.get(path + "/me/name").submit("main form", Map.of("name", name));
      assertEquals(422, answer.status(), name);
      assertTrue(answer.text().contains("or one that looks like it"), name);
    }
    assertTrue(site.world().call(space, ben, "Ana-Lee O'Haras"));
    assertTrue(site.world().call(space, fay, "Ana-Lee O'Hara"));
  }

  @Test
  void asking_for_a_name_tells_nobody_whose_account_it_is() {
    change();
    assertTrue(site.world().call(space, fay, "Ben Benedict"));
  }
}

package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RulesPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final String slug = "ruled-" + ++number;
  private final String path = "/spaces/" + slug;
  private final PersonId fay = site.person("Fay Ruled");
  private final PersonId ana = site.person("Ana Ruled");

  RulesPageTest() {
    var space = site.world().space(slug, "Ruled", Kind.RUG, Visibility.HIDDEN);
    site.world().join(space, fay, Role.FACILITATOR);
    site.world().admit(space, ana, Role.MEMBER);
  }

  @Test
  void the_first_post_waits_for_the_rules_and_nothing_is_lost() {
    var thread = site.world().start(site.world().member(fay, slug), "Hello", "Who is here?");
    var browser = site.signedIn(ana);
    var page = browser.get(path + "/discussions/" + thread.value());
    assertEquals(200, page.status());
    var waits = page.submit("form.cg-reply", Map.of("post", "I am, with many words"));
    assertEquals(403, waits.status());
    assertTrue(waits.text().contains("I am, with many words"));
    var rules = waits.submit("main form", Map.of());
    assertTrue(rules.text().contains("Please read these rules"), rules.text());
    var unticked = rules.submit("form[action$=acceptance]", Map.of());
    assertEquals(422, unticked.status());
    var agreed = unticked.submit("form[action$=acceptance]", Map.of("agree", "yes"));
    assertTrue(agreed.text().contains("It has not been sent yet"), agreed.text());
    var posted = agreed.submit("main form", Map.of());
    assertTrue(posted.text().contains("Posted as post 2."), posted.text());
  }

  @Test
  void who_wants_to_start_a_discussion_reads_the_rules_and_comes_back() {
    var browser = site.signedIn(ana);
    var rules = browser.get(path + "/discussions/new");
    assertEquals(path + "/rules?next=%2Fspaces%2F" + slug + "%2Fdiscussions%2Fnew", rules.path());
    var back = rules.submit("form[action$=acceptance]", Map.of("agree", "yes"));
    assertTrue(back.path().startsWith(path + "/discussions/new"), back.path());
  }

  @Test
  void after_a_change_members_read_on_and_are_asked_before_they_post() {
    site.world().agree(site.world().member(ana, slug).space().id(), ana);
    var fays = site.signedIn(fay);
    assertEquals(1, fays.get(path + "/rules").html().select("a[href$=/rules/edit]").size());
    var changed =
        fays.get(path + "/rules/edit")
            .submit("main form", Map.of("rules", "Be kind.", "note", "Only one rule is left"));
    assertTrue(changed.text().contains("The ground rules are changed."), changed.text());
    var anas = site.signedIn(ana);
    assertEquals(200, anas.get(path + "/discussions").status());
    var asked = anas.get(path + "/discussions/new");
    assertTrue(asked.text().contains("Only one rule is left"), asked.text());
  }

  @Test
  void a_change_without_a_note_is_given_back() {
    var page = site.signedIn(fay).get(path + "/rules/edit");
    var again = page.submit("main form", Map.of("rules", "Be kind.", "note", ""));
    assertEquals(422, again.status());
    assertEquals("Be kind.", again.html().select("textarea").text());
  }

  @Test
  void two_who_change_them_at_once_see_each_others_words() {
    var page = site.signedIn(fay).get(path + "/rules/edit");
    page.submit("main form", Map.of("rules", "Be kind.", "note", "Shorter"));
    var late = page.submit("main form", Map.of("rules", "Be brave.", "note", "Other"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("Be kind.") && late.text().contains("Be brave."));
    var over = late.submit("main form", Map.of());
    assertTrue(over.text().contains("The ground rules are changed."));
  }
}

package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Section;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The discussions of a network stand in sections; over HTTP. */
class SectionsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final PersonId ana = site.person("Ana Sections");

  private HttpBrowser space(String slug, Kind kind) {
    var space = site.world().space(slug, "Space " + slug, kind, Visibility.PUBLIC);
    site.world().join(space, ana, Role.FACILITATOR);
    return site.signedIn(ana);
  }

  private static List<String> titles(HttpBrowser browser, String address) {
    return browser.get(address).html().select(".cg-row__title").eachText();
  }

  @Test
  void a_discussion_in_a_network_is_started_in_a_section_and_found_there() {
    var browser = space("net", Kind.NETWORK);
    var form = browser.get("/spaces/net/discussions?section=learn").follow("Start a discussion");
    assertEquals("learn", form.html().select("[name=section][checked]").val());
    var thread = form.submit("main form", Map.of("title", "What works?", "post", "Tell me."));
    assertEquals("Learn", thread.html().select("main .govuk-tag").text());
    site.world().start(site.world().member(ana, "net"), Section.CARE, "How are you?", "I am well.");

    assertEquals(List.of("What works?"), titles(browser, "/spaces/net/discussions?section=learn"));
    assertEquals(List.of("How are you?"), titles(browser, "/spaces/net/discussions?section=care"));
    assertEquals(List.of(), titles(browser, "/spaces/net/discussions?section=share"));
    assertEquals(2, titles(browser, "/spaces/net/discussions").size());
    assertEquals(
        List.of("What works?"), titles(site.browser(), "/spaces/net/discussions?section=learn"));
    assertEquals(2, titles(browser, "/spaces/net/discussions?section=nonsense").size());
  }

  @Test
  void without_a_section_nothing_is_started_in_a_network_and_no_word_is_lost() {
    var browser = space("net-2", Kind.NETWORK);
    var form = browser.get("/spaces/net-2/discussions/new");
    var again = form.submit("main form", Map.of("title", "Kept", "post", "Kept words"));
    assertEquals(422, again.status());
    assertTrue(again.text().contains("Choose where it belongs: Care, Share or Learn"));
    assertEquals("Kept words", again.field("post"));
    assertEquals(200, again.submit("main form", Map.of("section", "share")).status());
    assertEquals(List.of("Kept"), titles(browser, "/spaces/net-2/discussions?section=share"));
  }

  @Test
  void a_form_sent_again_with_other_words_takes_its_section_along() {
    var browser = space("net-3", Kind.NETWORK);
    var form = browser.get("/spaces/net-3/discussions/new?section=care");
    form.submit("main form", Map.of("title", "One", "post", "First words"));
    var asked = form.submit("main form", Map.of("title", "Two", "post", "Other words"));
    assertEquals(409, asked.status());
    assertEquals(200, asked.submit("form[action$=/discussions]", Map.of()).status());
    assertEquals(2, titles(browser, "/spaces/net-3/discussions?section=care").size());
  }

  @Test
  void other_spaces_have_no_sections() {
    var browser = space("plain", Kind.COMMUNITY);
    var form = browser.get("/spaces/plain/discussions/new?section=care");
    assertEquals(0, form.html().select("[name=section]").size());
    form.submit("main form", Map.of("title", "Plain", "post", "Words", "section", "care"));
    var list = browser.get("/spaces/plain/discussions");
    assertEquals(0, list.html().select("ul[aria-label=Section], main .govuk-tag").size());
    assertFalse(list.text().contains("Care"));
  }
}

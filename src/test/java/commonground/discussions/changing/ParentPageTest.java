package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changing what a post replies to over HTTP, without JavaScript. */
class ParentPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PersonId ana = site.person("Ana Parent");
  private final PersonId mo = site.person("Mo Parent");
  private final PersonId ben = site.person("Ben Parent");
  private final String slug = "parent-" + NUMBER.incrementAndGet();
  private final String thread = thread();

  /** Ana wrote posts 1 to 3 and 5, Mo post 4; each answers the first. */
  private String thread() {
    var world = site.world();
    var space = world.space(slug, "Parent", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, mo, Role.MODERATOR);
    world.join(space, ben, Role.MEMBER);
    var id = world.start(world.member(ana, slug), "Title", "First");
    world.reply(world.member(ana, slug), id, 1, "Second");
    world.reply(world.member(ana, slug), id, 1, "Third");
    world.reply(world.member(mo, slug), id, 1, "Fourth");
    world.reply(world.member(ana, slug), id, 1, "Fifth");
    return "/spaces/" + slug + "/discussions/" + id.value();
  }

  private String parent(int number) {
    return thread + "/posts/" + number + "/parent";
  }

  private static String above(HttpBrowser.Page page, int post) {
    return page.html().select("#post-" + post + " .cg-post__to a").text();
  }

  private static HttpBrowser.Page send(HttpBrowser.Page page, String to, String number) {
    return page.submit("main form", Map.of("to", to, "number", number));
  }

  @Test
  void its_writer_says_what_a_post_replies_to_and_every_line_says_so() {
    var browser = site.signedIn(ana);
    assertEquals("post 1 by Ana Parent", above(site.browser().get(thread), 3));
    var page = browser.get(thread).follow("Change what post 3 replies to");
    assertEquals("Change what post 3 replies to", page.html().select("h1").text());
    assertEquals("post", page.form("main form").select("[name=to][checked]").val());
    assertEquals("1", page.field("number"));
    var saved = send(page, "post", "2");
    assertTrue(saved.text().contains("What post 3 replies to is saved."), saved.text());
    assertEquals(thread + "?said=parent-3#post-3", saved.path());
    for (var reader : List.of(browser, site.signedIn(mo), site.browser())) {
      for (var view : List.of(thread, thread + "?view=replies")) {
        var shown = reader.get(view);
        assertEquals("post 2 by Ana Parent", above(shown, 3));
        var heading = shown.html().select("#post-3-heading").text();
        assertTrue(heading.contains("reply to post 2"), heading);
      }
    }
    var whole = send(browser.get(parent(3)), "all", "2");
    assertEquals("", above(whole, 3));
  }

  @Test
  void in_a_thread_that_is_grouped_by_reply_one_comes_back_to_that() {
    var browser = site.signedIn(ana);
    var page = browser.get(thread + "?view=replies").follow("Change what post 5 replies to");
    var saved = send(page, "post", "post 2");
    assertEquals(thread + "?view=replies&said=parent-5#post-5", saved.path());
    var order = saved.html().select(".cg-post").eachAttr("id");
    assertEquals(List.of("post-1", "post-2", "post-5", "post-3", "post-4"), order);
    var below = saved.html().select(".cg-thread__item--below .cg-post").eachAttr("id");
    assertEquals(List.of("post-5"), below);
  }

  @Test
  void what_cannot_be_is_said_on_the_page_and_what_was_typed_stays() {
    var browser = site.signedIn(ana);
    var late = send(browser.get(parent(3)), "post", "4");
    assertEquals(422, late.status());
    assertTrue(late.text().contains("Write the number of an earlier post, from 1 to 2"));
    assertEquals("4", late.field("number"));
    assertEquals("#number", late.html().select(".govuk-error-summary a").attr("href"));
    assertEquals(422, send(browser.get(parent(3)), "post", "").status());
    assertEquals(422, send(browser.get(parent(3)), "post", "the second").status());
    var nothing = send(browser.get(parent(3)), "", "");
    assertTrue(nothing.text().contains("Choose what post 3 replies to"));
    browser.get(thread + "/posts/2/removal").submit("main form", Map.of());
    var removed = send(browser.get(parent(5)), "post", "2");
    assertEquals(422, removed.status());
    assertTrue(removed.text().contains("Post 2 was removed, so nothing can reply to it"));
    assertEquals(410, browser.get(parent(2)).status());
  }

  @Test
  void a_moderator_may_others_are_not_offered_it() {
    assertEquals(200, send(site.signedIn(mo).get(parent(3)), "post", "2").status());
    var other = site.signedIn(ben);
    assertEquals(404, other.get(parent(3)).status());
    var sent = other.post(parent(3), Map.of("_token", other.token(), "to", "all"));
    assertEquals(404, sent.status());
    assertEquals(0, other.get(thread).html().select("a[href$=/parent]").size());
    assertEquals("post 2 by Ana Parent", above(other.get(thread), 3));
    assertEquals(404, site.signedIn(ana).get(parent(1)).status());
    assertEquals(
        0, site.signedIn(ana).get(thread).html().select("#post-1 a[href$=/parent]").size());
  }
}

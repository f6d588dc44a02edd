package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Section;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Previews over HTTP, without JavaScript. */
@Tag("long")
class PreviewPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String BOX = "form.cg-reply";
  private static final String WORDS = "Some **bold** words\n\n[quote post 1]";
  private static int spaces;

  private final String slug = "previews-" + ++spaces;
  private final PersonId ana = site.person("Ana " + slug);
  private final PersonId ben = site.person("Ben " + slug);
  private final SpaceId space =
      site.world().space(slug, "Previews", Kind.NETWORK, Visibility.LISTED);
  private final DiscussionId id = started();
  private final String path = "/spaces/" + slug + "/discussions";
  private final String thread = path + "/" + id.value();
  private final HttpBrowser browser = site.signedIn(ben);

  private DiscussionId started() {
    var world = site.world();
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    return world.start(world.member(ana, slug), Section.CARE, "Title", "First words");
  }

  /** What there is and what has happened. */
  private static List<Long> kept() {
    return site.db()
        .list(
            """
            select count(*) as n from posts
            union all select count(*) from post_versions
            union all select coalesce(sum(revision), 0)::bigint from discussions
            union all select count(*) from events where kind like 'discussion%'
            """,
            row -> row.number("n"));
  }

  /** Presses Preview, looks at what comes, and gives it. */
  private static HttpBrowser.Page preview(
      HttpBrowser by, HttpBrowser.Page page, Map<String, String> typed) {
    var form = page.form(BOX);
    var button = form.select("button[name=_preview]");
    var fields = new HashMap<>(HttpBrowser.fields(form));
    fields.putAll(typed);
    fields.put("_preview", button.attr("value"));
    var before = kept();
    var shown = by.post(button.attr("formaction").replaceAll("#.*", ""), fields);
    assertEquals(before, kept(), "something was kept");
    if (shown.status() == 200) {
      var now = HttpBrowser.fields(shown.form(BOX));
      fields.keySet().removeAll(List.of("_preview", "_token", "_page", "_from", "_from_saves"));
      now.keySet().retainAll(fields.keySet());
      assertEquals(fields, now, "what was typed, and what travels along");
      assertEquals("Preview: not posted yet", shown.html().select("#preview h2").text());
    }
    return shown;
  }

  private static String shown(HttpBrowser.Page page) {
    return page.html().select("#preview .cg-prose").text();
  }

  @Test
  void of_a_new_discussion_keeps_title_and_section_and_then_it_can_be_started() {
    var typed = Map.of("title", "My title", "section", "learn", "post", WORDS);
    var page = preview(browser, browser.get(path + "/new"), typed);
    assertEquals(200, page.status());
    assertEquals("Ben " + slug, page.html().select("#preview .cg-post__writer").text());
    assertTrue(shown(page).startsWith("Some bold words"), shown(page));
    assertTrue(page.html().title().startsWith("Preview: Start a discussion"));
    var posted = page.submit(BOX, Map.of());
    assertTrue(posted.text().contains("Posted as post 1."), posted.text());
    assertEquals("My title", posted.html().select("h1").text());
  }

  @Test
  void of_a_new_discussion_needs_no_title_yet() {
    var page = preview(browser, browser.get(path + "/new"), Map.of("post", WORDS));
    assertEquals(200, page.status());
    assertEquals(0, page.html().select(".govuk-error-message").size());
  }

  @Test
  void of_a_reply_shows_quotes_and_the_same_form_then_makes_one_post() {
    var page = preview(browser, browser.get(thread), Map.of("post", WORDS));
    assertEquals("Some bold words Post 1 by Ana " + slug + " First words", shown(page));
    assertEquals("Reply to everybody", page.html().select("#reply-heading").text());
    var again = preview(browser, page, Map.of("post", "Other words"));
    assertEquals("Other words", shown(again));
    assertTrue(again.submit(BOX, Map.of()).text().contains("Posted as post 2."));
    assertTrue(again.submit(BOX, Map.of()).text().contains("Posted as post 2."));
    assertEquals(2, browser.get(thread).html().select(".cg-thread article").size());
  }

  @Test
  void of_an_answer_stays_beside_the_post_that_is_answered() {
    var page =
        preview(browser, browser.get(thread + "/posts/1/reply"), Map.of("post", "Yes, *but*"));
    assertEquals("Reply to post 1", page.html().select("h1").text());
    assertEquals("Yes, but", shown(page));
    assertTrue(page.html().select(".cg-thread").text().contains("First words"));
    var posted = page.submit(BOX, Map.of());
    assertEquals("post 1 by Ana " + slug, posted.html().select(".cg-post__to a").text());
  }

  @Test
  void of_an_edit_starts_from_what_the_post_said_when_the_page_was_opened() {
    var writer = site.signedIn(ana);
    var opened = writer.get(thread + "/posts/1/edit");
    var page = preview(writer, opened, Map.of("post", "Newer words"));
    assertEquals("Newer words", shown(page));
    assertEquals("First words", writer.get(thread).html().select(".cg-prose").text());
    writer.get(thread + "/posts/1/edit").submit(BOX, Map.of("post", "Changed meanwhile"));
    var late = preview(writer, page, Map.of("post", "Newer words"));
    assertEquals(409, late.submit(BOX, Map.of()).status());
  }

  @Test
  void of_somebody_elses_post_or_by_somebody_who_may_not_write_is_refused() {
    assertEquals(200, site.signedIn(ana).get(thread + "/posts/1/edit").status());
    assertEquals(404, post(browser, thread + "/posts/1/edit").status());
    var olu = site.person("Olu " + slug);
    site.world().join(space, olu, Role.OBSERVER);
    var observer = site.signedIn(olu);
    var stranger = site.signedIn(site.person("Sam " + slug));
    for (var to : List.of(path, thread + "/posts", thread + "/posts/1/reply")) {
      assertEquals(200, post(browser, to).status(), to);
      assertEquals(403, post(observer, to).status(), to);
      assertEquals(404, post(stranger, to).status(), to);
      assertEquals(401, post(site.browser(), to).status(), to);
    }
  }

  private static HttpBrowser.Page post(HttpBrowser by, String to) {
    return by.post(to, Map.of("_token", by.token(), "post", "Words", "_preview", "yes"));
  }

  @Test
  void of_nothing_and_of_too_much_says_what_is_wrong() {
    for (var page : List.of(path + "/new", thread, thread + "/posts/1/reply")) {
      var blank = preview(browser, browser.get(page), Map.of("post", " "));
      assertEquals(422, blank.status(), page);
      assertTrue(blank.text().contains("Write something first"), page);
      assertEquals(0, blank.html().select("#preview").size());
      var long1 = preview(browser, browser.get(page), Map.of("post", "x".repeat(NewPost.MOST + 1)));
      assertEquals(422, long1.status(), page);
      assertEquals(NewPost.MOST + 1, long1.field("post").length());
    }
  }

  @Test
  void of_an_edit_of_a_post_that_is_removed_meanwhile_keeps_the_words() {
    var writer = site.signedIn(ana);
    var opened = writer.get(thread + "/posts/1/edit");
    writer.get(thread + "/posts/1/removal").submit("main form", Map.of());
    var page = preview(writer, opened, Map.of("post", "Newer words"));
    assertEquals(409, page.status());
    assertEquals("Newer words", page.field("post"));
    assertFalse(page.text().contains("Preview: not"));
  }

  @Test
  void a_page_that_nobody_asked_a_preview_of_has_none() {
    for (var page : List.of(path + "/new", thread, thread + "/posts/1/reply")) {
      assertEquals(0, browser.get(page).html().select("#preview").size(), page);
    }
  }
}

package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form that is sent twice, changed, from two tabs or to a post that is gone loses nothing. */
class SameFormTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String REPLY = "form.cg-reply";

  private static PersonId ada = new PersonId(0);

  @BeforeAll
  static void spaces() {
    var world = site.world();
    ada = site.person("Ada Twice");
    world.join(world.space("twice", "Twice", Kind.RUG, Visibility.HIDDEN), ada, Role.MEMBER);
    world.join(world.space("other", "Other", Kind.COMMUNITY, Visibility.HIDDEN), ada, Role.MEMBER);
  }

  private static HttpBrowser.Page thread(HttpBrowser browser, String title) {
    var id = site.world().start(site.world().member(ada, "twice"), title, "The first post");
    return browser.get("/spaces/twice/discussions/" + id.value());
  }

  private static List<String> posts(HttpBrowser.Page thread) {
    var id = Long.parseLong(thread.path().replaceAll("\\?.*", "").replaceAll(".*/", ""));
    return site.db()
        .list(
            "select source from posts where discussion_id = $1 order by number",
            row -> row.text("source"),
            id);
  }

  @Test
  void the_same_reply_sent_twice_is_one_post_and_leads_to_the_same_place() {
    var thread = thread(site.signedIn(ada), "Once");
    var first = thread.submit(REPLY, Map.of("post", "Hello"));
    var second = thread.submit(REPLY, Map.of("post", "Hello"));
    assertTrue(first.text().contains("Posted as post 2."));
    assertEquals(first.path(), second.path());
    assertEquals(List.of("The first post", "Hello"), posts(thread));
  }

  @Test
  void the_same_discussion_started_twice_is_one_and_leads_to_the_same_place() {
    var page = site.signedIn(ada).get("/spaces/twice/discussions/new");
    var typed = Map.of("title", "One only", "post", "Hello");
    var first = page.submit("main form", typed);
    assertEquals(first.path(), page.submit("main form", typed).path());
    assertEquals(1, site.discussionsTitled("One only"));
  }

  @Test
  void a_form_sent_again_after_its_post_was_edited_leads_to_the_post() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Edited since");
    var first = thread.submit(REPLY, Map.of("post", "Hello"));
    for (var words : List.of("Hello you", "Hello you two")) {
      browser.get(thread.path() + "/posts/2/edit").submit(REPLY, Map.of("post", words));
    }
    assertEquals(first.path(), thread.submit(REPLY, Map.of("post", "Hello")).path());
    assertEquals(first.path(), thread.submit(REPLY, Map.of("post", "Hello you two")).path());
    assertEquals(409, thread.submit(REPLY, Map.of("post", "Hello them")).status());
    assertEquals(List.of("The first post", "Hello you two"), posts(thread));
  }

  @Test
  void a_discussion_started_again_after_its_first_post_was_edited_is_the_same_one() {
    var browser = site.signedIn(ada);
    var page = browser.get("/spaces/twice/discussions/new");
    var typed = Map.of("title", "Edited start", "post", "Hello");
    var first = page.submit("main form", typed);
    var edit = first.path().replaceAll("[?#].*", "") + "/posts/1/edit";
    browser.get(edit).submit(REPLY, Map.of("post", "Hello you"));
    assertEquals(first.path(), page.submit("main form", typed).path());
    assertEquals(1, site.discussionsTitled("Edited start"));
  }

  @Test
  void changed_words_in_a_form_that_was_sent_can_be_saved_as_an_edit() {
    var thread = thread(site.signedIn(ada), "Edit it");
    thread.submit(REPLY, Map.of("post", "Hello"));
    var choice = thread.submit(REPLY, Map.of("post", "Hello you"));
    assertEquals(409, choice.status());
    assertTrue(choice.text().contains("You posted this as post 2"));
    assertEquals("Hello you", choice.html().select(".cg-kept").text());
    var saved = choice.submit("form[action$=/edit]", Map.of());
    assertTrue(saved.text().contains("Post 2 is changed."));
    assertEquals(List.of("The first post", "Hello you"), posts(thread));
  }

  @Test
  void changed_words_in_a_form_that_was_sent_can_be_posted_as_new() {
    var thread = thread(site.signedIn(ada), "Anew");
    thread.submit(REPLY, Map.of("post", "Hello"));
    var choice = thread.submit(REPLY, Map.of("post", "Hello you"));
    var posted = choice.submit("main form[action$=/posts]", Map.of());
    assertTrue(posted.text().contains("Posted as post 3."));
    choice.submit("main form[action$=/posts]", Map.of());
    assertEquals(List.of("The first post", "Hello", "Hello you"), posts(thread));
  }

  @Test
  void a_form_that_is_sent_again_without_the_name_is_not_said_to_be_posted() {
    var browser = site.signedIn(ada);
    browser.get("/spaces/twice/discussions/new");
    var thread = thread(browser, "Name or not");
    thread.submit(REPLY, Map.of("post", "Hello"));
    var choice = thread.submit(REPLY, Map.of("post", "Hello", "unnamed", "yes"));
    assertEquals(409, choice.status());
    assertTrue(choice.text().contains("Post 2 shows your name. It stays so until you remove it."));
    assertTrue(choice.html().select("form[action$=/edit]").isEmpty());
    var posted = choice.submit("main form[action$=/posts]", Map.of());
    assertTrue(posted.text().contains("Someone in this space (A)"), posted.text());

    var other = browser.get(thread.path());
    other.submit(REPLY, Map.of("post", "Without", "unnamed", "yes"));
    var back = new HashMap<>(HttpBrowser.fields(other.form(REPLY)));
    back.put("post", "Without");
    back.remove("unnamed");
    var named = browser.post(thread.path() + "/posts", back);
    assertEquals(409, named.status());
    assertTrue(named.text().contains("Post 4 does not show your name."), named.text());
    assertEquals(List.of("The first post", "Hello", "Hello", "Without"), posts(thread));
  }

  @Test
  void a_warning_that_is_added_to_a_form_that_was_sent_is_not_lost() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Warned");
    thread.submit(REPLY, Map.of("post", "Hello"));
    var choice = thread.submit(REPLY, Map.of("post", "Hello", "warning", "Death"));
    assertEquals(409, choice.status());
    choice.submit("form[action$=/edit]", Map.of());
    assertEquals(
        "Warning: Death. Read the words of post 2",
        browser.get(thread.path()).html().select("#post-2 .cg-warned summary").text());
    var changed = thread.submit(REPLY, Map.of("post", "Hello you"));
    changed.submit("form[action$=/edit]", Map.of());
    assertEquals(
        "Warning: Death. Read the words of post 2",
        browser.get(thread.path()).html().select("#post-2 .cg-warned summary").text());
  }

  @Test
  void a_changed_title_in_a_form_that_was_sent_is_not_lost() {
    var page = site.signedIn(ada).get("/spaces/twice/discussions/new");
    page.submit("main form", Map.of("title", "First title", "post", "Hello"));
    var choice = page.submit("main form", Map.of("title", "Second title", "post", "Hello"));
    assertEquals(409, choice.status());
    assertTrue(choice.text().contains("Second title"));
    var posted = choice.submit("main form[action$=/discussions]", Map.of());
    assertEquals("Second title", posted.html().select("h1").text());
    assertEquals(1, site.discussionsTitled("First title"));
    assertEquals(1, site.discussionsTitled("Second title"));
  }

  @Test
  void a_form_id_that_was_used_in_another_space_makes_one_post_here() {
    var browser = site.signedIn(ada);
    var here = browser.get("/spaces/twice/discussions/new");
    var there = browser.get("/spaces/other/discussions/new");
    var typed = new HashMap<>(Map.of("title", "Both places", "post", "Hello"));
    typed.put("_once", here.field("_once"));
    here.submit("main form", typed);
    var first = there.submit("main form", typed);
    assertEquals(200, first.status());
    assertEquals(first.path(), there.submit("main form", typed).path());
    assertEquals(2, site.discussionsTitled("Both places"));
  }

  @Test
  void two_tabs_that_edit_one_post_see_both_texts() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Tabs");
    var edit = thread.path() + "/posts/1/edit";
    var one = browser.get(edit);
    var two = browser.get(edit);
    assertTrue(one.submit(REPLY, Map.of("post", "From tab one")).text().contains("is changed"));

    var conflict = two.submit(REPLY, Map.of("post", "From tab two"));
    assertEquals(409, conflict.status());
    assertTrue(conflict.html().select(".cg-prose").text().contains("From tab one"));
    assertEquals("From tab two", conflict.field("post"));
    assertEquals(List.of("From tab one"), posts(thread));

    var both = Map.of("post", "From tab one and two");
    assertTrue(conflict.submit(REPLY, both).text().contains("is changed"));
    assertEquals(List.of("From tab one and two"), posts(thread));
    assertEquals(2, versions(thread));
  }

  /** What the thread's posts said before. */
  private static long versions(HttpBrowser.Page thread) {
    return site.db()
        .the(
            """
            select count(*) as n
            from post_versions v
            join posts p on p.id = v.post_id
            where p.discussion_id = $1
            """,
            row -> row.number("n"),
            Long.parseLong(thread.path().replaceAll(".*/", "")));
  }

  @Test
  void the_same_edit_sent_twice_is_one_edit() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Edit once");
    var page = browser.get(thread.path() + "/posts/1/edit");
    var first = page.submit(REPLY, Map.of("post", "Changed"));
    assertEquals(first.path(), page.submit(REPLY, Map.of("post", "Changed")).path());
    assertEquals(1, versions(thread));
  }

  @Test
  void an_answer_to_a_post_that_is_gone_keeps_its_words_and_can_go_to_everybody() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Vanished");
    var page = browser.get(thread.path() + "/posts/1/reply");
    var gone = page.submit(REPLY, Map.of("post", "My answer", "_parent", "99"));
    assertEquals(422, gone.status());
    assertEquals("My answer", gone.field("post"));
    assertTrue(gone.text().contains("The post you answer is no longer there"));
    var posted = gone.submit(REPLY, Map.of());
    assertTrue(posted.text().contains("Posted as post 2."));
    assertEquals(List.of("The first post", "My answer"), posts(thread));
  }

  @Test
  void a_reply_to_a_discussion_that_is_gone_shows_the_words() {
    var thread = thread(site.signedIn(ada), "Never there");
    var form = thread.form(REPLY);
    var fields = HttpBrowser.fields(form);
    fields.put("post", "Words that took an hour");
    var browser = site.signedIn(ada);
    fields.put("_token", browser.token());
    var gone = browser.post("/spaces/twice/discussions/999999999/posts", fields);
    assertEquals(404, gone.status());
    assertEquals("Words that took an hour", gone.html().select(".cg-kept").text());
  }
}

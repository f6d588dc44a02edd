package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Threads over HTTP, without JavaScript. */
class ThreadPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @Test
  void a_member_starts_a_discussion_and_another_answers_one_post() {
    var world = site.world();
    var space = world.space("talk", "Talk", Kind.COMMUNITY, Visibility.HIDDEN);
    var ana = site.person("Ana Test");
    var ben = site.person("Ben Test");
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);

    var started =
        site.signedIn(ana)
            .get("/spaces/talk/discussions/new")
            .submit("main form", Map.of("title", "First", "post", "Hello **all**"));
    assertEquals(200, started.status());
    assertTrue(started.text().contains("Posted as post 1."));

    var browser = site.signedIn(ben);
    var thread = browser.get(started.path().replaceAll("\\?.*", ""));
    assertEquals("Hello all", thread.html().select(".cg-prose").text());
    var reply = thread.html().select("a:contains(Reply to post 1)").attr("href");
    var answered = browser.get(reply).submit("main form", Map.of("post", "Good to be here"));
    assertTrue(answered.text().contains("Posted as post 2."));
    assertEquals("post 1 by Ana Test", answered.html().select(".cg-post__to a").text());
  }

  @Test
  void a_page_is_marked_as_read_by_itself_only_if_nothing_before_it_is_unread() {
    var world = site.world();
    var space = world.space("long", "Long", Kind.COMMUNITY, Visibility.HIDDEN);
    var cleo = site.person("Cleo Test");
    var dan = site.person("Dan Test");
    world.join(space, cleo, Role.MEMBER);
    world.join(space, dan, Role.MEMBER);
    var id = world.start(world.member(cleo, "long"), "Long", "Post 1");
    for (var number = 2; number <= 52; number++) {
      world.reply(world.member(cleo, "long"), id, 1, "Post " + number);
    }
    var thread = "/spaces/long/discussions/" + id.value();
    var browser = site.signedIn(dan);

    var second = browser.get(thread + "?from=51").html();
    assertEquals(0, second.select("[data-behaviour=mark-read]").size());
    assertEquals(thread + "#post-1", second.select("a:contains(first unread)").attr("href"));
    var first = browser.get(thread).html();
    assertEquals(1, first.select("[data-behaviour=mark-read]").size());
    assertEquals("#post-1", first.select("a:contains(first unread)").attr("href"));

    browser.get(thread).submit("form[action$=/reading]", Map.of());
    assertEquals(
        1, browser.get(thread + "?from=51").html().select("[data-behaviour=mark-read]").size());
    var jump = browser.get(thread).html().select("a:contains(first unread)").attr("href");
    assertEquals(thread + "?from=51#post-51", jump);
  }

  @Test
  void a_reply_on_the_last_page_leaves_the_pages_before_it_as_unread_as_they_were() {
    var world = site.world();
    var space = world.space("three", "Three pages", Kind.COMMUNITY, Visibility.HIDDEN);
    var cleo = site.person("Cleo Long");
    var dan = site.person("Dan Long");
    world.join(space, cleo, Role.MEMBER);
    world.join(space, dan, Role.MEMBER);
    var id = world.start(world.member(cleo, "three"), "Three pages", "Post 1");
    for (var number = 2; number <= 102; number++) {
      world.reply(world.member(cleo, "three"), id, 1, "Post " + number);
    }
    var thread = "/spaces/three/discussions/" + id.value();
    var browser = site.signedIn(dan);

    browser.get(thread + "?from=101").submit("form.cg-reply", Map.of("post", "From the end"));
    assertEquals("#post-1", firstUnread(browser.get(thread)));
    browser.get(thread).submit("form[action$=/reading]", Map.of());
    browser.get(thread + "?from=101").submit("form.cg-reply", Map.of("post", "Once more"));
    assertEquals(thread + "?from=51#post-51", firstUnread(browser.get(thread)));
    var blank = browser.get(thread + "?from=101").submit("form.cg-reply", Map.of("post", " "));
    assertEquals(422, blank.status());
    blank.submit("form.cg-reply", Map.of("post", "With words"));
    assertEquals(thread + "?from=51#post-51", firstUnread(browser.get(thread)));

    browser.get(thread + "?from=51").submit("form[action$=/reading]", Map.of());
    assertEquals(thread + "?from=101#post-101", firstUnread(browser.get(thread)));
    browser.get(thread + "?from=101").submit("form.cg-reply", Map.of("post", "All read"));
    assertEquals("", firstUnread(browser.get(thread)));
  }

  private static String firstUnread(HttpBrowser.Page page) {
    return page.html().select("a:contains(first unread)").attr("href");
  }

  @Test
  void words_begun_for_members_stay_with_them_though_the_space_opens_before_they_are_sent() {
    var world = site.world();
    var space = world.space("opening", "Opening", Kind.COMMUNITY, Visibility.LISTED);
    var eve = site.person("Eve Test");
    world.join(space, eve, Role.MEMBER);
    var browser = site.signedIn(eve);
    var begun = browser.get("/spaces/opening/discussions/new");
    assertTrue(
        begun.text().contains("Only members of Opening can read this. So far that is only you."));

    site.db()
        .transaction(tx -> {
          tx.run("update spaces set visibility = 'public' where id = $1", space);
          tx.record(new SpaceEvent.Created(space, PersonId.OPERATOR));
          return space;
        });
    var visitor = site.browser();
    Eventually.that(
        "the space is open",
        () -> visitor.get("/spaces/opening").text().contains("reading as a guest"));

    var forMembers = begun.submit("main form", Map.of("title", "Ours", "post", "Between us"));
    assertEquals(200, forMembers.status());
    assertEquals(404, visitor.get(forMembers.path()).status());
    var forAll =
        browser
            .get("/spaces/opening/discussions/new")
            .submit("main form", Map.of("title", "All", "post", "For everybody"));
    assertEquals(200, visitor.get(forAll.path()).status());
  }
}

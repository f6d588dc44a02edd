package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of a space over HTTP, without JavaScript, and marking posts as unread again. */
class ListPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final World world = site.world();
  private final PersonId ana = site.person("Ana List");
  private final PersonId ben = site.person("Ben List");
  private final HttpBrowser browser = site.signedIn(ben);

  /** With Ana, who writes, and Ben, who reads. */
  private SpaceId space(String slug, Visibility visibility) {
    var space = world.space(slug, "Space " + slug, Kind.COMMUNITY, visibility);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    return space;
  }

  private DiscussionId start(String slug, String title) {
    return world.start(world.member(ana, slug), title, "Words");
  }

  private static String path(String slug) {
    return "/spaces/" + slug + "/discussions";
  }

  private static String path(String slug, DiscussionId thread) {
    return path(slug) + "/" + thread.value();
  }

  private static List<String> titles(HttpBrowser.Page page) {
    return page.html().select(".cg-rows h2 a").eachText();
  }

  /** What the browser's script sends. */
  private int seen(String slug, DiscussionId thread, Map<String, String> more) {
    var fields = new java.util.HashMap<>(Map.of("_token", browser.token(), "_quiet", "1"));
    fields.putAll(more);
    return browser
        .send(browser.form(path(slug, thread) + "/reading", fields).header("Origin", site.url()))
        .status();
  }

  @Test
  void filters_are_links_that_say_how_many_there_are() {
    space("filters", Visibility.HIDDEN);
    start("filters", "New");
    var old = start("filters", "Read");
    var answered = start("filters", "Answered");
    world.read(world.member(ben, "filters"), old);
    world.reply(world.member(ben, "filters"), answered, 1, "Here");
    var all = browser.get(path("filters"));
    assertEquals(
        List.of(
            "All (3)",
            "Unread (2)",
            "With my posts (1)",
            "Answered (0)",
            "Unanswered (2)",
            "Latest first",
            "Unread first"),
        all.html().select("nav.cg-choices a").eachText());
    assertTrue(all.text().contains("2 new posts in 2 discussions."));

    var unread = all.follow("Unread (2)");
    assertEquals(List.of("Answered", "New"), titles(unread));
    assertEquals("Unread (2)", unread.html().select("nav.cg-choices [aria-current]").text());
    assertTrue(unread.html().title().startsWith("Unread discussions in Space filters"));
    var mine = all.follow("With my posts (1)");
    assertEquals(List.of("Answered"), titles(mine));
    var first = all.follow("Unread first");
    assertEquals(List.of("Answered", "New", "Read"), titles(first));
  }

  @Test
  void what_one_follows_has_a_list_of_its_own_and_what_one_muted_is_not_new() {
    space("attends", Visibility.HIDDEN);
    var followed = start("attends", "Followed");
    var muted = start("attends", "Muted");
    start("attends", "Usual");
    press(followed, "every_post");
    press(muted, "nothing");
    var all = browser.get(path("attends"));
    assertTrue(all.text().contains("2 new posts in 2 discussions."), all.text());
    assertEquals(
        List.of("", "Muted", "Following"),
        all.html().select(".cg-row").stream().map(row -> row.select(".govuk-tag").text()).toList());
    assertEquals(List.of("Usual", "Followed"), titles(all.follow("Unread (2)")));
    assertEquals(List.of("Followed"), titles(all.follow("Following (1)")));
    assertEquals(
        List.of("Usual", "Followed", "Muted"),
        titles(browser.get(path("attends") + "?order=unread")));
    assertEquals(0, site.browser().get(path("attends")).html().select(".cg-row").size());
  }

  private void press(DiscussionId thread, String attention) {
    var page = browser.get(path("attends") + "/" + thread.value());
    page.submit("form[action$=/attention]", Map.of("attention", attention));
  }

  @Test
  void who_is_not_a_member_sees_what_is_for_everyone_and_nothing_about_reading() {
    var space = space("open", Visibility.PUBLIC);
    var thread = start("open", "For all");
    site.db().run("update spaces set visibility = 'listed' where id = $1", space);
    world.reply(world.member(ana, "open"), thread, 1, "For members");
    start("open", "For members");
    site.db().run("update spaces set visibility = 'public' where id = $1", space);
    var visitor = site.browser().get(path("open") + "?show=unread&order=unread");
    assertEquals(List.of("For all"), titles(visitor));
    assertEquals("1 post", visitor.html().select(".cg-row__posts").text());
    assertEquals(
        List.of("All (1)", "Answered (0)", "Unanswered (1)"),
        visitor.html().select("nav.cg-choices a").eachText());
    assertEquals(0, visitor.html().select(".cg-count").size());
    assertEquals(
        "1 post 2 posts", browser.get(path("open")).html().select(".cg-row__posts").text());
  }

  @Test
  void each_link_has_a_name_of_its_own() {
    space("names", Visibility.HIDDEN);
    start("names", "Welcome");
    world.start(world.member(ben, "names"), "welcome", "Words");
    start("names", "Another");
    var titles = titles(browser.get(path("names")));
    assertEquals(3, new HashSet<>(titles).size());
    assertEquals("Another", titles.getFirst());
    assertTrue(titles.get(1).startsWith("welcome, started by Ben List, "), titles.get(1));
  }

  @Test
  void unread_first_goes_on_page_by_page_from_the_unread_to_the_read() {
    space("pages", Visibility.HIDDEN);
    var all = new ArrayList<DiscussionId>();
    IntStream.range(0, 70).forEach(n -> all.add(start("pages", "Thread " + n)));
    IntStream.range(0, 70)
        .filter(n -> n % 2 == 0)
        .forEach(n -> world.read(world.member(ben, "pages"), all.get(n)));
    var expected =
        new ArrayList<>(IntStream.range(0, 35).mapToObj(n -> "Thread " + (69 - 2 * n)).toList());
    expected.addAll(IntStream.range(0, 35).mapToObj(n -> "Thread " + (68 - 2 * n)).toList());

    var page = browser.get(path("pages") + "?order=unread");
    var shown = new ArrayList<>(titles(page));
    assertEquals(0, page.html().select("a:contains(first page)").size());
    while (!page.html().select("a:contains(Older)").isEmpty()) {
      page = page.follow("Older discussions");
      shown.addAll(titles(page));
    }
    assertEquals(expected, shown);
    assertEquals(expected.subList(0, 30), titles(page.follow("Back to the first page")));
    assertEquals(200, browser.get(path("pages") + "?before=rr-1&order=x&show=y").status());
  }

  @Test
  void nobody_sees_as_unread_what_their_browser_has_just_said_they_have_seen() {
    space("quiet", Visibility.HIDDEN);
    var thread = start("quiet", "Quiet");
    assertEquals(1, browser.get(path("quiet")).html().select(".cg-count").size());
    assertEquals(204, seen("quiet", thread, Map.of("_seen", "1", "_marked", "0")));
    assertEquals(0, browser.get(path("quiet")).html().select(".cg-count").size());
    assertTrue(browser.get(path("quiet")).text().contains("You are up to date."));
    world.reply(world.member(ana, "quiet"), thread, 1, "Two");
    assertEquals("1 new today", browser.get(path("quiet")).html().select(".cg-count").text());
    seen("quiet", thread, Map.of("_seen", "2", "_marked", "0"));
    var href = "a[href=" + path("quiet", thread) + "]";
    assertEquals(0, browser.get("/").html().select(href).size());
    world.reply(world.member(ana, "quiet"), thread, 1, "Three");
    assertEquals(1, browser.get("/").html().select(href).size());
  }

  @Test
  void the_list_says_what_is_new_and_since_when() {
    space("since", Visibility.HIDDEN);
    var thread = start("since", "Since");
    world.read(world.member(ben, "since"), thread);
    site.db()
        .run(
            """
            update reading_positions set caught_up_at = caught_up_at - interval '24 hours'
            where discussion_id = $1
            """,
            thread);
    world.reply(world.member(ana, "since"), thread, 1, "Two");
    var list = browser.get(path("since"));
    assertEquals("Since 1 new since yesterday", list.html().select(".cg-rows h2").text());
    assertTrue(browser.get("/spaces/since").text().contains("1 new since yesterday"));
    assertTrue(browser.get("/").text().contains("1 new since yesterday"));
  }

  @Test
  void a_post_is_marked_unread_and_a_page_that_was_open_does_not_undo_it_by_itself() {
    space("again", Visibility.HIDDEN);
    var thread = start("again", "Again");
    world.reply(world.member(ana, "again"), thread, 1, "Two");
    world.reply(world.member(ben, "again"), thread, 1, "Three");
    var page = browser.get(path("again", thread));
    assertEquals(
        List.of("Mark unread from here (post 1)", "Mark unread from here (post 2)"),
        page.html().select("button[form=mark-unread]").eachText());
    page.submit("form[action$=/reading]", Map.of());
    assertTrue(browser.get(path("again")).text().contains("You are up to date."));

    var marked = browser.get(path("again", thread)).submit("form#mark-unread", Map.of("from", "2"));
    assertEquals(path("again") + "?said=unread-2", marked.path());
    assertTrue(marked.text().contains("Marked as unread from post 2."));
    assertEquals("1 new", marked.html().select(".cg-count").text());
    seen("again", thread, Map.of("_seen", "3", "_marked", "0"));
    assertEquals("1 new", browser.get(path("again")).html().select(".cg-count").text());
    var opened = browser.get(path("again", thread));
    assertEquals("1", opened.html().select("input[name=_marked]").attr("value"));
    seen("again", thread, Map.of("_seen", "3", "_marked", "1"));
    assertEquals(0, browser.get(path("again")).html().select(".cg-count").size());
  }

  @Test
  void a_post_that_is_not_there_or_is_elsewhere_is_not_marked_unread() {
    space("here", Visibility.HIDDEN);
    space("there", Visibility.HIDDEN);
    var thread = start("here", "Here");
    world.read(world.member(ben, "here"), thread);
    assertEquals(404, mark("here", thread, "2"));
    assertEquals(404, mark("here", thread, "-1"));
    assertEquals(404, mark("here", thread, ""));
    assertEquals(404, mark("there", thread, "1"));
    assertEquals(0, browser.get(path("here")).html().select(".cg-count").size());
    assertEquals(303, mark("here", thread, "1"));
    assertEquals("1 new", browser.get(path("here")).html().select(".cg-count").text());
  }

  private int mark(String slug, DiscussionId thread, String from) {
    var fields = Map.of("_token", browser.token(), "from", from);
    return browser
        .sendOnly(browser.form(path(slug, thread) + "/unread", fields).header("Origin", site.url()))
        .status();
  }

  @Test
  void an_observer_marks_posts_as_unread_and_a_visitor_is_not_asked_to() {
    var space = space("watched", Visibility.PUBLIC);
    var thread = start("watched", "Watched");
    world.join(space, ben, Role.OBSERVER);
    assertEquals(303, mark("watched", thread, "1"));
    var visitor = site.browser().get(path("watched", thread));
    assertEquals(0, visitor.html().select("form#mark-unread, button[form]").size());
  }
}

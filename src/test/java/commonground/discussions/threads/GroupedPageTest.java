package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.Crowd;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The two orders of a thread over HTTP, without JavaScript. */
@Tag("long")
class GroupedPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String BY_REPLY = "?view=replies";

  private final PersonId ana = site.person("Ana Order");
  private final PersonId ben = site.person("Ben Order");
  private final String slug = "order-" + NUMBER.incrementAndGet();
  private final DiscussionId id = start();
  private final String thread = "/spaces/" + slug + "/discussions/" + id.value();
  private final HttpBrowser browser = site.signedIn(ben);

  private DiscussionId start() {
    var world = site.world();
    var space = world.space(slug, "Order", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    return world.start(world.member(ana, slug), "Title", "Post 1");
  }

  private void reply(int parent) {
    site.world().reply(site.world().member(ana, slug), id, parent, "Words");
  }

  private static List<String> posts(HttpBrowser.Page page) {
    return page.html().select(".cg-post").eachAttr("id");
  }

  private static String href(HttpBrowser.Page page, String link) {
    return page.html().select("main a:contains(" + link + ")").attr("href");
  }

  @Test
  void a_thread_is_switched_between_its_two_orders_by_links() {
    reply(1);
    assertEquals("", href(browser.get(thread), "Grouped by reply"));
    reply(1);
    reply(2);
    var time = browser.get(thread);
    assertEquals(List.of("post-1", "post-2", "post-3", "post-4"), posts(time));
    var nav = time.html().select("nav[aria-label='Order of the posts'] a");
    assertEquals(List.of("In order of time", "Grouped by reply"), nav.eachText());
    assertEquals("In order of time", nav.select("[aria-current=page]").text());
    var grouped = time.follow("Grouped by reply");
    assertEquals(thread + BY_REPLY, grouped.path());
    assertEquals(List.of("post-1", "post-2", "post-4", "post-3"), posts(grouped));
    assertEquals(1, grouped.html().select(".cg-thread__item--below").size());
    assertEquals(
        "Grouped by reply", grouped.html().select("[aria-label=Posts] [aria-current]").text());
    assertEquals(thread, grouped.follow("In order of time").path());
  }

  @Test
  void whoever_writes_edits_or_follows_a_post_stays_in_the_order_they_chose() {
    reply(1);
    reply(1);
    var grouped = browser.get(thread + BY_REPLY);
    var all = grouped.submit("form.cg-reply", Map.of("post", "To all"));
    assertEquals(thread + BY_REPLY + "&said=posted-4#post-4", all.path());
    var answered =
        all.follow("Reply to post 2").submit("form.cg-reply", Map.of("post", "To the second"));
    assertEquals(thread + BY_REPLY + "&said=posted-5#post-5", answered.path());
    assertEquals(List.of("post-1", "post-2", "post-5", "post-3", "post-4"), posts(answered));
    assertEquals(
        thread + "/posts/2" + BY_REPLY,
        answered.html().select("#post-5 .cg-post__to a").attr("href"));
    assertEquals(
        thread + BY_REPLY + "#post-5",
        browser.get(answered.html().select("#post-5 .cg-post__meta a").attr("href")).path());
    var edited =
        answered.follow("Edit post 5").submit("form.cg-reply", Map.of("post", "Put better"));
    assertEquals(thread + BY_REPLY + "&said=edited-5#post-5", edited.path());
    var removed = edited.follow("Remove post 5").submit("main form", Map.of());
    assertEquals(thread + BY_REPLY + "&said=away-5#post-5", removed.path());
    var back = removed.submit("form[action*='/return']", Map.of());
    assertEquals(thread + BY_REPLY + "&said=back-5#post-5", back.path());
    var empty = back.submit("form.cg-reply", Map.of("post", " "));
    assertEquals(422, empty.status());
    assertEquals(posts(answered), posts(empty));
  }

  @Test
  void a_page_grouped_by_reply_is_called_read_only_if_all_that_is_unread_stands_on_it() {
    IntStream.range(0, 60).forEach(n -> reply(1));
    var first = browser.get(thread + BY_REPLY);
    assertEquals(0, first.html().select("[data-behaviour=mark-read]").size());
    assertEquals("Mark whole discussion as read", first.html().select("form.cg-inline").text());
    var read = first.submit("form[action*='/reading']", Map.of());
    assertEquals(thread + BY_REPLY + "&said=read", read.path());
    assertTrue(read.text().contains("You are up to date."));

    reply(2);
    var jump = href(browser.get(thread + BY_REPLY + "&from=51"), "first unread");
    assertEquals(thread + "/posts/62" + BY_REPLY, jump);
    assertEquals(thread + BY_REPLY + "#post-62", browser.get(jump).path());
    var here = browser.get(thread + BY_REPLY);
    assertEquals("#post-62", href(here, "first unread"));
    assertEquals(1, here.html().select("[data-behaviour=mark-read]").size());
    assertEquals("Mark as read", here.html().select("form.cg-inline").text());
    here.submit("form.cg-reply", Map.of("post", "Seen"));
    assertTrue(browser.get(thread).text().contains("You are up to date."));
  }

  @Test
  void a_reply_written_on_a_grouped_page_leaves_what_stands_on_others_unread() {
    IntStream.range(0, 60).forEach(n -> reply(1));
    browser.get(thread + BY_REPLY).submit("form.cg-reply", Map.of("post", "From the first page"));
    assertEquals("#post-1", href(browser.get(thread), "first unread"));
  }

  @Test
  void first_middle_and_last_page_of_10020_posts_say_where_they_are_and_lead_on() {
    Crowd.fill(site.db(), id, 10_020);
    var first = browser.get(thread);
    assertTrue(first.text().contains("10020 posts."));
    assertTrue(first.html().text().contains("Posts 1 to 50 of 10020."), first.html().text());
    assertEquals(thread + "?from=51", href(first, "Posts 51 to 100"));
    assertEquals(thread + "?from=10001#post-10020", href(first, "newest post"));
    assertEquals("", href(first, "first page"));
    var middle = browser.get(thread + "/posts/5025");
    assertEquals(thread + "?from=5001#post-5025", middle.path());
    assertEquals(50, posts(middle).size());
    assertEquals(thread + "?from=4951", href(middle, "Posts 4951 to 5000"));
    assertEquals(thread + "?from=5051", href(middle, "Posts 5051 to 5100"));
    assertEquals(thread, href(middle, "first page"));
    assertEquals(thread + "/posts/5001" + BY_REPLY, href(middle, "Grouped by reply"));
    var last = middle.follow("Go to the newest post");
    assertEquals(20, posts(last).size());
    assertEquals("", href(last, "newest post"));
    assertEquals(thread + "?from=9951", href(last, "Posts 9951 to 10000"));
    assertEquals(1, last.html().select(".govuk-pagination a").size());
  }

  @Test
  void so_do_the_pages_of_10020_posts_that_are_grouped_by_reply() {
    Crowd.fill(site.db(), id, 10_020);
    var first = browser.get(thread + BY_REPLY);
    assertEquals(50, posts(first).size());
    var second = browser.get(href(first, "From post"));
    assertTrue(second.html().select(".cg-post__to").text().startsWith("This page goes on"));
    assertEquals(thread + "/posts/7" + BY_REPLY, href(second, "post 7 by"));
    assertEquals(thread + BY_REPLY, href(second, "Previous"));
    assertEquals(thread + BY_REPLY, href(second, "first page"));
    assertEquals(thread + "/posts/10020" + BY_REPLY, href(second, "newest post"));
    var newest = second.follow("Go to the newest post");
    assertEquals(thread + BY_REPLY + "&from=10020#post-10020", newest.path());
    assertTrue(posts(newest).contains("post-10020"));
    var end = browser.get(thread + BY_REPLY + "&from=" + lastByReply());
    assertEquals(1, end.html().select(".govuk-pagination a").size());
    assertFalse(href(end, "Previous").isEmpty());
  }

  private static int lastByReply() {
    return IntStream.rangeClosed(1, 10_020)
        .boxed()
        .max(Comparator.comparing(Crowd::root).thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  @Test
  void a_page_asks_as_often_in_a_thread_of_10020_posts_as_in_a_short_one() {
    IntStream.range(0, 110).forEach(n -> reply(1));
    var world = site.world();
    var other = world.start(world.member(ana, slug), "Long", "Post 1");
    Crowd.fill(site.db(), other, 10_020);
    var longer = "/spaces/" + slug + "/discussions/" + other.value();
    // The jobs that 110 replies and 10,020 posts have set going ask beside the page for a while.
    Eventually.that(
        "a long thread asks as often as a short one",
        Duration.ofSeconds(60),
        () ->
            asked(thread + "?from=51") == asked(longer + "?from=5001")
                && asked(thread + BY_REPLY + "&from=51")
                    == asked(longer + BY_REPLY + "&from=1500"));
  }

  /** The fewest of some times: the event log, the jobs and the search ask meanwhile too. */
  private long asked(String path) {
    return IntStream.range(0, 20)
        .mapToLong(n -> {
          var before = site.db().asked();
          assertEquals(200, browser.get(path).status());
          return site.db().asked() - before;
        })
        .min()
        .orElseThrow();
  }

  @Test
  void both_orders_tell_how_long_ago_a_post_was_written_beside_the_time_in_words() {
    reply(1);
    for (var view : List.of(thread, thread + BY_REPLY)) {
      var page = browser.get(view).html();
      assertEquals(List.of("today", "today"), page.select(".cg-post__ago").eachText());
      assertEquals(2, page.select(".cg-post__meta time[datetime]").size());
    }
  }
}

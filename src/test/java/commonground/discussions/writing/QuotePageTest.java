package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Quotes over HTTP, without JavaScript. Each page is opened before a change and after it, so that a
 * quote which was kept from before would be seen.
 */
@Tag("long")
class QuotePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String BOX = "form.cg-reply";
  private static int spaces;

  private final String slug = "quotes-" + ++spaces;
  private final PersonId ana = site.person("Ana " + slug);
  private final PersonId ben = site.person("Ben " + slug);
  private final PersonId mo = site.person("Mo " + slug);
  private final SpaceId space =
      site.world().space(slug, "Quotes", Kind.COMMUNITY, Visibility.PUBLIC);
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser reader = site.signedIn(ben);
  private final HttpBrowser moderator = site.signedIn(mo);
  private final HttpBrowser visitor = site.browser();
  private final DiscussionId id = started();
  private final String thread = "/spaces/" + slug + "/discussions/" + id.value();

  private DiscussionId started() {
    var world = site.world();
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    world.join(space, mo, Role.MODERATOR);
    return world.start(
        world.member(ana, slug), "Title", "See **you** on Monday.\n\n- Bring tea\n- Bring cake");
  }

  private int reply(PersonId by, String words) {
    return site.world().reply(site.world().member(by, slug), id, 0, words);
  }

  private static String quote(HttpBrowser.Page page) {
    return page.html().select("#post-2 .cg-quote").text();
  }

  /** What post 2 quotes, to a member and to a visitor alike. */
  private String quoted() {
    var shown = quote(reader.get(thread));
    assertEquals(shown, quote(visitor.get(thread)));
    return shown;
  }

  private void edit(String words) {
    writer.get(thread + "/posts/1/edit").submit(BOX, Map.of("post", words));
  }

  @Test
  void a_link_on_a_post_leads_to_a_box_that_begins_with_its_quote() {
    var answering = reader.get(thread).follow("Quote post 1");
    assertEquals("[quote post 1]", answering.field("post"));
    assertTrue(answering.text().contains("[quote post 1]\n\n</textarea>"));
    var words = "[quote post 1]\n\nI will.";
    var posted = answering.submit(BOX, Map.of("post", words));
    assertTrue(posted.text().contains("Posted as post 2."));
    var figure = visitor.get(thread).html().select("#post-2 .cg-prose figure");
    assertEquals("Post 1 by Ana " + slug, figure.select("figcaption").text());
    assertEquals(thread + "/posts/1", figure.select("figcaption a").attr("href"));
    assertEquals("See you on Monday. Bring tea Bring cake", figure.select("blockquote").text());
    assertEquals(3, figure.select("blockquote p").size());
    var again = reader.get(thread + "/posts/2/edit");
    assertEquals(words, again.field("post"));
  }

  @Test
  void whoever_may_not_write_is_not_asked_to_quote() {
    assertFalse(visitor.get(thread).text().contains("Quote post"));
    assertEquals(0, visitor.get(thread).html().select("[data-quote]").size());
    assertEquals("[quote post 1]", reader.get(thread).html().select("#post-1").attr("data-quote"));
  }

  @Test
  void a_part_is_counted_in_the_characters_that_are_shown() {
    reply(ben, "[quote post 1, characters 4 to 13]\nI will.");
    assertEquals("Post 1 by Ana " + slug + " … you on Monda …", quoted());
    reply(ben, "[quote post 1, characters 500 to 600]");
    assertEquals(
        "Here post 1 was to be quoted. There are no such words that you can read.",
        reader.get(thread).html().select("#post-3 .cg-quote").text());
  }

  @Test
  void an_edit_changes_no_quote_and_the_next_one_quotes_what_it_says_now() {
    reply(ben, "[quote post 1]");
    assertEquals("Post 1 by Ana " + slug + " See you on Monday. Bring tea Bring cake", quoted());
    edit("See you on Tuesday.");
    assertEquals(
        "Post 1 by Ana " + slug + ", before it was changed See you on Monday. Bring tea Bring cake",
        quoted());
    var box = reader.get(thread).follow("Quote post 1").field("post");
    assertEquals("[quote post 1, version 2]", box);
    reply(ben, box);
    var third = visitor.get(thread).html().select("#post-3 .cg-quote").text();
    assertEquals("Post 1 by Ana " + slug + " See you on Tuesday.", third);
  }

  @Test
  void a_name_is_the_one_of_today() {
    reply(ben, "[quote post 1]");
    assertTrue(quoted().contains("Post 1 by Ana " + slug));
    writer.post("/account/name", Map.of("_token", writer.token(), "name", "Anna New"));
    Eventually.that("the name", () -> quoted().startsWith("Post 1 by Anna New "));
  }

  @Test
  void a_removed_post_is_quoted_no_more_until_it_is_back() {
    reply(ben, "[quote post 1]");
    var before = quoted();
    writer.get(thread + "/posts/1/removal").submit("main form", Map.of());
    assertEquals("Here post 1 was quoted. It was removed, so its words are not shown.", quoted());
    assertEquals(quoted(), quote(writer.get(thread)));
    writer.get(thread).submit("form[action$=/return]", Map.of());
    assertEquals(before, quoted());
  }

  @Test
  void words_that_a_moderator_erases_are_gone_from_every_quote() {
    reply(ben, "[quote post 1]");
    edit("See you on Tuesday.");
    assertTrue(quoted().contains("Monday"));
    var history = moderator.get(thread + "/posts/1/history");
    var first = history.html().select("section:last-child a").attr("href");
    moderator.get(first + "/erasure").submit("main form", Map.of("why", "other"));
    assertEquals("Here post 1 was quoted. What it said then was erased.", quoted());
    reply(ben, "[quote post 1, version 2]");
    assertEquals(
        "Post 1 by Ana " + slug + " See you on Tuesday.",
        visitor.get(thread).html().select("#post-3 .cg-quote").text());
  }

  @Test
  void whoever_may_not_read_a_post_sees_what_is_seen_where_there_is_none() {
    opened(Visibility.LISTED);
    reply(ana, "Between us: Monday.");
    opened(Visibility.PUBLIC);
    reply(
        ben,
        "[quote post 2]\n\n[quote post 2, characters 1 to 7]\n\n[quote post 99]\n\n[quote post 1, version 7]");
    var member = reader.get(thread).html().select("#post-3 .cg-quote");
    assertEquals("Post 2 by Ana " + slug + " Between us: Monday.", member.get(0).text());
    var outside = visitor.get(thread);
    assertFalse(outside.text().contains("Between us"), outside.text());
    assertEquals(
        1,
        outside.html().select("#post-3 .cg-quote").stream()
            .map(quote -> quote.outerHtml().replaceAll("post \\d+", "post"))
            .distinct()
            .count());
    assertTrue(outside.text().contains("Here post 2 was to be quoted. There are no such words"));
    assertNotEquals("", reader.get(thread).html().select("#post-3").attr("data-quote"));
  }

  private void opened(Visibility visibility) {
    site.db()
        .transaction(tx -> {
          tx.run("update spaces set visibility = $2 where id = $1", space, visibility);
          tx.record(new SpaceEvent.Created(space, PersonId.OPERATOR));
          return space;
        });
    Eventually.that(
        "it is " + visibility,
        () -> visitor.get(thread).path().startsWith(thread) == (visibility == Visibility.PUBLIC));
  }

  @Test
  void a_quote_of_a_quote_shows_one_level() {
    reply(ben, "[quote post 1]\n\nI will.");
    reply(ana, "[quote post 2]\n\nGood.");
    reply(ben, "[quote post 3, characters 1 to 4]");
    var page = visitor.get(thread).html();
    assertEquals("Post 2 by Ben " + slug + " I will.", page.select("#post-3 .cg-quote").text());
    assertEquals("Post 3 by Ana " + slug + " Good …", page.select("#post-4 .cg-quote").text());
  }

  @Test
  void the_line_of_a_post_that_is_answered_is_what_it_says_itself() {
    reply(ben, "[quote post 1]\n\nI will.");
    reply(ben, "[quote post 1]");
    var world = site.world();
    world.reply(world.member(ana, slug), id, 2, "Good");
    world.reply(world.member(ana, slug), id, 3, "And?");
    var page = visitor.get(thread).html();
    assertTrue(page.select("#post-4 .cg-post__to").text().endsWith(": I will."));
    assertTrue(page.select("#post-5 .cg-post__to").text().endsWith(": (a quote)"));
  }

  @Test
  void whoever_muted_the_writer_has_the_quote_folded_away() {
    reply(ben, "[quote post 1]");
    moderator
        .get("/spaces/" + slug + "/people/" + ana.value())
        .submit("form[action$=/mute]", Map.of());
    assertEquals(
        "You muted Ana " + slug + ". Show this quote of post 1",
        moderator.get(thread).html().select("#post-2 .cg-quote summary").text());
    assertEquals(0, reader.get(thread).html().select(".cg-quote summary").size());
  }

  @Test
  void the_page_of_a_version_shows_its_quotes_too() {
    reply(ben, "[quote post 1]\n\nI will.");
    reader.get(thread + "/posts/2/edit").submit(BOX, Map.of("post", "I will."));
    var first =
        visitor.get(thread + "/posts/2/history").html().select("section:last-child a").attr("href");
    var shown = visitor.get(first).html().select(".cg-prose").text();
    assertTrue(shown.contains("Post 1 by Ana " + slug + " See you on Monday."), shown);
  }

  @Test
  void sixty_long_posts_quoted_on_one_page_come_a_few_at_a_time() {
    var lines = new StringBuilder();
    for (var number = 2; number <= 13; number++) {
      reply(ben, "w ".repeat(70_000) + number);
      lines.append("[quote post ").append(number).append("]\n");
    }
    reply(ana, lines.toString());
    var last = thread + "/posts/14/reply";
    var first = writer.get(last).html().select(".cg-quote");
    assertEquals(12, first.size());
    assertTrue(first.select("blockquote").size() < 12, "all at once");
    assertTrue(first.select("blockquote").size() > 4, "too few");
    assertEquals(12, writer.get(last).html().select(".cg-quote blockquote").size());
  }
}

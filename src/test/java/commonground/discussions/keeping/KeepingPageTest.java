package commonground.discussions.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing, reopening and pinning over HTTP, without JavaScript. */
class KeepingPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String REPLY = "form.cg-reply";

  private final World world = site.world();
  private final Upkeep upkeep = new Upkeep(site.db());
  private final PersonId ana = site.person("Ana Keeps");
  private final PersonId mo = site.person("Mo Keeps");
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser moderator = site.signedIn(mo);
  private final DiscussionId id = start();
  private final String thread = "/spaces/keeps/discussions/" + id.value();

  private DiscussionId start() {
    var space = world.space("keeps", "Keeps", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, mo, Role.MODERATOR);
    var made = world.start(world.member(ana, "keeps"), "When do we meet?", "On Monday?");
    world.reply(world.member(mo, "keeps"), made, 1, "On Tuesday.");
    return made;
  }

  private HttpBrowser.Page close(String reason) {
    return moderator.get(thread + "/closure").submit("main form", Map.of("reason", reason));
  }

  private static String text(HttpBrowser.Page page, String css) {
    return page.html().select(css).text();
  }

  @Test
  void a_closed_discussion_says_so_on_top_and_has_no_box_and_no_reply_links() {
    var closed = close("We meet on\nTuesday.");
    assertTrue(closed.text().contains("The discussion is closed."));
    for (var page : java.util.List.of(closed, writer.get(thread), site.browser().get(thread))) {
      assertTrue(text(page, ".govuk-inset-text h2").equals("This discussion is closed"));
      assertTrue(text(page, ".govuk-inset-text").contains("Mo Keeps closed it on"));
      assertEquals("We meet on\nTuesday.", page.html().select(".cg-words").getFirst().wholeText());
      assertEquals(0, page.html().select(REPLY + ", a:contains(Reply to post)").size());
    }
    assertEquals(1, writer.get(thread).html().select("a:contains(Edit post 1)").size());
    assertEquals(0, writer.get(thread).html().select("form[action$=/reopening]").size());
    var answer = writer.get(thread + "/posts/2/reply");
    assertEquals(409, answer.status());
    assertTrue(answer.text().contains("This discussion is closed."));
    var list = writer.get("/spaces/keeps/discussions");
    assertTrue(text(list, ".cg-row__meta .govuk-tag").contains("Closed"));
  }

  @Test
  void a_moderator_opens_it_again() {
    close("Enough");
    var open = moderator.get(thread).submit("form[action$=/reopening]", Map.of());
    assertTrue(open.text().contains("The discussion is open again."));
    assertEquals(1, open.html().select(REPLY).size());
    assertEquals(0, open.html().select(".govuk-inset-text").size());
  }

  @Test
  void who_wrote_while_it_was_closed_starts_another_one_with_their_words() {
    var page = writer.get(thread);
    close("We have found a date");
    var late = page.submit(REPLY, Map.of("post", "But I cannot come on Tuesdays."));
    assertEquals(409, late.status());
    assertTrue(late.html().title().startsWith("Error: This discussion is closed"));
    assertTrue(text(late, "main").contains("was closed by Mo Keeps on"));
    assertTrue(late.text().contains("We have found a date"));
    assertEquals(0, late.html().select("button[name=_reopen]").size());
    assertEquals("More on: When do we meet?", late.html().select("[name=title]").val());
    var words = late.html().select(REPLY + " textarea").text();
    assertTrue(words.startsWith("But I cannot come on Tuesdays."));
    assertTrue(words.endsWith("This goes on from " + site.url() + thread), words);
    var started = late.submit(REPLY, Map.of("title", "Another day?"));
    assertEquals("Another day?", text(started, "h1"));
    assertEquals(site.url() + thread, started.html().select(".cg-prose a").attr("href"));
  }

  @Test
  void an_empty_reply_that_comes_too_late_is_told_the_same() {
    var page = writer.get(thread);
    close("Enough");
    assertEquals(409, page.submit(REPLY, Map.of("post", "")).status());
  }

  @Test
  void a_moderator_who_wrote_meanwhile_reopens_it_with_one_press() {
    var page = moderator.get(thread + "/posts/1/reply");
    upkeep.close(world.member(mo, "keeps"), id, "Enough");
    var late = page.submit(REPLY, Map.of("post", "One thing\nmore"));
    assertEquals(409, late.status());
    var posted = late.submit("form:has(button[name=_reopen])", Map.of("_reopen", "yes"));
    assertTrue(posted.text().contains("Posted as post 3."), posted.text());
    assertTrue(text(posted, "#post-3").contains("One thing"));
    assertTrue(text(posted, "#post-3").contains("In reply to post 1"));
    assertEquals(0, posted.html().select(".govuk-inset-text").size());
  }

  @Test
  void the_same_press_sent_twice_does_not_undo_a_later_closing() {
    var page = moderator.get(thread);
    upkeep.close(world.member(mo, "keeps"), id, "Enough");
    var late = page.submit(REPLY, Map.of("post", "One thing more"));
    late.submit("form:has(button[name=_reopen])", Map.of("_reopen", "yes"));
    upkeep.close(world.member(mo, "keeps"), id, "Enough now");
    late.submit("form:has(button[name=_reopen])", Map.of("_reopen", "yes"));
    var now = moderator.get(thread);
    assertTrue(now.text().contains("Enough now"), now.text());
    assertEquals(3, now.html().select("article.cg-post").size());
  }

  @Test
  void nobody_else_reopens_by_that_field() {
    var page = writer.get(thread);
    close("Enough");
    var late = page.submit(REPLY, Map.of("post", "I insist", "_reopen", "yes"));
    assertEquals(409, late.status());
    assertEquals(2, writer.get(thread).html().select("article.cg-post").size());
  }

  @Test
  void two_who_close_at_once_both_read_who_was_first() {
    var page = moderator.get(thread + "/closure");
    var fay = site.person("Fay Keeps");
    world.join(world.member(mo, "keeps").space().id(), fay, Role.FACILITATOR);
    upkeep.close(world.member(fay, "keeps"), id, "First reason");
    var late = page.submit("main form", Map.of("reason", "Second reason"));
    assertEquals(409, late.status());
    assertTrue(text(late, "main").contains("Fay Keeps closed it on"));
    assertTrue(late.text().contains("First reason"));
    assertEquals("Second reason", late.html().select("textarea").text());
  }

  @Test
  void a_reason_is_asked_for_and_not_too_long() {
    var none = close(" ");
    assertEquals(422, none.status());
    assertTrue(none.text().contains("Say why."));
    var many = close("x".repeat(501));
    assertEquals(422, many.status());
    assertEquals("x".repeat(501), many.html().select("textarea").text());
    assertFalse(writer.get(thread).text().contains("This discussion is closed"));
  }

  @Test
  void it_is_pinned_until_a_day_and_unpinned_at_once() {
    var day = LocalDate.ofInstant(site.db().clock().instant(), When.UK).plusDays(3);
    var page = moderator.get(thread + "/pin");
    var typed =
        Map.of(
            "day", Integer.toString(day.getDayOfMonth()),
            "month", Integer.toString(day.getMonthValue()),
            "year", Integer.toString(day.getYear()));
    var pinned = page.submit("main form", typed);
    assertTrue(pinned.text().contains("The discussion is pinned."));
    assertTrue(
        pinned.text().contains("Pinned on top of the list until the end of " + When.day(day)));
    assertFalse(writer.get(thread).text().contains("Unpin"));
    var again = moderator.get(thread + "/pin");
    typed.forEach(
        (name, value) -> assertEquals(value, again.html().select("[name=" + name + "]").val()));
    var over = moderator.get(thread).submit("form[action$=/unpinning]", Map.of());
    assertTrue(over.text().contains("The discussion is not pinned any more."));
    assertFalse(over.text().contains("Pinned on top"));
  }

  @Test
  void a_day_that_is_none_is_told_with_what_was_typed() {
    var typed = Map.of("day", "31", "month", "2", "year", "2027");
    var page = moderator.get(thread + "/pin").submit("main form", typed);
    assertEquals(422, page.status());
    assertTrue(page.text().contains("There is no such day."));
    assertEquals("#until-day", page.html().select(".govuk-error-summary a").attr("href"));
    assertEquals("31", page.html().select("#until-day.govuk-input--error").val());
    assertEquals("2027", page.html().select("#until-year").val());
  }
}

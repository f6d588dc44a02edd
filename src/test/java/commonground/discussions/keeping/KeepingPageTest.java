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
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Closing, reopening and pinning over HTTP, without JavaScript. */
@Tag("long")
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

  private HttpBrowser.Page closeOn(LocalDate day, String reason) {
    return moderator
        .get(thread + "/closure")
        .submit(
            "main form",
            Map.of(
                "reason", reason,
                "when", "day",
                "day", "" + day.getDayOfMonth(),
                "month", "" + day.getMonthValue(),
                "year", "" + day.getYear()));
  }

  @Test
  void a_page_that_was_open_before_undoes_neither_the_day_nor_the_reason_of_another_moderator() {
    var page = moderator.get(thread + "/closure");
    var fay = site.person("Fay Keeps");
    world.join(world.member(mo, "keeps").space().id(), fay, Role.FACILITATOR);
    upkeep.closeOn(world.member(fay, "keeps"), id, today().plusDays(3), "We print on Friday");
    var late = page.submit("main form", Map.of("reason", "Second reason"));
    assertEquals(409, late.status());
    assertTrue(late.html().title().startsWith("Error: "), late.html().title());
    var main = text(late, "main");
    assertTrue(main.contains("closes at the end of " + When.day(today().plusDays(3))), main);
    assertTrue(main.contains("Fay Keeps chose this day. We print on Friday"), main);
    assertEquals("Second reason", late.html().select("textarea").text());
    assertTrue(text(writer.get(thread), ".govuk-inset-text").contains("We print on Friday"));
    late.submit("main form", Map.of());
    assertTrue(text(writer.get(thread), ".govuk-inset-text").contains("Second reason"));
  }

  @Test
  void a_button_that_keeps_it_open_does_not_undo_what_came_after_it() {
    closeOn(today().plusDays(3), "We print on Friday");
    var page = moderator.get(thread);
    moderator
        .get(thread + "/closure")
        .submit("main form", Map.of("reason", "A patient was named", "when", "now"));
    var late = page.submit("form[action$=/reopening]", Map.of());
    assertTrue(late.text().contains("Nothing of yours was done"), late.text());
    assertTrue(text(late, ".govuk-inset-text").contains("A patient was named"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(site.db().clock().instant(), When.UK);
  }

  @Test
  void a_discussion_that_closes_on_a_day_says_so_and_the_day_is_changed_and_taken_back() {
    var day = today().plusDays(3);
    var chosen = closeOn(day, "We print on Friday");
    assertTrue(chosen.text().contains("The discussion will close at the end of that day."));
    for (var page : java.util.List.of(chosen, writer.get(thread), site.browser().get(thread))) {
      var sentence = text(page, ".govuk-inset-text");
      assertTrue(sentence.contains("closes at the end of " + When.day(day)), sentence);
      assertTrue(sentence.contains("Mo Keeps chose this day. We print on Friday"), sentence);
    }
    assertEquals(1, writer.get(thread).html().select(REPLY).size(), "people reply until then");
    var mark = "Closes on " + When.date(day);
    assertTrue(
        text(writer.get("/spaces/keeps/discussions"), ".cg-row__meta .govuk-tag").contains(mark));
    assertEquals(0, writer.get(thread).html().select("a[href$=/closure]").size());
    assertEquals(0, writer.get(thread).html().select("form[action$=/reopening]").size());

    var form = moderator.get(thread).html().select("a[href$=/closure]");
    assertEquals("Change when it closes", form.text());
    var asked = moderator.get(thread + "/closure");
    assertEquals("We print on Friday", asked.html().select("textarea").text());
    assertEquals("day", asked.html().select("input[name=when][checked]").val());
    assertEquals("" + day.getDayOfMonth(), asked.html().select("input[name=day]").val());
    var changed =
        asked.submit(
            "main form",
            Map.of(
                "day",
                "" + day.plusDays(1).getDayOfMonth(),
                "month",
                "" + day.plusDays(1).getMonthValue(),
                "year",
                "" + day.plusDays(1).getYear()));
    assertTrue(text(changed, ".govuk-inset-text").contains(When.day(day.plusDays(1))));
    var open = changed.submit("form[action$=/reopening]", Map.of());
    assertTrue(open.text().contains("The discussion stays open. No day is set any more."));
    assertEquals(0, open.html().select(".govuk-inset-text").size());
  }

  @Test
  void when_the_day_is_over_it_is_closed_and_whoever_was_writing_keeps_their_words() {
    closeOn(today(), "We print on Friday");
    var page = writer.get(thread);
    site.midday();
    site.db().run("update jobs set due_at = now() where kind = 'close_on_day'");
    Eventually.that("it is closed", () -> writer.get(thread).text().contains("closed by itself"));
    var sentence = text(writer.get(thread), ".govuk-inset-text");
    assertTrue(sentence.contains(", the day that Mo Keeps had chosen. Nobody can"), sentence);
    assertTrue(sentence.contains("We print on Friday"), sentence);
    assertEquals(0, writer.get(thread).html().select(REPLY).size());
    var late = page.submit(REPLY, Map.of("post", "One thing more"));
    assertEquals(409, late.status());
    assertTrue(text(late, "main").contains("closed by itself at the end of"), text(late, "main"));
    assertTrue(text(late, REPLY + " textarea").startsWith("One thing more"));
    var meanwhile = moderator.get(thread).submit("form[action$=/reopening]", Map.of());
    assertTrue(meanwhile.text().contains("The discussion is open again."));
  }

  @Test
  void a_day_that_cannot_be_is_told_with_what_was_typed() {
    var form = moderator.get(thread + "/closure");
    var none = form.submit("main form", Map.of("reason", "Enough", "when", "day"));
    assertEquals(422, none.status());
    assertTrue(none.text().contains("Type a day, a month and a year in numbers"));
    assertEquals("Enough", none.html().select("textarea").text());
    assertEquals("day", none.html().select("input[name=when][checked]").val());
    var past = today().minusDays(1);
    var over =
        form.submit(
            "main form",
            Map.of(
                "reason", "Enough",
                "when", "day",
                "day", "" + past.getDayOfMonth(),
                "month", "" + past.getMonthValue(),
                "year", "" + past.getYear()));
    assertEquals(422, over.status());
    assertTrue(over.text().contains("This day is over"));
    var never = form.submit("main form", Map.of("reason", "Enough", "when", "never"));
    assertEquals(422, never.status());
    assertTrue(never.text().contains("Choose when to close it"));
    assertEquals(0, writer.get(thread).html().select(".govuk-inset-text").size());
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

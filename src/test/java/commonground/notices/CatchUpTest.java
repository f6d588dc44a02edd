package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TableRows;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page "Catch up", over HTTP and without JavaScript. */
@Tag("long")
class CatchUpTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.HIDDEN);
  private final HttpBrowser ana = site.signedIn(ears.ana);

  private HttpBrowser.Page page() {
    return ana.get("/catch-up");
  }

  private static List<String> headings(HttpBrowser.Page page) {
    return page.html().select("main h2, main h3").eachText();
  }

  private static List<String> rows(HttpBrowser.Page page) {
    return page.html().select(".cg-row__title").eachText();
  }

  @Test
  void what_is_for_somebody_comes_first_and_the_rest_by_space_and_each_post_counts_once() {
    var mine = ears.start(ears.ana, "My question");
    var theirs = ears.start(ears.ben, "Their news");
    var other = new Ears(site, Visibility.LISTED);
    site.world().join(other.space, ears.ana, Role.MEMBER);
    other.start(other.ben, "News elsewhere");
    ears.reply(ears.ben, mine, 0, "An **answer**");
    ears.reply(ears.fay, mine, 2, "Another answer");
    ears.reply(ears.ben, theirs, 0, "More");
    var page = page();
    assertTrue(page.text().contains("5 new posts in 3 discussions."), page.text());
    assertEquals(
        List.of(
            "For you 2 new posts in 1 discussion",
            "Everything else 3 new posts in 2 discussions",
            "Space of " + ears.slug + " 2 new posts in 1 discussion",
            "Space of " + other.slug + " 1 new post in 1 discussion"),
        headings(page));
    assertEquals(
        List.of("My question 2 new", "Their news 2 new", "News elsewhere 1 new"), rows(page));
    var first = page.html().expectFirst(".cg-row").text();
    assertTrue(first.contains("Another answer"), first);
    assertTrue(
        first.contains(
            "In Space of " + ears.slug + ", from Fay " + ears.slug + " and Ben " + ears.slug + "."),
        first);
    assertTrue(first.contains("You are told because you started this discussion."), first);
    var link = page.html().expectFirst(".cg-row a").attr("href");
    assertEquals(ears.path(mine) + "#post-2", link);
    assertTrue(ana.get("/").text().contains("href=\"/catch-up\""));
  }

  @Test
  void marking_what_is_for_you_as_read_leaves_the_rest_and_can_be_taken_back() {
    var mine = ears.start(ears.ana, "My question");
    ears.start(ears.ben, "Their news");
    ears.reply(ears.ben, mine, 0, "An answer");
    Eventually.that("the header says so", () -> Ears.header(ana).equals("1 notice"));
    var marked = page().submit("section[aria-labelledby=for-you] form", Map.of());
    assertTrue(marked.text().contains("Marked as read."));
    assertTrue(marked.html().text().contains("You marked 1 discussion as read."));
    assertEquals(List.of("Their news 1 new"), rows(marked));
    assertEquals("Notices", Ears.header(ana));
    var back = marked.submit("form[action=/catch-up/undo]", Map.of());
    assertTrue(back.text().contains("What you marked is unread again."));
    assertEquals(List.of("My question 1 new", "Their news 1 new"), rows(back));
    assertEquals("1 notice", Ears.header(ana));
    assertEquals(List.of(), back.html().select("form[action=/catch-up/undo]"));
  }

  @Test
  void a_room_is_counted_as_its_page_counts_it_and_leads_to_the_first_new_message() {
    var room = ears.room();
    ears.say(ears.ana, room, 0, "Hello");
    ears.say(ears.ben, room, 0, "One");
    ears.say(ears.fay, room, 0, "Two");
    ears.start(ears.ben, "Their news");
    var page = page();
    assertTrue(
        page.text().contains("1 new post in 1 discussion and 2 new messages in 1 room."),
        page.text());
    assertEquals(
        List.of(
            "Everything else 1 new post in 1 discussion and 2 new messages in 1 room",
            "Space of " + ears.slug + " 1 new post in 1 discussion and 2 new messages in 1 room"),
        headings(page));
    assertEquals(List.of("Their news 1 new", "Main room 2 new messages"), rows(page));
    var link = page.html().expectFirst(".cg-row a:contains(Main room)").attr("href");
    assertEquals(ears.path(room) + "?at=2#message-2", link);
    assertTrue(ana.get(ears.path(room)).text().contains("Jump to the first unread message (2)"));
    assertTrue(
        ana.get("/").html().text().contains("Main room in Space of " + ears.slug + " 2 new"));
  }

  @Test
  void messages_for_somebody_come_first_with_their_words_and_why() {
    var room = ears.room();
    ears.say(ears.ana, room, 0, "Who knows?");
    ears.say(ears.ben, room, 0, "Not me");
    ears.say(ears.ben, room, 1, "Ask *Fay*");
    ears.say(ears.fay, room, 0, "Here I am, [@" + ears.ana.value() + "]");
    var page = page();
    assertEquals(List.of("For you 3 new messages in 1 room"), headings(page));
    assertEquals(List.of("Main room 3 new messages, 2 for you"), rows(page));
    var row = page.html().expectFirst(".cg-row");
    assertEquals(ears.path(room) + "?at=3#message-3", row.expectFirst("a").attr("href"));
    assertTrue(row.text().contains("Here I am, "), row.text());
    var why =
        "In Space of " + ears.slug + ", from Fay " + ears.slug + ". You are told because it was";
    assertTrue(row.text().contains(why + " a reply to you."), row.text());
  }

  @Test
  void a_room_is_marked_as_read_with_its_part_and_that_can_be_taken_back() {
    var room = ears.room();
    ears.say(ears.ana, room, 0, "Hello");
    ears.say(ears.ben, room, 1, "Hello Ana");
    ears.start(ears.ben, "Their news");
    Eventually.that("the header says so", () -> Ears.header(ana).equals("1 notice"));
    var before = page();
    ears.say(ears.ben, room, 0, "Came later");
    var marked = before.submit("section[aria-labelledby=for-you] form", Map.of());
    assertTrue(marked.html().text().contains("You marked 1 room as read."));
    assertEquals(List.of("Main room 1 new message", "Their news 1 new"), sorted(rows(marked)));
    assertEquals("Notices", Ears.header(ana));
    var both = marked.submit("section[aria-labelledby^=space] form", Map.of());
    assertTrue(both.html().text().contains("You marked 1 discussion and 1 room as read."));
    assertEquals(List.of(), rows(both));
    var back = both.submit("form[action=/catch-up/undo]", Map.of());
    assertTrue(back.text().contains("What you marked is unread again."));
    assertEquals(List.of("Main room 1 new message", "Their news 1 new"), sorted(rows(back)));
    assertEquals(List.of(), back.html().select("form[action=/catch-up/undo]"));
  }

  @Test
  void what_was_read_in_a_room_since_the_press_stays_read() {
    var room = ears.room();
    ears.say(ears.ben, room, 0, "Hello");
    var marked = page().submit("section[aria-labelledby^=space] form", Map.of());
    ears.say(ears.ben, room, 0, "More");
    ana.get(ears.path(room)).submit("form[action$=/reading]", Map.of());
    assertEquals(List.of(), page().html().select("form[action=/catch-up/undo]"));
    var late = marked.submit("form[action=/catch-up/undo]", Map.of());
    assertTrue(late.text().contains("you have read more there since"), late.text());
    assertEquals(List.of(), rows(late));
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  private java.time.LocalDate today() {
    return java.time.LocalDate.ofInstant(
        site.db().clock().instant(), commonground.platform.views.When.UK);
  }

  private void closes(commonground.discussions.DiscussionId thread, int days) {
    new commonground.demo.Upkeep(site.db())
        .closeOn(ears.member(ears.fay), thread, today().plusDays(days), "Enough");
  }

  @Test
  void what_closes_soon_stands_between_read_or_unread_the_next_one_first_and_once() {
    var late = ears.start(ears.ben, "Closes late");
    var mine = ears.start(ears.ana, "Closes and is mine");
    var next = ears.start(ears.ben, "Closes next");
    var read = ears.start(ears.ben, "Closes and is read");
    ears.start(ears.ben, "Does not close");
    ears.reply(ears.ben, mine, 0, "An answer");
    ears.reply(ears.ben, next, 0, "More");
    ana.get(ears.path(read)).submit("form[action$=/reading]", Map.of());
    closes(late, 7);
    closes(mine, 1);
    closes(next, 0);
    closes(read, 6);
    var page = page();
    assertTrue(page.text().contains("5 new posts in 4 discussions."), page.text());
    assertEquals(
        List.of(
            "For you 1 new post in 1 discussion",
            "Closing soon 2 discussions, 2 new posts",
            "Everything else 2 new posts in 2 discussions",
            "Space of " + ears.slug + " 2 new posts in 2 discussions"),
        headings(page));
    assertEquals(
        List.of(
            "Closes and is mine 1 new",
            "Closes next 2 new",
            "Closes and is read",
            "Does not close 1 new",
            "Closes late 1 new"),
        rows(page));
    var day = commonground.platform.views.When.day(today());
    var line = page.html().select("section[aria-labelledby=closing-soon] li").getFirst().text();
    assertTrue(line.contains("Closes at the end of " + day + "."), line);
    var marked = page.submit("section[aria-labelledby=closing-soon] form", Map.of());
    assertEquals(
        List.of(
            "Closes and is mine 1 new",
            "Closes next",
            "Closes and is read",
            "Does not close 1 new",
            "Closes late 1 new"),
        rows(marked));
    assertEquals(0, marked.html().select("section[aria-labelledby=closing-soon] form").size());
    var back = marked.submit("form[action=/catch-up/undo]", Map.of());
    assertEquals(rows(page), rows(back));
  }

  @Test
  void what_closes_soon_is_for_those_who_can_reply_and_want_to_hear_of_it() {
    var muted = ears.start(ears.ana, "Muted");
    var thread = ears.start(ears.ana, "Walking");
    closes(muted, 2);
    closes(thread, 2);
    ears.hear(ears.ana, muted, "nothing");
    assertEquals(List.of("Walking"), rows(page()));
    assertTrue(page().text().contains("You have read everything."));
    ears.hear(ears.ana, "nothing");
    assertEquals(List.of(), rows(page()));
    ears.hear(ears.ana, thread, "just_for_me");
    assertEquals(List.of("Walking"), rows(page()));
    var observer = ears.join("Olu", Role.OBSERVER);
    var theirs = site.signedIn(observer).get("/catch-up");
    assertFalse(headings(theirs).toString().contains("Closing soon"), theirs.text());
    assertTrue(rows(theirs).contains("Walking 1 new"));
    new commonground.demo.Upkeep(site.db()).reopen(ears.member(ears.fay), thread);
    assertEquals(List.of(), rows(page()));
  }

  @Test
  void old_notices_come_back_with_what_is_taken_back() {
    var mine = ears.start(ears.ana, "My question");
    ears.reply(ears.ben, mine, 0, "An answer");
    site.pass(java.time.Duration.ofDays(8));
    var again = site.signedIn(ears.ana);
    var marked = again.get("/catch-up").submit("section[aria-labelledby=for-you] form", Map.of());
    assertEquals("Notices", Ears.header(again));
    var back = marked.submit("form[action=/catch-up/undo]", Map.of());
    assertEquals("For you 1 new post in 1 discussion", headings(back).getFirst());
    assertEquals("1 notice", Ears.header(again));
  }

  @Test
  void a_press_that_is_over_is_not_taken_back_and_says_so() {
    ears.start(ears.ben, "Walking");
    ears.quiet();
    var marked = page().submit("form[action=/catch-up/reading]", Map.of());
    marked.submit("form[action=/catch-up/undo]", Map.of());
    var again = marked.submit("form[action=/catch-up/undo]", Map.of());
    assertTrue(again.text().contains("Only your last press can be undone"), again.text());
  }

  @Test
  void a_button_that_cannot_mark_everything_says_how_many_it_marks() {
    var threads =
        java.util.stream.LongStream.rangeClosed(1, 2_001)
            .mapToObj(n ->
                new Unread(
                    new commonground.discussions.DiscussionId(n),
                    ears.space,
                    1,
                    1,
                    1,
                    java.time.Instant.EPOCH,
                    java.util.Optional.empty()))
            .toList();
    assertEquals("the newest 2,000 discussions", newest(threads));
    assertEquals("", newest(threads.subList(0, 2_000)));
  }

  private String newest(List<Unread> threads) {
    var all =
        new CatchUp(
            Map.of(ears.space, ears.member(ears.ana)),
            threads,
            List.of(),
            List.of(),
            Map.of(),
            Map.of());
    var none = java.util.Optional.<java.time.Instant>empty();
    return new CatchUpViews(new commonground.platform.views.Markdown())
        .page(all, java.util.Optional.empty(), none, "", java.time.Instant.EPOCH)
        .everythingElse()
        .newest();
  }

  @Test
  void a_space_is_marked_as_read_whole_and_what_came_since_the_page_stays() {
    var other = new Ears(site, Visibility.LISTED);
    site.world().join(other.space, ears.ana, Role.MEMBER);
    other.start(other.ben, "News elsewhere");
    var first = ears.start(ears.ben, "Number 0");
    for (var n = 1; n <= CatchUp.OF_A_SPACE + 1; n++) {
      ears.start(ears.ben, "Number " + n);
    }
    ears.quiet();
    var page = page();
    assertEquals(CatchUp.OF_A_SPACE + 1, rows(page).size());
    assertTrue(page.html().text().contains("And 2 more discussions. See all that is new"));
    ears.reply(ears.ben, first, 0, "Written since");
    var marked =
        page.submit("section[aria-labelledby=space-" + ears.space.value() + "] form", Map.of());
    assertEquals(List.of("Number 0 1 new", "News elsewhere 1 new"), rows(marked));
    var all = marked.submit("section[aria-labelledby=everything-else] > form", Map.of());
    assertTrue(all.text().contains("You have read everything."), all.text());
    assertTrue(all.text().contains("You last looked at something new on "), all.text());
    var back = all.submit("form[action=/catch-up/undo]", Map.of());
    assertEquals(2, rows(back).size(), "the last press alone");
  }

  @Test
  void what_is_muted_removed_or_their_own_is_not_new_and_a_space_of_nothing_still_is() {
    var muted = ears.start(ears.ben, "Muted");
    var thread = ears.start(ears.ben, "Walking");
    ears.hear(ears.ana, muted, "nothing");
    ears.reply(ears.fay, thread, 0, "Words of Fay");
    ears.reply(ears.ben, thread, 0, "Words that go");
    ears.quiet();
    site.signedIn(ears.ben)
        .get(ears.path(thread) + "/posts/3/removal")
        .submit("main form", Map.of());
    assertEquals(List.of("Walking 2 new"), rows(page()));
    assertTrue(page().html().select(".cg-row").text().contains("Words of Fay"));
    ana.post(
        "/spaces/" + ears.slug + "/people/" + ears.ben.value() + "/mute",
        Map.of("_token", ana.token()));
    var page = page();
    assertEquals(List.of("Walking 1 new"), rows(page));
    assertFalse(page.html().select(".cg-row").text().contains("Ben"), "whom she muted");
    assertTrue(page.html().select(".cg-row a").attr("href").endsWith("#post-2"));
    ears.hear(ears.ana, "nothing");
    assertEquals(List.of("Walking 1 new"), rows(page()));
    ears.reply(ears.ana, thread, 0, "Her own");
    assertEquals(List.of("Walking 1 new"), rows(page()), "her own is not new to her");
  }

  @Test
  void whoever_is_out_sees_and_marks_nothing_any_more() {
    var mine = ears.start(ears.ana, "My question");
    ears.reply(ears.ben, mine, 0, "Confidential words");
    var page = page();
    assertEquals(List.of("My question 1 new"), rows(page));
    var form = HttpBrowser.fields(page.form("form[action=/catch-up/reading]"));
    site.signedIn(ears.fay)
        .get("/spaces/" + ears.slug + "/people/" + ears.ana.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    var out = page();
    assertFalse(out.text().contains("Confidential") || out.text().contains("My question"));
    assertFalse(out.text().contains(ears.slug));
    var before = TableRows.of(site.db());
    assertEquals("/catch-up?said=caught-up", ana.post("/catch-up/reading", form).path());
    assertEquals(before, TableRows.of(site.db()));
  }

  @Test
  void a_form_of_somebody_else_or_with_nonsense_changes_nothing() {
    var thread = ears.start(ears.ben, "Walking");
    ears.quiet();
    var stranger = site.signedIn(site.person("Stranger " + ears.slug));
    var before = TableRows.of(site.db());
    var fields = Map.of("_token", stranger.token(), "seen", thread.value() + "-1");
    assertEquals(303, status(stranger, "/catch-up/reading", fields));
    for (var seen : List.of("", "x", "-1--1", "999999999999999999-1", "1-", "é".repeat(1000))) {
      fields = Map.of("_token", stranger.token(), "seen", seen);
      assertEquals(303, status(stranger, "/catch-up/reading", fields), seen);
    }
    for (var press : List.of("", "x", "0", "999999999999999999")) {
      fields = Map.of("_token", stranger.token(), "press", press);
      assertEquals(303, status(stranger, "/catch-up/undo", fields), press);
    }
    assertEquals(before, TableRows.of(site.db()));
    assertTrue(stranger.get("/catch-up").text().contains("You are not in a space yet."));
  }

  private static int status(HttpBrowser browser, String path, Map<String, String> fields) {
    return browser.sendOnly(browser.form(path, fields)).status();
  }

  @Test
  void looking_changes_nothing_and_undo_is_offered_for_an_hour() {
    ears.start(ears.ben, "Walking");
    ears.quiet();
    page().submit("form[action=/catch-up/reading]", Map.of());
    var before = TableRows.of(site.db());
    assertEquals(1, page().html().select("form[action=/catch-up/undo]").size());
    assertEquals(before, TableRows.of(site.db()));
    site.pass(Duration.ofMinutes(61));
    assertEquals(0, page().html().select("form[action=/catch-up/undo]").size());
  }
}

package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people are told, in the header and on the page, over HTTP and without JavaScript. */
@Tag("long")
class NoticesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.HIDDEN);
  private final HttpBrowser ana = site.signedIn(ears.ana);

  @Test
  void a_reply_tells_whose_post_it_answers_once_and_opening_it_reads_it() {
    var thread = ears.start(ears.ben, "Walking");
    ears.reply(ears.ana, thread, 1, "With poles");
    Ears.heads(ana, "Notices");
    ears.reply(ears.ben, thread, 2, "And with **spikes**");
    Ears.heads(ana, "1 notice");
    assertEquals(List.of("post reply_to_you"), ears.told(ears.ana));

    var page = ana.get("/notices");
    assertEquals("Walking 1 new", page.html().select("h2").text());
    var line = page.html().select(".cg-notice").text();
    assertTrue(line.startsWith("Ben " + ears.slug + " replied to you in post 3 new"), line);
    assertTrue(line.contains("And with spikes"), line);
    assertTrue(line.contains("You are told because it was a reply to you."), line);
    Ears.heads(ana, "1 notice");

    var opened = page.submit("form[action$=/opening]", Map.of());
    assertTrue(opened.path().startsWith(ears.path(thread)), opened.path());
    assertTrue(opened.path().endsWith("#post-3"), opened.path());
    Ears.heads(ana, "Notices");
    assertEquals(0, ana.get("/notices").html().select(".cg-count").size());
    assertEquals(List.of(), ears.told(ears.fay));
  }

  @Test
  void whoever_starts_a_discussion_hears_of_each_post_and_whoever_writes_it_does_not() {
    var thread = ears.start(ears.ana, "A question");
    ears.reply(ears.ben, thread, 1, "An answer");
    ears.reply(ears.fay, thread, 2, "To Ben");
    ears.reply(ears.ana, thread, 0, "Thank you");
    assertEquals(List.of("post reply_to_you", "post your_discussion"), ears.told(ears.ana));
    assertEquals(List.of("post reply_to_you"), ears.told(ears.ben));
    assertEquals(List.of(), ears.told(ears.fay));
  }

  @Test
  void the_three_words_for_a_space_and_for_a_discussion() {
    var cleo = ears.join("Cleo", Role.OBSERVER);
    var dan = ears.join("Dan", Role.MEMBER);
    var thread = ears.start(ears.ben, "Quiet so far");
    ears.quiet();
    ears.hear(ears.ana, "every_post");
    ears.hear(cleo, thread, "every_post");
    ears.hear(ears.ben, "nothing");
    ears.hear(dan, "every_post");
    ears.hear(dan, thread, "just_for_me");
    ears.reply(ears.fay, thread, 1, "Now");
    assertEquals(List.of("post every_post_here"), ears.told(ears.ana));
    assertEquals(List.of("post you_follow"), ears.told(cleo));
    assertEquals(List.of(), ears.told(ears.ben));
    assertEquals(List.of(), ears.told(dan));
    var other = ears.start(ears.fay, "Another");
    ears.quiet();
    assertEquals(List.of("post every_post_here"), ears.told(dan));
    ears.hear(cleo, thread, "as_in_space");
    ears.hear(ears.ana, thread, "nothing");
    ears.reply(ears.fay, thread, 0, "Again");
    assertEquals(List.of("post you_follow"), ears.told(cleo));
    assertEquals(2, ears.told(ears.ana).size(), "of the other discussion only");
    assertTrue(ana.get("/notices").text().contains(ears.path(other)));
  }

  @Test
  void a_word_that_is_none_and_a_thread_of_another_space_change_nothing() {
    var thread = ears.start(ears.ben, "Walking");
    var token = ana.token();
    for (var path :
        List.of("/spaces/" + ears.slug + "/me/attention", ears.path(thread) + "/attention")) {
      var sent = ana.post(path, Map.of("_token", token, "attention", "loudly"));
      assertEquals(404, sent.status(), path);
    }
    var elsewhere = new Ears(site, Visibility.HIDDEN);
    var foreign = elsewhere.start(elsewhere.ben, "Elsewhere");
    var path = "/spaces/" + ears.slug + "/discussions/" + foreign.value() + "/attention";
    var sent = ana.post(path, Map.of("_token", token, "attention", "every_post"));
    assertEquals(404, sent.status());
    elsewhere.reply(elsewhere.fay, foreign, 1, "Words");
    assertEquals(List.of(), ears.told(ears.ana));
  }

  @Test
  void reading_the_discussion_reads_its_notices_and_marking_it_unread_brings_them_back() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "With poles");
    Ears.heads(ana, "1 notice");
    ana.get(ears.path(thread)).submit("form[action$=/reading]", Map.of());
    Ears.heads(ana, "Notices");
    var unread = Map.of("_token", ana.token(), "from", "2");
    ana.post(ears.path(thread) + "/unread", unread);
    Ears.heads(ana, "1 notice");
    var quiet = Map.of("_token", ana.token(), "_seen", "2", "_marked", "1", "_quiet", "yes");
    ana.post(ears.path(thread) + "/reading", quiet);
    Ears.heads(ana, "Notices");
  }

  @Test
  void one_conversation_or_all_are_marked_as_read_but_not_what_came_since() {
    var walking = ears.start(ears.ana, "Walking");
    var resting = ears.start(ears.ana, "Resting");
    ears.reply(ears.ben, walking, 1, "One");
    ears.reply(ears.ben, walking, 1, "Two");
    ears.reply(ears.ben, resting, 1, "Three");
    var page = ana.get("/notices");
    assertEquals(List.of("Resting 1 new", "Walking 2 new"), page.html().select("h2").eachText());
    Ears.heads(ana, "3 notices");
    ears.reply(ears.ben, resting, 1, "Four");
    var marked = page.submit(".cg-card form[action=/notices/reading]", Map.of());
    assertTrue(marked.text().contains("Marked as read."));
    Ears.heads(ana, "3 notices");
    page.submit("form[action=/notices/reading]", Map.of());
    Ears.heads(ana, "1 notice");
    ana.get("/notices").submit("form[action=/notices/reading]", Map.of());
    Ears.heads(ana, "Notices");
    assertFalse(ana.get("/notices").text().contains("Mark all as read"));
  }

  @Test
  void nobody_opens_or_reads_the_notices_of_somebody_else() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "Words for Ana");
    var form = ana.get("/notices").form("form[action$=/opening]").attr("action");
    var fay = site.signedIn(ears.fay);
    var opened = fay.post(form, Map.of("_token", fay.token()));
    assertEquals("/notices?said=notice-gone", opened.path());
    fay.post(
        "/notices/reading",
        Map.of("_token", fay.token(), "conversation", "0", "up_to", "999999999"));
    Ears.heads(ana, "1 notice");
    assertFalse(fay.get("/notices").text().contains("Words for Ana"));
  }

  @Test
  void whoever_is_removed_or_mutes_the_writer_finds_nothing_any_more() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "Words for Ana");
    Ears.heads(ana, "1 notice");
    ana.post(
        "/spaces/" + ears.slug + "/people/" + ears.ben.value() + "/mute",
        Map.of("_token", ana.token()));
    Ears.heads(ana, "Notices");
    assertFalse(ana.get("/notices").text().contains("Words for Ana"));
    ears.reply(ears.ben, thread, 1, "More words");
    assertEquals(1, ears.told(ears.ana).size(), "nothing comes of whom she muted");

    ears.reply(ears.fay, thread, 1, "Words of Fay");
    Ears.heads(ana, "1 notice");
    site.signedIn(ears.fay)
        .get("/spaces/" + ears.slug + "/people/" + ears.ana.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    Ears.heads(ana, "Notices");
    var page = ana.get("/notices");
    assertFalse(page.text().contains("Words of Fay") || page.text().contains("Walking"));
    var form = "/notices/" + newest() + "/opening";
    assertEquals("/notices?said=notice-gone", ana.post(form, Map.of("_token", ana.token())).path());
  }

  @Test
  void what_was_muted_since_is_told_but_no_longer_counts() {
    var thread = ears.start(ears.ben, "Walking");
    ears.hear(ears.ana, thread, "every_post");
    ears.reply(ears.ben, thread, 1, "One");
    Ears.heads(ana, "1 notice");
    ears.hear(ears.ana, thread, "nothing");
    Ears.heads(ana, "Notices");
    assertEquals(0, ana.get("/notices").html().select(".cg-count").size());
    ears.hear(ears.ana, thread, "every_post");
    Ears.heads(ana, "1 notice");
    ears.hear(ears.ana, thread, "as_in_space");
    ears.hear(ears.ana, "nothing");
    Ears.heads(ana, "Notices");
  }

  @Test
  void a_post_that_a_moderator_hangs_elsewhere_is_no_reply_to_them_any_more() {
    var thread = ears.start(ears.ben, "Walking");
    ears.reply(ears.ana, thread, 1, "With poles");
    ears.reply(ears.fay, thread, 2, "And with spikes");
    var line = ".cg-notice .cg-link";
    assertEquals(
        "Fay " + ears.slug + " replied to you in post 3",
        ana.get("/notices").html().select(line).text());
    site.db()
        .run(
            """
            update posts set parent_id = (
              select id from posts where discussion_id = $1 and number = 1)
            where discussion_id = $1 and number = 3
            """,
            thread);
    assertEquals(
        "Fay " + ears.slug + " wrote post 3", ana.get("/notices").html().select(line).text());
  }

  @Test
  void a_post_that_is_brought_back_is_news_to_nobody_who_came_after_it() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 1, "An old post");
    var ben = site.signedIn(ears.ben);
    ben.get(ears.path(thread) + "/posts/2/removal").submit("main form", Map.of());
    site.pass(Duration.ofMinutes(1));
    var cleo = ears.join("Cleo", Role.MEMBER);
    ears.hear(cleo, "every_post");
    ben.get(ears.path(thread)).submit("form[action$=/posts/2/return]", Map.of());
    ears.quiet();
    assertEquals(List.of(), ears.told(cleo));
  }

  @Test
  void more_than_a_hundred_are_not_counted_and_what_was_read_is_looked_at_once() {
    var thread = ears.start(ears.ana, "Walking");
    for (var n = 0; n < 101; n++) {
      site.world().reply(ears.member(ears.ben), thread, 1, "Words " + n);
    }
    ears.quiet();
    Ears.heads(ana, "99+ notices");
    ana.get(ears.path(thread)).submit("form[action$=/reading]", Map.of("_seen", "999"));
    Ears.heads(ana, "Notices");
    site.pass(Duration.ofDays(8));
    site.signedIn(ears.ana).get("/notices");
    var unlooked = "select count(*) as n from notices where person_id = $1 and read_at is null";
    assertEquals(0L, site.db().<Long>the(unlooked, row -> row.number("n"), ears.ana));
  }

  private static long newest() {
    return site.db().the("select max(id) as id from notices", row -> row.number("id"));
  }

  @Test
  void a_post_that_is_removed_shows_nothing_and_shows_again_when_it_is_back() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "Words for Ana");
    var ben = site.signedIn(ears.ben);
    ben.get(ears.path(thread) + "/posts/2/removal").submit("main form", Map.of());
    Ears.heads(ana, "Notices");
    assertFalse(ana.get("/notices").text().contains("Words for Ana"));
    ben.get(ears.path(thread)).submit("form[action$=/posts/2/return]", Map.of());
    Ears.heads(ana, "1 notice");
    assertEquals(
        List.of("post your_discussion"),
        ears.told(ears.ana).stream()
            .map(one -> one.replace("reply_to_you", "your_discussion"))
            .toList());
  }

  @Test
  void pages_of_conversations_go_on_by_a_key() {
    for (var n = 1; n <= NoticeList.PAGE + 2; n++) {
      site.world().reply(ears.member(ears.ben), ears.start(ears.ana, "Thread " + n), 1, "Words");
    }
    ears.quiet();
    var page = ana.get("/notices");
    assertEquals(NoticeList.PAGE, page.html().select("h2").size());
    assertEquals(
        "Thread " + (NoticeList.PAGE + 2) + " 1 new",
        page.html().select("h2").eachText().getFirst());
    var older = page.follow("Older notices");
    assertEquals(List.of("Thread 2 1 new", "Thread 1 1 new"), older.html().select("h2").eachText());
    assertFalse(older.text().contains("Mark all as read"), "it would not be all");
    assertTrue(older.follow("Back to the newest notices").path().startsWith("/notices"));
  }
}

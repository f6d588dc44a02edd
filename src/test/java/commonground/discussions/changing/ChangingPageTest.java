package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.PostId;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
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

/** Histories, removing, bringing back and erasing over HTTP, without JavaScript. */
@Tag("long")
class ChangingPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String REPLY = "form.cg-reply";

  private final PersonId ana = site.person("Ana Changes");
  private final PersonId mo = site.person("Mo Changes");
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser moderator = site.signedIn(mo);
  private final HttpBrowser visitor = site.browser();
  private final String thread = thread();

  private String thread() {
    var world = site.world();
    var space = world.space("changes", "Changes", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, mo, Role.MODERATOR);
    var id = world.start(world.member(ana, "changes"), "Title", "See you on Lammas at two.");
    world.reply(world.member(mo, "changes"), id, 1, "Good");
    return "/spaces/changes/discussions/" + id.value();
  }

  private HttpBrowser.Page edit(String words) {
    return writer.get(thread + "/posts/1/edit").submit(REPLY, Map.of("post", words));
  }

  private static String text(HttpBrowser.Page page, String css) {
    return page.html().select(css).text();
  }

  // The history.

  @Test
  void an_edited_post_leads_to_what_changed_word_by_word() {
    edit("See you on Candlemas at two.");
    edit("See you on Candlemas at two. Bring tea.");
    var page = visitor.get(thread);
    assertEquals("Edited 2 times, see what changed in post 1", text(page, ".cg-edited"));
    var history = visitor.get(page.html().select(".cg-edited a").attr("href"));
    assertEquals(200, history.status());
    assertEquals("History of post 1", text(history, "h1"));
    assertEquals(
        List.of(
            "See you on Candlemas at two. (added: Bring tea.)",
            "See you on (removed: Lammas )(added: Candlemas )at two."),
        history.html().select(".cg-changes").eachText());
    assertEquals(List.of("Changed", "Changed", "Written"), headings(history));
    assertTrue(history.text().contains("Added 2 words."), history.text());
    assertTrue(history.text().contains("Removed 1 word, added 1 word."));
    assertEquals("(removed: Lammas )", text(history, "del"));
    var first = history.html().select("section:last-child a").attr("href");
    assertEquals("See you on Lammas at two.", text(visitor.get(first), ".cg-prose"));
  }

  private static List<String> headings(HttpBrowser.Page history) {
    return history.html().select("h2.govuk-heading-m").eachText().stream()
        .map(words -> words.replaceAll(" .*", ""))
        .toList();
  }

  @Test
  void its_writer_brings_a_version_back_with_one_press_and_nobody_else_can() {
    edit("Something else altogether");
    var version = thread + "/posts/1/history/1";
    assertEquals(0, moderator.get(version).html().select("form[action$=/return]").size());
    var fields = Map.of("_token", moderator.token(), "_seen", "3");
    assertEquals(404, moderator.post(version + "/return", fields).status());
    var back = writer.get(version).submit("main form", Map.of());
    assertTrue(back.text().contains("Post 1 is changed."));
    assertEquals("See you on Lammas at two.", text(back, "#post-1 .cg-prose"));
  }

  @Test
  void a_version_is_not_brought_back_over_a_change_that_was_not_seen() {
    edit("Something else");
    var page = writer.get(thread + "/posts/1/history/1");
    edit("From another window");
    var late = page.submit("main form", Map.of());
    assertEquals(409, late.status());
    assertTrue(late.text().contains("has changed since you opened this page"));
    assertEquals("From another window", text(visitor.get(thread), "#post-1 .cg-prose"));
  }

  @Test
  void languages_and_attacks_stand_in_the_history_as_they_were_typed() {
    var words = "Mae'r tŷ | ਮੈਂ ਹਸਪਤਾਲ ਜਾਵਾਂਗਾ। | هل تأتي معنا؟ | <script>alert(1)</script>";
    edit("Before " + words);
    edit("After " + words);
    var history = visitor.get(thread + "/posts/1/history");
    assertTrue(text(history, ".cg-changes").contains(words), history.text());
    assertEquals(0, history.html().select(".cg-changes script").size());
  }

  @Test
  void a_post_of_20_000_words_has_a_history_that_comes_soon() {
    var words = "Gair ਸ਼ਬਦ كلمة word ".repeat(5_000).strip();
    var id = site.world().start(site.world().member(ana, "changes"), "Long", words);
    var post = "/spaces/changes/discussions/" + id.value() + "/posts/1";
    writer.get(post + "/edit").submit(REPLY, Map.of("post", words.replace("Gair", "Geiriau")));
    writer.get(post + "/edit").submit(REPLY, Map.of("post", words + " The end."));
    var start = System.nanoTime();
    var history = visitor.get(post + "/history");
    var ms = (System.nanoTime() - start) / 1_000_000;
    assertEquals(200, history.status());
    assertEquals(2, history.html().select(".cg-changes").size() + missing(history));
    assertTrue(ms < 3_000, () -> ms + " ms");
    assertTrue(history.text().length() < 100_000, "it is " + history.text().length() + " long");
    var version = visitor.get(history.html().select("section a").attr("href"));
    assertTrue(version.text().contains("The end."));
  }

  /** Changes too long to be shown. */
  private static int missing(HttpBrowser.Page history) {
    return history.html().select("section:not(:has(.cg-changes)):contains(More has)").size();
  }

  // Removing.

  @Test
  void a_writer_removes_a_post_after_a_page_that_says_what_happens_and_brings_it_back() {
    var asked = writer.get(thread).follow("Remove post 1");
    assertTrue(asked.html().text().contains("You can bring it back for ten minutes"));
    assertEquals("See you on Lammas at two.", text(asked, ".cg-prose"));
    var removed = asked.submit("main form", Map.of());
    assertTrue(removed.text().contains("Post 1 is removed."));
    assertEquals("This post was removed by its writer", text(removed, "#post-1 .cg-prose"));
    assertFalse(text(removed, "#post-1 .cg-post__meta").contains("Removed "), "when tells nobody");
    assertTrue(text(removed, "#post-1-heading").endsWith("removed"));
    assertTrue(text(removed, "#post-2 .cg-post__to").contains("removed by its writer"));
    assertEquals("Title", text(removed, "h1"));
    assertEquals(0, visitor.get(thread).html().select("form[action$=/return]").size());
    assertFalse(visitor.get(thread + "/posts/1/history").text().contains("Lammas"));
    assertEquals(404, visitor.get(thread + "/posts/1/history/1").status());

    var back = removed.submit("form[action$=/posts/1/return]", Map.of());
    assertTrue(back.text().contains("Post 1 is back."));
    assertEquals("See you on Lammas at two.", text(back, "#post-1 .cg-prose"));
  }

  @Test
  void after_ten_minutes_there_is_no_button_and_a_late_press_says_why() {
    var removed = writer.get(thread + "/posts/1/removal").submit("main form", Map.of());
    site.pass(Duration.ofMinutes(11));
    assertEquals(0, writer.get(thread).html().select("form[action$=/return]").size());
    var late = removed.submit("form[action$=/posts/1/return]", Map.of());
    assertEquals(410, late.status());
    assertTrue(late.text().contains("its words are erased"));
  }

  @Test
  void a_post_that_was_edited_in_another_window_is_asked_about_again() {
    var asked = writer.get(thread + "/posts/1/removal");
    edit("From another window");
    var changed = asked.submit("main form", Map.of());
    assertEquals(409, changed.status());
    assertTrue(changed.text().contains("This post has changed meanwhile"));
    assertEquals("From another window", text(changed, ".cg-prose"));
    assertTrue(changed.submit("main form", Map.of()).text().contains("Post 1 is removed."));
  }

  @Test
  void removing_twice_leads_to_the_same_place() {
    var asked = writer.get(thread + "/posts/1/removal");
    var first = asked.submit("main form", Map.of());
    assertEquals(first.path(), asked.submit("main form", Map.of()).path());
    assertTrue(writer.get(thread + "/posts/1/removal").path().startsWith(thread));
  }

  @Test
  void words_for_a_post_that_was_removed_meanwhile_are_kept() {
    var answer = moderator.get(thread + "/posts/1/reply");
    var edit = writer.get(thread + "/posts/1/edit");
    writer.get(thread + "/posts/1/removal").submit("main form", Map.of());

    var late = answer.submit(REPLY, Map.of("post", "An answer that took an hour"));
    assertEquals(422, late.status());
    assertTrue(late.text().contains("it was removed. Your words are still in the box"));
    assertEquals("An answer that took an hour", late.html().select(REPLY + " textarea").val());
    assertTrue(late.submit(REPLY, Map.of()).text().contains("Posted as post 3."));

    var anew = edit.submit(REPLY, Map.of("post", "A change that took an hour"));
    assertEquals(409, anew.status());
    assertTrue(anew.text().contains("This post was removed meanwhile"));
    assertEquals("A change that took an hour", anew.field("post"));
    assertTrue(anew.submit(REPLY, Map.of()).text().contains("Posted as post 4."));

    assertEquals(410, moderator.get(thread + "/posts/1/reply").status());
    assertEquals(410, writer.get(thread + "/posts/1/edit").status());
  }

  @Test
  void a_moderator_removes_with_a_reason_that_the_writer_reads_and_puts_it_back() {
    assertEquals(404, writer.get(thread + "/posts/2/removal").status());
    var asked = moderator.get(thread).follow("Remove post 1");
    var without = asked.submit("main form", Map.of("reason", " "));
    assertEquals(422, without.status());
    assertTrue(without.text().contains("Say why"));
    var long_ = asked.submit("main form", Map.of("reason", "x".repeat(1_001)));
    assertEquals(422, long_.status());
    assertEquals("x".repeat(1_001), long_.field("reason"));
    var removed = asked.submit("main form", Map.of("reason", "It names a patient"));
    assertEquals("This post was removed by a moderator", text(removed, "#post-1 .cg-prose"));
    assertTrue(
        site.mail(site.email(ana), "Your post in Changes was removed")
            .text()
            .contains("It names a patient"));

    assertTrue(
        writer.get(thread).follow("Why post 1 was removed").text().contains("names a patient"));
    assertTrue(writer.get(thread + "/posts/1/history/1").text().contains("Lammas"));
    var others = visitor.get(thread + "/posts/1/history");
    assertFalse(others.text().contains("Lammas") || others.text().contains("names a patient"));
    assertEquals(0, writer.get(thread).html().select("form[action$=/return]").size());
    var back = moderator.get(thread).submit("form[action$=/posts/1/return]", Map.of());
    assertEquals("See you on Lammas at two.", text(back, "#post-1 .cg-prose"));
  }

  @Test
  void what_its_writer_had_removed_before_is_given_back_to_its_writer_and_the_page_says_so() {
    writer.get(thread + "/posts/1/removal").submit("main form", Map.of());
    var moderating = new Moderating(site.db(), new Markdown(), new ReadPositions(site.db()));
    var post =
        site.db()
            .the(
                "select id from posts where discussion_id = $1 and number = 1",
                row -> row.id("id", PostId::new),
                Long.parseLong(thread.replaceAll(".*/", "")));
    site.db().transaction(tx -> moderating.remove(tx, mo, post, "Not kind"));
    var back = moderator.get(thread).submit("form[action$=/posts/1/return]", Map.of());
    assertTrue(back.text().contains("Post 1 is given back to its writer, who had removed it."));
    assertEquals("This post was removed by its writer", text(back, "#post-1 .cg-prose"));
  }

  // Erasing.

  @Test
  void a_moderator_erases_a_version_and_the_history_says_so_to_everybody() {
    edit("See you on some day.");
    var version = moderator.get(thread + "/posts/1/history/1");
    var asked = version.follow("Erase this version for good");
    assertEquals(422, asked.submit("main form", Map.of()).status());
    var done = asked.submit("main form", Map.of("why", "names_somebody"));
    assertTrue(done.text().contains("These words of post 1 are erased for good."));
    assertTrue(done.text().contains("Mo Changes did it on"), done.text());
    assertTrue(done.text().contains("It says who somebody is"));
    for (var browser : List.of(writer, moderator, visitor)) {
      assertFalse(browser.get(thread + "/posts/1/history").text().contains("Lammas"));
      assertEquals(404, browser.get(thread + "/posts/1/history/1").status());
    }
    assertEquals(
        done.path(), asked.submit("main form", Map.of("why", "other")).path() + said(done));
    assertTrue(
        site.mail(site.email(ana), "Words of yours in Changes were erased")
            .text()
            .contains("It says who somebody is"));
    assertEquals(403, writer.get(thread + "/posts/1/history/1/erasure").status());
    assertEquals("See you on some day.", text(visitor.get(thread), "#post-1 .cg-prose"));
  }

  private static String said(HttpBrowser.Page page) {
    return page.path().replaceAll("^[^?]*", "");
  }

  @Test
  void what_stands_now_is_erased_together_with_its_post_and_its_first_line() {
    moderator
        .get(thread + "/posts/1/history/1/erasure")
        .submit("main form", Map.of("why", "health"));
    for (var browser : List.of(writer, moderator, visitor)) {
      for (var page : List.of("", "/posts/1/history", "/posts/2/reply")) {
        assertFalse(browser.get(thread + page).text().contains("Lammas"), page);
      }
    }
    assertTrue(text(visitor.get(thread), "#post-2 .cg-post__to").contains("by a moderator"));
    assertEquals(
        410,
        moderator.post(thread + "/posts/1/return", Map.of("_token", moderator.token())).status());
  }

  // The state of the space and of the member.

  @Test
  void an_archived_space_refuses_in_words_but_personal_data_can_still_be_erased() {
    var world = site.world();
    var space = world.space("still", "Still", Kind.COMMUNITY, Visibility.HIDDEN);
    var fay = site.person("Fay Changes");
    world.join(space, ana, Role.MEMBER);
    world.join(space, fay, Role.FACILITATOR);
    var id = world.start(world.member(ana, "still"), "Title", "Words of a day");
    var post = "/spaces/still/discussions/" + id.value() + "/posts/1";
    var asked = writer.get(post + "/removal");
    var facilitator = site.signedIn(fay);
    facilitator.get("/spaces/still/archive").submit("main form", Map.of());
    var refused = asked.submit("main form", Map.of());
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("This space is archived"));
    assertEquals(200, writer.get(post + "/history").status());
    facilitator.get(post + "/history/1/erasure").submit("main form", Map.of("why", "other"));
    assertFalse(writer.get(post.replaceAll("/posts.*", "")).text().contains("Words of a day"));
  }

  @Test
  void whoever_is_no_member_any_more_changes_nothing() {
    var world = site.world();
    var space = world.space("left", "Left", Kind.COMMUNITY, Visibility.HIDDEN);
    var lea = site.person("Lea Changes");
    world.join(space, mo, Role.FACILITATOR);
    world.join(space, lea, Role.MEMBER);
    var id = world.start(world.member(lea, "left"), "Title", "Words of Lea");
    var browser = site.signedIn(lea);
    var asked = browser.get("/spaces/left/discussions/" + id.value() + "/posts/1/removal");
    browser.get("/spaces/left/me/leave").submit("main form", Map.of());
    assertEquals(404, asked.submit("main form", Map.of()).status());
    var page = moderator.get("/spaces/left/discussions/" + id.value());
    assertTrue(page.text().contains("Words of Lea"));
  }
}

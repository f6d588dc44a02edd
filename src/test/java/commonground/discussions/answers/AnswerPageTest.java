package commonground.discussions.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Marking an answer over HTTP, without JavaScript, and the lists of what is answered. */
class AnswerPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final PersonId ana = site.person("Ana Asks");
  private final PersonId ben = site.person("Ben Knows");
  private final PersonId olu = site.person("Olu Observes");
  private final HttpBrowser starter = site.signedIn(ana);
  private final HttpBrowser other = site.signedIn(ben);
  private String thread = "";

  @BeforeEach
  void talk() {
    var world = site.world();
    var space = world.space("answers", "Answers", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    world.join(space, olu, Role.OBSERVER);
    var id = world.start(world.member(ana, "answers"), "Who knows?", "I ask");
    world.reply(world.member(ben, "answers"), id, 1, "I **know** it");
    world.reply(world.member(ben, "answers"), id, 1, "And I know better");
    thread = "/spaces/answers/discussions/" + id.value();
  }

  private HttpBrowser.Page mark(int number) {
    var post = Integer.toString(number);
    return starter.get(thread).submit("#mark-answer", Map.of("answer", post));
  }

  private static List<String> buttons(HttpBrowser.Page page) {
    return page.html().select("button[form=mark-answer], button[form=unmark-answer]").eachText();
  }

  @Test
  void who_started_it_marks_a_post_and_the_page_says_so_in_words_and_to_the_ear() {
    assertEquals(
        List.of("Mark as answer (post 2)", "Mark as answer (post 3)"),
        buttons(starter.get(thread)));
    var marked = mark(2);
    assertTrue(marked.text().contains("Post 2 is marked as the answer."));
    assertEquals(
        List.of("Not the answer after all (post 2)", "Mark as answer (post 3)"), buttons(marked));
    var seen = site.browser().get(thread);
    assertEquals("Answered by Ben Knows in post 2: I know it", text(seen, ".cg-answered"));
    assertEquals("Post 2, by Ben Knows, reply to post 1, the answer", said(seen, 2));
    assertEquals("Post 3, by Ben Knows, reply to post 1", said(seen, 3));
    assertEquals("The answer", text(seen, ".cg-thread__answer"));
    assertEquals(thread + "#post-2", seen.html().select(".cg-answered a").attr("href"));
  }

  private static String text(HttpBrowser.Page page, String css) {
    return page.html().select(css).text();
  }

  private static String said(HttpBrowser.Page page, int number) {
    return text(page, "#post-" + number + "-heading .govuk-visually-hidden");
  }

  @Test
  void it_is_taken_back_with_one_press() {
    var back = mark(2).submit("#unmark-answer", Map.of("answer", "2"));
    assertTrue(back.text().contains("Post 2 is not marked as the answer any more."));
    assertEquals(0, back.html().select(".cg-answered, .cg-thread__answer").size());
  }

  @Test
  void nobody_else_has_a_button_or_gets_through() {
    mark(2);
    var page = other.get(thread);
    assertEquals(List.of(), buttons(page));
    var fields = Map.of("_token", other.token(), "answer", "3", "_before", "2");
    var refused = other.post(thread + "/answer", fields);
    assertEquals(403, refused.status());
    assertTrue(refused.text().contains("Only the person who started a discussion"));
    assertEquals(403, other.post(thread + "/answer/removal", fields).status());

    var observer = site.signedIn(olu);
    assertEquals(List.of(), buttons(observer.get(thread)));
    var theirs = Map.of("_token", observer.token(), "answer", "3");
    assertEquals(403, observer.post(thread + "/answer", theirs).status());
    assertTrue(text(site.browser().get(thread), ".cg-answered").contains("post 2"));
  }

  @Test
  void a_page_that_is_older_than_the_mark_changes_nothing_and_says_why() {
    var old = starter.get(thread);
    mark(3);
    var late = old.submit("#mark-answer", Map.of("answer", "2"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("post 3 was marked as the answer since you opened this page"));
    assertEquals(410, mark(1).status());
    assertEquals(410, mark(99).status());
    assertTrue(text(starter.get(thread), ".cg-answered").contains("post 3"));
  }

  @Test
  void a_removed_answer_is_none_and_its_first_line_is_nowhere() {
    mark(2);
    other.get(thread + "/posts/2/removal").submit("main form", Map.of());
    var page = starter.get(thread);
    assertEquals("", text(page, ".cg-answered"));
    assertFalse(page.text().contains("I know it"));
    assertEquals(List.of("Mark as answer (post 3)"), buttons(page));
  }

  @Test
  void of_somebody_who_is_muted_no_line_stands_on_top() {
    mark(2);
    var fields = Map.of("_token", starter.token());
    starter.post("/spaces/answers/people/" + ben.value() + "/mute", fields);
    assertEquals("Answered by Ben Knows in post 2", text(starter.get(thread), ".cg-answered"));
    starter.post("/spaces/answers/people/" + ben.value() + "/unmute", fields);
  }

  @Test
  void the_list_says_what_is_answered_and_shows_it_alone() {
    var list = "/spaces/answers/discussions";
    var world = site.world();
    var silent = world.start(world.member(ana, "answers"), "Nobody has said a word", "Hello?");
    mark(2);
    var all = other.get(list);
    assertEquals("Answered", row(all, thread, ".govuk-tag"));
    assertEquals("", row(all, list + "/" + silent.value(), ".govuk-tag"));
    for (var browser : List.of(other, site.browser())) {
      var answered = browser.get(list + "?show=answered");
      assertTrue(answered.html().title().startsWith("Answered discussions in Answers"));
      assertTrue(answered.text().contains("One post in each is marked as the answer."));
      assertEquals("Answered", row(answered, thread, ".govuk-tag"));
      assertFalse(text(answered, ".cg-rows").contains("Nobody has said a word"));
      var unanswered = browser.get(list + "?show=unanswered");
      assertTrue(unanswered.text().contains("only the person who started it has written so far"));
      assertTrue(text(unanswered, ".cg-rows").contains("Nobody has said a word"));
      assertEquals(0, unanswered.html().select(".cg-row a[href=" + thread + "]").size());
    }
  }

  private static String row(HttpBrowser.Page list, String href, String css) {
    var row = list.html().select(".cg-row:has(a[href=" + href + "])");
    assertEquals(1, row.size());
    return row.select(css).text();
  }
}

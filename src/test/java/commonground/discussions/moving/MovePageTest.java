package commonground.discussions.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving a thread over HTTP: its old addresses, and the words of somebody who was writing. */
@Tag("long")
class MovePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String REPLY = "form.cg-reply";

  private final PersonId mo = site.person("Mo Mover");
  private final PersonId ana = site.person("Ana Mover");
  private final PersonId cy = site.person("Cy Mover");
  private final HttpBrowser moderator = site.signedIn(mo);
  private final HttpBrowser both = site.signedIn(ana);
  private final HttpBrowser onlyHere = site.signedIn(cy);
  private final String id = thread();
  private final String old = "/spaces/from-here/discussions/" + id;
  private final String now = "/spaces/to-there/discussions/" + id;

  private String thread() {
    var world = site.world();
    var from = world.space("from-here", "From here", Kind.COMMUNITY, Visibility.HIDDEN);
    var to = world.space("to-there", "To there", Kind.COMMUNITY, Visibility.HIDDEN);
    world.join(from, mo, Role.MODERATOR);
    world.join(from, ana, Role.MEMBER);
    world.join(from, cy, Role.MEMBER);
    world.join(to, mo, Role.MEMBER);
    world.join(to, ana, Role.MEMBER);
    var started = world.start(world.member(ana, "from-here"), "Where it belongs", "Words");
    world.reply(world.member(cy, "from-here"), started, 1, "From Cy");
    return Long.toString(started.value());
  }

  private HttpBrowser.Page move() {
    var page = moderator.get(old);
    var form = moderator.get(page.html().select("a[href$=/move]").attr("href"));
    assertTrue(form.text().contains("1 member of this space is not in that one"), form.text());
    var to = form.html().select("input[type=radio]").attr("value");
    return form.submit("main form", Map.of("to", to));
  }

  @Test
  void a_moderator_moves_it_and_every_old_link_leads_to_where_it_is() {
    var moved = move();
    assertTrue(moved.text().contains("This discussion is here now."), moved.text());
    var post = both.get(old + "/posts/2");
    assertEquals(now + "#post-2", post.path());
    assertEquals("From Cy", post.html().select("#post-2 .cg-prose").text());
    assertTrue(both.get(old).html().select("#post-1 a[href^=" + now + "/posts/1]").size() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/posts/1/reply",
        "/posts/1/reply?quote",
        "/posts/1/edit",
        "/posts/1/removal",
        "/posts/2/parent",
        "/posts/1/history",
        "/summaries",
        "/summaries/new",
        "/topics"
      })
  void every_page_of_it_is_found_by_its_old_address(String page) {
    move();
    var found = both.get(old + page);
    assertTrue(found.path().startsWith(now + page.replaceAll("\\?.*", "")), found.path());
    var gone = onlyHere.get(old + page);
    assertEquals(404, gone.status());
    assertEquals(old + page, gone.path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/closure", "/pin", "/move", "/summaries/1", "/posts/2/history/1/erasure"})
  void those_for_moderators_too(String page) {
    move();
    assertTrue(moderator.get(old + page).path().startsWith(now + page));
  }

  @Test
  void whatever_form_of_it_was_open_meanwhile_keeps_what_was_typed() {
    var answer = both.get(old + "/posts/2/reply");
    var summary = both.get(old + "/summaries/new");
    var closure = moderator.get(old + "/closure");
    var removal = moderator.get(old + "/posts/2/removal");
    move();
    var preview = Map.of("post", "Typed", "_preview", "1");
    for (var kept :
        List.of(
            answer.submit("form.cg-reply", preview),
            summary.submit("main form", Map.of("summary", "Typed")),
            closure.submit("main form", Map.of("reason", "Typed")),
            removal.submit("main form", Map.of("reason", "Typed")))) {
      assertEquals(409, kept.status());
      assertTrue(kept.text().contains("This discussion was moved"), kept.text());
      assertTrue(kept.html().select(".cg-kept").eachText().contains("Typed"), kept.text());
      assertTrue(kept.html().select("main form").attr("action").startsWith(now));
    }
  }

  @Test
  void who_is_not_in_the_other_space_cannot_tell_it_from_one_that_never_was() {
    move();
    var gone = onlyHere.get(old);
    var never = onlyHere.get("/spaces/from-here/discussions/999999");
    assertEquals(404, gone.status());
    assertEquals(404, onlyHere.get(old + "/posts/1").status());
    assertEquals(never.html().select("main").text(), gone.html().select("main").text());
  }

  @Test
  void who_was_writing_meanwhile_sends_it_there_or_copies_it() {
    var page = both.get(old);
    var editing = both.get(old + "/posts/1/edit");
    var late = onlyHere.get(old);
    move();
    var kept = page.submit(REPLY, Map.of("post", "Half an hour of work"));
    assertEquals(409, kept.status());
    assertTrue(kept.text().contains("This discussion was moved"), kept.text());
    var sent = kept.submit("main form", Map.of());
    assertEquals("Half an hour of work", sent.html().select("#post-3 .cg-prose").text());
    var edited =
        editing.submit(REPLY, Map.of("post", "Better words")).submit("main form", Map.of());
    assertEquals("Better words", edited.html().select("#post-1 .cg-prose").text());
    var lost = late.submit(REPLY, Map.of("post", "Words of Cy"));
    assertEquals(404, lost.status());
    assertEquals("Words of Cy", lost.html().select(".cg-kept").text());
  }

  /** Somebody starts a thread, and it is moved; the form that made it. */
  private HttpBrowser.Page startedAndMoved(HttpBrowser by, Map<String, String> typed) {
    var form = by.get("/spaces/from-here/discussions/new");
    var started = form.submit("main form", typed).path().replaceAll("[?#].*", "");
    var page = moderator.get(started + "/move");
    var to = page.html().select("input[type=radio]").attr("value");
    assertEquals(200, page.submit("main form", Map.of("to", to)).status());
    return form;
  }

  @Test
  void the_form_that_started_it_leads_there_when_it_is_sent_again() {
    var typed = Map.of("title", "Twice by Ana", "post", "Hello");
    var again = startedAndMoved(both, typed).submit("main form", typed);
    assertTrue(again.path().startsWith("/spaces/to-there/discussions/"), again.path());
    assertEquals(1, site.discussionsTitled("Twice by Ana"));
  }

  @Test
  void and_to_nothing_for_who_is_not_there() {
    var typed = Map.of("title", "Twice by Cy", "post", "Hello");
    assertEquals(404, startedAndMoved(onlyHere, typed).submit("main form", typed).status());
    assertEquals(1, site.discussionsTitled("Twice by Cy"));
  }

  @Test
  void with_other_words_it_starts_another_one() {
    var form = startedAndMoved(both, Map.of("title", "Two", "post", "Hello"));
    var typed = Map.of("title", "Two", "post", "Something else");
    for (var i = 0; i < 2; i++) {
      assertTrue(form.submit("main form", typed).path().startsWith("/spaces/from-here/"));
    }
    assertEquals(2, site.discussionsTitled("Two"));
  }

  @Test
  void who_is_called_something_else_there_keeps_it_from_going_there() {
    site.world().call(site.world().member(cy, "from-here").space().id(), cy, "Robin");
    var form = moderator.get(old + "/move");
    assertTrue(
        form.text().contains("To there: people in this discussion may have other names there."),
        form.text());
    assertEquals(0, form.html().select("input[type=radio]").size());
    site.db().run("update profiles set name = null where person_id = $1", cy);
  }

  @Test
  void without_a_choice_or_with_one_that_is_not_possible_the_page_says_so() {
    var form = moderator.get(old + "/move");
    var none = form.submit("main form", Map.of());
    assertEquals(422, none.status());
    assertTrue(none.text().contains("Choose a space"));
    var there = site.world().member(ana, "to-there").space().id();
    var xi = site.person("Xi");
    site.world().join(there, xi, Role.OBSERVER);
    var to = form.html().select("input[type=radio]").attr("value");
    var late = form.submit("main form", Map.of("to", to));
    assertEquals(422, late.status());
    assertTrue(late.text().contains("To there: 1 person there cannot read it now."), late.text());
    assertEquals(200, both.get(old).status());
    assertEquals(0, both.get(old).html().select("a[href$=/move]").size());
    assertEquals(403, both.get(old + "/move").status());
    site.world().leave(site.world().member(xi, "to-there"));
  }
}

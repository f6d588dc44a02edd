package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is paused reads and does not write, until it is over. */
@Tag("long")
class PausingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Watch watch = new Watch(site, Visibility.LISTED);
  private final String page = watch.path() + "/people/" + watch.ana.value() + "/pause";

  private HttpBrowser.Page pause(String days) {
    return watch
        .by(watch.mo)
        .get(page)
        .submit("form[action$=/pause]", Map.of("days", days, "words", "Please rest a little"));
  }

  private HttpBrowser.Page reply() {
    var ana = watch.by(watch.ana);
    return ana.post(watch.thread() + "/posts", Map.of("_token", ana.token(), "post", "I write"));
  }

  @Test
  void a_page_that_was_open_before_is_refused_too_and_says_until_when_and_why() {
    var open = watch.by(watch.ana).get(watch.thread());
    assertEquals(200, open.submit("form.cg-reply", Map.of("post", "Before")).status());
    var late = watch.by(watch.ana).get(watch.thread());
    pause("7");
    var refused = late.submit("form.cg-reply", Map.of("post", "After"));
    assertEquals(403, refused.status());
    var says = refused.html().select("main").text();
    assertTrue(says.contains("until") && says.contains("Please rest a little"), says);
    var thread = watch.by(watch.ana).get(watch.thread());
    assertEquals(200, thread.status());
    assertEquals(0, thread.html().select("form.cg-reply").size());
    assertTrue(thread.html().select("main").text().contains("Please rest a little"));
    assertFalse(thread.text().contains("After"));
  }

  /** The access column does it: every route that writes, those of tomorrow too. */
  @Test
  void no_route_that_writes_lets_them_in() {
    pause("7");
    var ana = watch.by(watch.ana);
    var refused = 0;
    for (var route : site.app().routes().table()) {
      if (!route.access().equals("writer")) {
        continue;
      }
      var path =
          route
              .path()
              .replace(":space", watch.slug)
              .replace("discussions/:id", "discussions/" + watch.thread.value())
              .replace(":number", "2")
              .replaceAll(":[a-z]+", "1");
      var answer =
          route.method().equals("GET")
              ? ana.get(path)
              : ana.post(path, Map.of("_token", ana.token()));
      assertEquals(403, answer.status(), route.toString());
      refused++;
    }
    assertTrue(refused > 10, refused + " routes");
  }

  @Test
  void it_is_told_by_mail_and_recorded_and_ends_by_itself() {
    pause("1");
    var mail = watch.mail(watch.ana, "You cannot write in " + watch.name + " for a while");
    assertTrue(mail.contains("Please rest a little"), mail);
    assertEquals(List.of("paused"), watch.acts());
    assertTrue(watch.says(watch.ana, watch.path() + "/me/decisions").contains("until"));
    assertEquals(403, reply().status());
    site.pass(Duration.ofDays(3));
    watch.by(watch.ana).get(watch.thread());
    assertEquals(200, reply().status());
  }

  @Test
  void a_moderator_ends_it_early() {
    pause("30");
    assertEquals(403, reply().status());
    watch.by(watch.fay).get(page).submit("form[action$=/end]", Map.of());
    assertEquals(200, reply().status());
    assertEquals(List.of("paused", "pause_ended"), watch.acts());
    watch.mail(watch.ana, "You can write in " + watch.name + " again");
  }

  @Test
  void leaving_and_coming_back_does_not_end_it() {
    pause("30");
    watch.by(watch.ana).get(watch.path() + "/me/leave").submit("main form", Map.of());
    site.world().join(watch.space, watch.ana, Role.MEMBER);
    assertEquals(403, reply().status());
  }

  @Test
  void it_counts_in_one_space_only() {
    var other = new Watch(site, Visibility.LISTED);
    site.world().join(other.space, watch.ana, Role.MEMBER);
    pause("30");
    var ana = watch.by(watch.ana);
    var there = Map.of("_token", ana.token(), "post", "Here I write");
    assertEquals(200, ana.post(other.thread() + "/posts", there).status());
  }

  @Test
  void nobody_pauses_those_who_moderate_nor_themselves_and_no_member_pauses_anybody() {
    var fay = watch.path() + "/people/" + watch.fay.value() + "/pause";
    var mo = watch.by(watch.mo);
    var typed = Map.of("_token", mo.token(), "days", "1", "words", "No");
    assertEquals(409, mo.post(fay, typed).status());
    assertEquals(404, mo.get(watch.path() + "/people/" + watch.mo.value() + "/pause").status());
    assertEquals(403, watch.by(watch.ben).get(page).status());
    var ben = Map.of("_token", watch.by(watch.ben).token(), "days", "1", "words", "No");
    assertEquals(403, watch.by(watch.ben).post(page, ben).status());
    assertEquals(200, reply().status());
  }

  @Test
  void what_is_missing_is_said_and_the_words_stay() {
    var none = watch.by(watch.mo).get(page).submit("main form", Map.of("words", "Rest"));
    assertEquals(422, none.status());
    assertEquals("Rest", none.field("words"));
    assertEquals(200, reply().status());
  }

  @Test
  void whoever_is_removed_from_the_space_is_in_the_record() {
    var removal = watch.path() + "/people/" + watch.ben.value() + "/removal";
    watch.by(watch.fay).get(removal).submit("main form", Map.of("reason", "Not kind"));
    assertEquals(List.of("expelled"), watch.acts());
    var acts = watch.says(watch.mo, watch.path() + "/acts");
    assertTrue(acts.contains(watch.name(watch.ben) + ": Removed from this space"), acts);
  }

  @Test
  void whoever_gets_to_look_after_the_space_is_not_paused_any_more() {
    pause("30");
    watch
        .by(watch.fay)
        .get(watch.path() + "/people/" + watch.ana.value())
        .submit("form[action$=/role]", Map.of("role", "moderator"));
    assertEquals(200, reply().status());
    assertEquals(200, watch.by(watch.ana).get(watch.path() + "/reports").status());
    assertEquals(List.of("paused", "pause_ended"), watch.acts());
  }

  @Test
  void whoever_comes_back_to_look_after_the_space_is_not_paused_any_more() {
    pause("30");
    site.world().join(watch.space, watch.ana, Role.LIBRARIAN);
    assertEquals(403, reply().status());
    site.world().join(watch.space, watch.ana, Role.MODERATOR);
    Eventually.that("they write", () -> reply().status() == 200);
  }
}

package commonground.chat.moderating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What moderators do about a message without a report. */
@Tag("long")
class InterveningTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final String room = lounge.room();
  private final String path = room + "/messages/1/moderation";

  @BeforeEach
  void speak() {
    lounge.send(lounge.ana, room, "Rude words");
  }

  private HttpBrowser.Page act(PersonId by, String what, String words) {
    return lounge.by(by).get(path).submit("main form", typed(what, words));
  }

  private static Map<String, String> typed(String what, String words) {
    return Map.of("what", what, "ground", "hurtful", "words", words);
  }

  private List<String> lines() {
    return lounge.lines(lounge.ben, room);
  }

  private List<String> choices() {
    return lounge.by(lounge.mo).get(path).html().select("[name=what]").eachAttr("value");
  }

  @Test
  void a_moderator_removes_a_message_with_a_reason_and_brings_it_back() {
    var page = lounge.by(lounge.mo).get(room + "/messages/1").follow("Moderate message 1");
    assertTrue(page.html().text().contains("Rude words"));
    var next = page.submit("main form", typed("removed", "Please be kind"));
    assertTrue(next.html().text().contains("It is done."), next.text());
    assertEquals(List.of("This message was removed by a moderator"), lines());
    assertEquals(List.of("returned", "purged"), choices());
    act(lounge.fay, "returned", "We have talked");
    assertEquals(List.of("Rude words"), lines());
    assertEquals(List.of("message removed hurtful", "message returned hurtful"), lounge.acts());
    assertEquals(List.of("sent 1", "removed 2", "returned 3"), lounge.events(room));
  }

  @Test
  void what_its_writer_had_deleted_goes_back_to_its_writer_and_to_nobody_else() {
    lounge
        .by(lounge.ana)
        .get(room + "/messages/1/deletion")
        .submit("main form[action$=/deletion]", Map.of());
    assertEquals(List.of("Message deleted"), lines());
    act(lounge.mo, "removed", "Please be kind");
    assertEquals(List.of("This message was removed by a moderator"), lines());
    assertEquals(404, lounge.post(lounge.ana, room + "/messages/1/return").status());
    assertEquals(List.of("given_back", "purged"), choices());
    var page = lounge.by(lounge.fay).get(path);
    assertTrue(page.text().contains("Give it back to its writer, who had deleted it"), page.text());
    assertEquals(422, page.submit("main form", typed("bravo", "We have talked")).status());
    page.submit("main form", typed("given_back", "We have talked"));
    assertEquals(List.of("Message deleted"), lines());
    assertEquals(List.of("removed", "purged"), choices());
    assertEquals(List.of("message removed hurtful", "message given_back hurtful"), lounge.acts());
    var mine = lounge.says(lounge.ana, "/spaces/" + lounge.slug + "/me/decisions");
    assertTrue(mine.contains("It was given back to its writer, who had deleted it"), mine);
    assertFalse(mine.contains("It was brought back"), mine);
  }

  @Test
  void nothing_else_is_done_to_it_than_what_the_page_offers() {
    act(lounge.mo, "removed", "Please be kind");
    assertEquals(409, act(lounge.fay, "given_back", "We have talked").status());
    act(lounge.fay, "returned", "We have talked");
    assertEquals(List.of("Rude words"), lines());
  }

  @Test
  void a_writer_who_comes_too_late_is_not_told_that_their_message_is_deleted() {
    var late = lounge.by(lounge.ana).get(room + "/messages/1/deletion");
    act(lounge.mo, "removed", "Please be kind");
    var answer = late.submit("main form[action$=/deletion]", Map.of());
    assertEquals(409, answer.status());
    assertTrue(answer.html().text().contains("Message 1 is not deleted."), answer.text());
    act(lounge.fay, "returned", "We have talked");
    var again = lounge.by(lounge.ana).get(room + "/messages/1/deletion");
    assertEquals(200, again.submit("main form[action$=/deletion]", Map.of()).status());
    assertEquals(List.of("Message deleted"), lines());
  }

  @Test
  void its_writer_is_told_by_mail_and_notice_and_asks_somebody_else_to_look() {
    act(lounge.mo, "removed", "Please be kind");
    var mail = lounge.mail(lounge.ana, "What was decided about a message of yours");
    assertTrue(mail.contains("message 1 in “Main room”, which you wrote"), mail);
    assertTrue(mail.contains("Please be kind"), mail);
    Eventually.that(
        "there is a notice",
        () -> lounge.says(lounge.ana, "/notices").contains("A moderator has decided something"));
    var mine = lounge.by(lounge.ana).get("/spaces/" + lounge.slug + "/me/decisions");
    assertTrue(mine.html().text().contains("Message 1 in “Main room”: It was removed"));
    var link = mine.html().select("a[href$=/appeal]").attr("href");
    lounge.by(lounge.ana).get(link).submit("main form", Map.of("words", "It was a joke"));
    var queue = lounge.says(lounge.fay, "/spaces/" + lounge.slug + "/reports");
    assertTrue(queue.contains("Message 1 in “Main room” Appealed"), queue);
    // Whoever decided it first does not go round the appeal.
    assertEquals(409, lounge.by(lounge.mo).get(path).status());
    assertEquals(409, lounge.post(lounge.mo, path, typed("returned", "X")).status());
    assertEquals(List.of("message removed hurtful"), lounge.acts());
  }

  @Test
  void of_a_hidden_space_the_mail_says_nothing() {
    var hidden = new Lounge(site, Visibility.HIDDEN);
    hidden.send(hidden.ana, hidden.room(), "Rude words");
    hidden
        .by(hidden.mo)
        .get(hidden.room() + "/messages/1/moderation")
        .submit("main form", typed("removed", "Said to Ana"));
    var mail = hidden.mail(hidden.ana, "Something was decided in one of your spaces");
    for (var word : List.of(hidden.slug, hidden.name, "Main room", "Said to Ana")) {
      assertFalse(mail.contains(word), mail);
    }
  }

  @Test
  void members_do_nothing_to_messages_of_others_and_moderators_nothing_to_their_own() {
    assertEquals(403, lounge.by(lounge.ben).get(path).status());
    assertEquals(403, lounge.post(lounge.ben, path, typed("removed", "X")).status());
    assertFalse(lounge.says(lounge.ben, room + "/messages/1").contains("Moderate"));
    lounge.send(lounge.mo, room, "By Mo");
    var own = room + "/messages/2/moderation";
    assertEquals(404, lounge.by(lounge.mo).get(own).status());
    assertEquals(404, lounge.post(lounge.mo, own, typed("removed", "X")).status());
    assertFalse(lounge.says(lounge.mo, room + "/messages/2").contains("Moderate"));
    assertEquals(200, lounge.by(lounge.fay).get(own).status());
    var other = new Lounge(site, Visibility.LISTED);
    var foreign = other.chat() + "/" + room.replaceAll(".*/", "") + "/messages/1/moderation";
    assertEquals(404, other.by(other.mo).get(foreign).status());
    assertEquals(List.of("Rude words", "By Mo"), lines());
  }

  @Test
  void whoever_reported_it_lets_somebody_else_decide() {
    lounge
        .by(lounge.mo)
        .get(room + "/messages/1/report")
        .submit("main form", Map.of("why", "rules"));
    assertEquals(409, lounge.by(lounge.mo).get(path).status());
    var refused = lounge.post(lounge.mo, path, typed("removed", "X"));
    assertTrue(refused.html().text().contains("this message was reported"), refused.text());
    assertEquals(List.of("Rude words"), lines());
    act(lounge.fay, "removed", "Please be kind");
    assertEquals(List.of("This message was removed by a moderator"), lines());
  }

  @Test
  void what_is_wrong_is_said_with_the_words_in_their_box() {
    for (var typed :
        List.of(
            typed("", "Words"),
            typed("bravo", "Words"),
            Map.of("what", "removed", "ground", "", "words", "Words"))) {
      var page = lounge.by(lounge.mo).get(path).submit("main form", typed);
      assertEquals(422, page.status());
      assertEquals("Words", page.field("words"));
    }
    assertEquals(422, act(lounge.mo, "removed", "").status());
    assertEquals(422, act(lounge.mo, "removed", "x".repeat(1_001)).status());
    assertEquals(List.of("Rude words"), lines());
  }

  @Test
  void an_old_page_does_not_remove_words_that_it_did_not_show() {
    var old = lounge.by(lounge.mo).get(path);
    lounge
        .by(lounge.ana)
        .get(room + "/messages/1/edit")
        .submit("form.cg-reply", Map.of("message", "Kind words"));
    var late = old.submit("main form", typed("removed", "It is rude"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("Kind words"), late.text());
    assertEquals("It is rude", late.field("words"));
    assertEquals(List.of("Kind words"), lines());
    assertEquals(409, lounge.post(lounge.mo, path, typed("returned", "X")).status());
    late.submit("main form", typed("removed", "It is rude"));
    assertEquals(List.of("This message was removed by a moderator"), lines());
  }

  @Test
  void erasing_for_good_is_asked_once_more() {
    var asked = act(lounge.mo, "purged", "It names somebody");
    assertTrue(asked.html().text().contains("nobody can bring it back"), asked.text());
    assertEquals(List.of("Rude words"), lines());
    var back = asked.follow("Do not erase it");
    assertTrue(back.html().text().contains("Rude words"));
    asked.submit("main form", Map.of());
    assertEquals(List.of("This message was removed by a moderator"), lines());
    assertEquals(List.of("message purged hurtful"), lounge.acts());
    assertTrue(lounge.says(lounge.fay, path).contains("nothing more can be done"));
    assertEquals(List.of("sent 1", "removed 2", "purged 3"), lounge.events(room));
  }

  @Test
  void it_is_done_in_a_closed_room_too() {
    lounge.post(lounge.fay, room + "/closure");
    act(lounge.mo, "removed", "Please be kind");
    assertEquals(List.of("This message was removed by a moderator"), lines());
  }
}

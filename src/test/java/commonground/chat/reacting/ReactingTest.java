package commonground.chat.reacting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.Messages;
import commonground.chat.Messages.Numbers;
import commonground.chat.RoomId;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saying something of a message by pressing a word, without a script. */
@Tag("long")
class ReactingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);
  private final String room = lounge.room();

  @BeforeEach
  void speak() {
    lounge.send(lounge.ana, room, "I walked today");
  }

  private HttpBrowser.Page press(PersonId by, String field, String value) {
    return lounge.post(by, room + "/reactions", Map.of(field, value));
  }

  /** What stands below the first message. */
  private String below(PersonId who) {
    return lounge.by(who).get(room).html().select("#reactions-1 p").text();
  }

  private List<String> buttons(PersonId who, String path) {
    return lounge.by(who).get(path).html().select("#reactions-1 button[form=react]").eachText();
  }

  @Test
  void a_word_is_said_once_by_each_and_taken_back() {
    assertEquals(
        List.of(
            "Thank you (message 1)",
            "Helpful (message 1)",
            "Same here (message 1)",
            "I have a question (message 1)"),
        buttons(lounge.ben, room));
    var page = press(lounge.ben, "give", "1-thank_you");
    assertTrue(page.html().text().contains("You reacted to message 1."), page.text());
    press(lounge.ben, "give", "1-thank_you");
    press(lounge.mo, "give", "1-thank_you");
    press(lounge.mo, "give", "1-helpful");
    var all = "Thank you: 2. Helpful: 1. Who reacted to message 1";
    assertEquals(all, below(lounge.ben));
    assertEquals(all, below(lounge.ana));
    assertEquals(
        "Thank you (message 1)",
        lounge.by(lounge.ben).get(room).html().select("[aria-pressed=true]").text());
    press(lounge.ben, "take", "1-thank_you");
    press(lounge.ben, "take", "1-thank_you");
    assertEquals("Thank you: 1. Helpful: 1. Who reacted to message 1", below(lounge.ana));
    assertEquals(
        List.of("sent 1", "reacted 2", "reacted 3", "reacted 4", "reacted 5"), lounge.events(room));
  }

  @Test
  void its_own_page_has_the_words_too_and_leads_back_to_itself() {
    var page = lounge.by(lounge.ben).get(room + "/messages/1");
    assertTrue(page.html().select("#reactions-1 details").hasAttr("open"));
    assertEquals("yes", page.html().select("#react [name=_alone]").val());
    var typed = Map.of("give", "1-same_here", "_alone", "yes");
    var next = lounge.post(lounge.ben, room + "/reactions", typed);
    assertTrue(next.path().startsWith(room + "/messages/1"), next.path());
    assertTrue(next.html().text().contains("Same here: 1."), next.text());
    assertTrue(press(lounge.mo, "give", "1-helpful").path().contains("at=1"));
  }

  @Test
  void members_see_who_said_what() {
    press(lounge.ben, "give", "1-thank_you");
    var page = lounge.by(lounge.ana).get(room + "/messages/1/reactions").html();
    assertEquals("Thank you: 1", page.select("h2").text());
    assertEquals(lounge.name(lounge.ben), page.select("main ul:not(.cg-trail) bdi").text());
  }

  @Test
  void nobody_says_it_of_their_own_message() {
    assertEquals(List.of(), buttons(lounge.ana, room));
    assertEquals(409, press(lounge.ana, "give", "1-thank_you").status());
    assertEquals(200, press(lounge.ben, "give", "1-thank_you").status());
    assertEquals("Thank you: 1. Who reacted to message 1", below(lounge.ana));
  }

  @Test
  void observers_and_those_outside_press_nothing() {
    press(lounge.ben, "give", "1-thank_you");
    assertEquals(List.of(), buttons(lounge.olly, room));
    assertEquals("Thank you: 1. Who reacted to message 1", below(lounge.olly));
    assertEquals(403, press(lounge.olly, "give", "1-helpful").status());
    var stranger = site.signedIn(site.person("Stranger " + lounge.slug));
    var typed = Map.of("give", "1-helpful", "_token", stranger.token());
    assertEquals(404, stranger.post(room + "/reactions", typed).status());
    assertEquals(404, stranger.get(room + "/messages/1/reactions").status());
  }

  @Test
  void what_nobody_offers_is_not_found() {
    for (var value :
        List.of("", "1", "1-", "1-bravo", "2-helpful", "x-helpful", "999999999-helpful")) {
      assertEquals(404, press(lounge.ben, "give", value).status(), value);
    }
    assertEquals(404, lounge.post(lounge.ben, room + "/reactions").status());
    var other = new Lounge(site, Visibility.PUBLIC);
    var path = other.chat() + "/" + room.replaceAll(".*/", "") + "/reactions";
    assertEquals(404, other.post(other.ben, path, Map.of("give", "1-helpful")).status());
    assertEquals(200, press(lounge.ben, "give", "1-helpful").status());
  }

  @Test
  void of_what_was_taken_away_nothing_is_said_any_more() {
    press(lounge.ben, "give", "1-thank_you");
    lounge.by(lounge.ana).get(room + "/messages/1/deletion").submit("main form", Map.of());
    assertEquals(410, press(lounge.mo, "give", "1-helpful").status());
    assertEquals("", below(lounge.ben));
    assertFalse(lounge.says(lounge.ben, room + "/messages/1/reactions").contains("Thank you: 1"));
  }

  @Test
  void it_is_said_in_a_closed_room_and_not_in_an_archived_space() {
    lounge.post(lounge.fay, room + "/closure");
    assertEquals(200, press(lounge.ben, "give", "1-thank_you").status());
    lounge.post(lounge.fay, "/spaces/" + lounge.slug + "/archive");
    assertEquals(403, press(lounge.ben, "give", "1-helpful").status());
    assertEquals("Thank you: 1. Who reacted to message 1", below(lounge.ana));
  }

  @Test
  void whoever_changes_the_message_is_not_held_up_by_it() {
    var edit = lounge.by(lounge.ana).get(room + "/messages/1/edit");
    press(lounge.ben, "give", "1-thank_you");
    var done = edit.submit("form.cg-reply", Map.of("message", "I walked far"));
    assertEquals(200, done.status(), done.text());
    assertEquals(List.of("I walked far"), lounge.lines(lounge.ben, room));
    assertEquals("Thank you: 1. Who reacted to message 1", below(lounge.ana));
  }

  @Test
  void whoever_asks_what_has_changed_since_finds_the_message() {
    var member = lounge.member(lounge.mo);
    var messages = new Messages(site.db(), new Markdown());
    var id = new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
    var before = lounge.revision(room);
    assertEquals(0, messages.changedAfter(member, id, before, Numbers.ALL, 10).size());
    press(lounge.ben, "give", "1-thank_you");
    assertEquals(1, messages.changedAfter(member, id, before, Numbers.ALL, 10).size());
    assertEquals(0, messages.changedAfter(member, id, before + 1, Numbers.ALL, 10).size());
  }

  @Test
  void a_script_is_given_what_stands_below_the_message_alone() {
    var typed = Map.of("give", "1-thank_you", "_quiet", "1");
    var fragment = lounge.post(lounge.ben, room + "/reactions", typed);
    assertEquals(1, fragment.html().select(".cg-reactions#reactions-1").size());
    assertEquals(0, fragment.html().select("header, main").size());
    assertEquals("Thank you: 1. Who reacted to message 1", fragment.html().select("p").text());
    assertTrue(fragment.html().select("details").hasAttr("open"));
  }
}

package commonground.chat.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opening a room for an occasion, its name, closing and reopening it, and the list of rooms. */
@Tag("long")
class OccasionsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);

  private List<String> titles(PersonId who) {
    return lounge.by(who).get(lounge.chat()).html().select(".cg-row__title").eachText();
  }

  private String close(String room) {
    lounge.by(lounge.fay).get(room + "/closure").submit("main form", Map.of());
    return room;
  }

  private void reopen(String room) {
    lounge.by(lounge.fay).get(room + "/settings").submit("form[action$=/reopening]", Map.of());
  }

  @Test
  void a_facilitator_opens_a_room_and_everybody_here_finds_it() {
    assertEquals(List.of("Main room"), titles(lounge.ben));
    var page = lounge.open(lounge.fay, "Coffee  morning\u202E");
    assertTrue(page.html().text().contains("The room is open."), page.text());
    assertEquals(List.of("Main room", "Coffee morning"), titles(lounge.ben));
    assertEquals(List.of("Main room", "Coffee morning"), titles(lounge.olly));
    assertTrue(lounge.says(lounge.ben, lounge.chat()).contains("Only the 5 members"));
  }

  @Test
  void only_facilitators_open_name_and_close_rooms() {
    var room = lounge.opened("Coffee");
    for (var one : List.of(lounge.mo, lounge.ana, lounge.olly)) {
      assertEquals(403, lounge.by(one).get(lounge.chat() + "/new").status());
      assertEquals(403, lounge.post(one, lounge.chat() + "/new", Map.of("name", "X")).status());
      assertEquals(403, lounge.post(one, room + "/settings", Map.of("name", "X")).status());
      assertEquals(403, lounge.post(one, room + "/closure").status());
      assertEquals(403, lounge.post(one, room + "/reopening").status());
      assertFalse(lounge.says(one, lounge.chat()).contains("Open a room"));
    }
    assertEquals(List.of("Main room", "Coffee"), titles(lounge.fay));
  }

  @Test
  void whoever_reads_from_outside_finds_no_chat() {
    var room = lounge.opened("Coffee");
    var stranger = site.signedIn(site.person("Stranger " + lounge.slug));
    for (var path : List.of(lounge.chat(), room, room + "/settings", lounge.chat() + "/new")) {
      assertEquals(200, lounge.by(lounge.fay).get(path).status(), path);
      assertEquals(404, stranger.get(path).status(), path);
    }
    var other = new Lounge(site, Visibility.PUBLIC);
    var id = room.replaceAll(".*/", "");
    assertEquals(404, other.by(other.fay).get(other.chat() + "/" + id + "/settings").status());
    assertEquals(404, other.post(other.fay, other.chat() + "/" + id + "/closure").status());
  }

  @Test
  void the_same_form_twice_opens_one_room_and_a_name_is_there_once() {
    var form = lounge.by(lounge.fay).get(lounge.chat() + "/new");
    form.submit("main form", Map.of("name", "Coffee"));
    assertEquals(200, form.submit("main form", Map.of("name", "Coffee")).status());
    assertEquals(List.of("Main room", "Coffee"), titles(lounge.ben));
    var gil = lounge.join("Gil", commonground.spaces.Role.FACILITATOR);
    var taken = lounge.open(gil, "COFFEE");
    assertEquals(422, taken.status());
    assertEquals("COFFEE", taken.field("name"));
    assertTrue(taken.html().select(".govuk-error-summary").text().contains("has this name"));
    close(lounge.opened("Coffee"));
    assertEquals(200, lounge.open(gil, "Coffee").status());
    assertEquals(List.of("Main room", "Coffee", "Coffee"), titles(lounge.ben));
  }

  @Test
  void a_name_has_one_to_eighty_characters_and_what_was_typed_stays() {
    for (var name : List.of("", "   ", "\u202E", "x".repeat(81))) {
      var page = lounge.open(lounge.fay, name);
      assertEquals(422, page.status());
      assertEquals(name.strip(), page.field("name"));
    }
    assertEquals(200, lounge.open(lounge.fay, "x".repeat(80)).status());
  }

  @Test
  void a_space_has_so_many_open_rooms_and_no_more() {
    for (var n = 1; n <= Occasions.MOST; n++) {
      assertEquals(200, lounge.open(lounge.fay, "Room " + n).status());
    }
    var full = lounge.open(lounge.fay, "One more");
    assertEquals(422, full.status());
    assertTrue(full.html().text().contains("Close one of them first"), full.text());
    var all = lounge.by(lounge.ben).get(lounge.chat()).html();
    var first = all.select("a").stream().filter(one -> one.text().equals("Room 1")).toList();
    var room = first.getFirst().attr("href");
    close(room);
    assertEquals(200, lounge.open(lounge.fay, "One more").status());
    assertEquals(409, lounge.post(lounge.fay, room + "/reopening").status());
  }

  @Test
  void a_room_gets_another_name_unless_somebody_was_quicker() {
    var room = lounge.opened("Coffee");
    var old = lounge.by(lounge.fay).get(room + "/settings");
    old.submit("form[action$=/settings]", Map.of("name", "Tea"));
    assertEquals(List.of("Main room", "Tea"), titles(lounge.ben));
    var late = old.submit("form[action$=/settings]", Map.of("name", "Cake"));
    assertEquals(409, late.status());
    assertTrue(late.html().text().contains("Somebody has changed this room meanwhile"));
    assertEquals("Cake", late.field("name"));
    late.submit("form[action$=/settings]", Map.of("name", "Cake"));
    assertEquals(List.of("Main room", "Cake"), titles(lounge.ben));
    assertEquals(404, lounge.post(lounge.fay, lounge.room() + "/settings", named()).status());
  }

  private static Map<String, String> named() {
    return Map.of("name", "Our own", "_shown", "");
  }

  @Test
  void nobody_writes_in_a_closed_room_and_all_stays_readable() {
    var room = lounge.opened("Coffee");
    lounge.send(lounge.ana, room, "Hello");
    var typing = lounge.by(lounge.ana).get(room);
    close(room);
    var late = typing.submit("form[action$=/messages]", Map.of("message", "Too late"));
    assertEquals(422, late.status());
    assertEquals("Too late", late.field("message"));
    assertEquals(List.of("Hello"), lounge.lines(lounge.olly, room));
    assertEquals(0, lounge.by(lounge.fay).get(room).html().select("[name=message]").size());
    var list = lounge.by(lounge.ben).get(lounge.chat()).html();
    assertEquals("Coffee", list.select("h2:contains(Closed) + ul a").text());
    assertTrue(list.text().contains("Closed on"), list.text());
    reopen(room);
    lounge.send(lounge.ana, room, "Again");
    assertEquals(List.of("Hello", "Again"), lounge.lines(lounge.ben, room));
  }

  @Test
  void the_main_room_is_switched_off_and_on() {
    lounge.send(lounge.ana, lounge.room(), "Hello");
    var asked = lounge.by(lounge.fay).get(lounge.room() + "/closure");
    assertTrue(asked.html().select("h1").text().contains("Switch the main room off?"));
    asked.submit("main form", Map.of());
    assertEquals(
        0, lounge.by(lounge.ana).get(lounge.room()).html().select("[name=message]").size());
    assertEquals(List.of("Hello"), lounge.lines(lounge.ben, lounge.room()));
    assertTrue(lounge.says(lounge.ben, lounge.chat()).contains("Switched off on"));
    assertEquals(List.of("Main room 1 new message"), titles(lounge.ben));
    reopen(lounge.room());
    lounge.send(lounge.ana, lounge.room(), "Back");
    assertEquals(List.of("Hello", "Back"), lounge.lines(lounge.ben, lounge.room()));
  }

  @Test
  void the_list_says_what_is_new_in_each_room() {
    var room = lounge.opened("Coffee");
    lounge.send(lounge.ana, room, "One");
    lounge.send(lounge.ana, room, "Two");
    lounge.send(lounge.ana, lounge.room(), "Three");
    assertEquals(List.of("Main room 1 new message", "Coffee 2 new messages"), titles(lounge.ben));
    assertEquals(List.of("Main room", "Coffee"), titles(lounge.ana));
    lounge.by(lounge.ben).get(room).submit("form[action$=/reading]", Map.of());
    assertEquals(List.of("Main room 1 new message", "Coffee"), titles(lounge.ben));
  }

  @Test
  void closed_rooms_stand_page_by_page_the_newest_first() {
    for (var n = 1; n <= RoomList.PAGE + 1; n++) {
      close(lounge.opened("Room " + n));
    }
    var page = lounge.by(lounge.ben).get(lounge.chat());
    assertEquals(RoomList.PAGE + 1, page.html().select(".cg-row").size());
    var older = page.follow("Earlier rooms").html().select(".cg-row__title").eachText();
    assertEquals(List.of("Room 1"), older);
  }

  @Test
  void each_act_makes_one_revision_and_a_second_press_none() {
    var room = lounge.opened("Coffee");
    for (var twice = 0; twice < 2; twice++) {
      lounge.post(lounge.fay, room + "/settings", Map.of("name", "Tea", "_shown", "Coffee"));
      lounge.post(lounge.mo, room + "/pace", Map.of("pace", "ten_seconds"));
    }
    for (var twice = 0; twice < 2; twice++) {
      lounge.post(lounge.mo, room + "/hold", Map.of("reason", "Calm", "_shown", ""));
    }
    for (var act : List.of("/release", "/closure", "/reopening")) {
      lounge.post(lounge.fay, room + act);
      lounge.post(lounge.fay, room + act);
    }
    assertEquals(
        List.of(
            "opened 1", "renamed 2", "paced 3", "held 4", "released 5", "closed 6", "reopened 7"),
        lounge.events(room));
    assertEquals(7, lounge.revision(room));
  }

  @Test
  void in_an_archived_space_rooms_are_read_and_nothing_is_changed() {
    var room = lounge.opened("Coffee");
    lounge.send(lounge.ana, room, "Hello");
    lounge.post(lounge.fay, "/spaces/" + lounge.slug + "/archive");
    assertEquals(List.of("Hello"), lounge.lines(lounge.ben, room));
    for (var act : List.of("/settings", "/closure", "/reopening", "/release")) {
      assertEquals(403, lounge.post(lounge.fay, room + act, Map.of("name", "Tea")).status(), act);
    }
    var hold = Map.of("reason", "Calm", "_shown", "", "pace", "ten_seconds");
    assertEquals(403, lounge.post(lounge.mo, room + "/hold", hold).status());
    assertEquals(403, lounge.post(lounge.mo, room + "/pace", hold).status());
    assertEquals(403, lounge.by(lounge.fay).get(lounge.chat() + "/new").status());
    assertEquals(2, lounge.revision(room));
  }
}

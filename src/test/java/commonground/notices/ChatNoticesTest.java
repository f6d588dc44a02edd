package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Messages;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.changing.Deleted;
import commonground.chat.changing.Deleting;
import commonground.chat.changing.Reworded;
import commonground.chat.changing.Rewording;
import commonground.people.PersonId;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.Markdown;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What messages of rooms tell people, in the header and on the page. */
@Tag("long")
class ChatNoticesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final RoomId room = ears.room();
  private final HttpBrowser ana = site.signedIn(ears.ana);
  private final Messages messages = new Messages(site.db(), new Markdown());
  private final RoomPositions positions = new RoomPositions(site.db());
  private final Rewording rewording = new Rewording(site.db(), messages, positions);
  private final Deleting deleting =
      new Deleting(site.db(), messages, positions, new Jobs(), new Markdown());

  @BeforeAll
  static void midday() {
    site.midday();
  }

  private static String at(PersonId person) {
    return "[@" + person.value() + "]";
  }

  private long revision(int number) {
    return messages.find(ears.member(ears.ben), room, number).orElseThrow().revision();
  }

  private void reword(int number, String words) {
    var done =
        rewording.reword(
            ears.member(ears.ben), room, number, new Rewording.Change(revision(number), words));
    assertInstanceOf(Reworded.Done.class, done);
    ears.quiet();
  }

  private void delete(PersonId by, int number) {
    assertInstanceOf(
        Deleted.Done.class, deleting.delete(ears.member(by), room, number, revision(number)));
  }

  private String notices(PersonId person) {
    return site.signedIn(person).get("/notices").html().select("main").text();
  }

  @Test
  void a_reply_tells_whose_message_it_answers_and_opening_it_leads_to_its_place_in_the_room() {
    ears.say(ears.ana, room, 0, "Who walks today?");
    ears.say(ears.ben, room, 0, "Hello everybody");
    Ears.heads(ana, "Notices");
    ears.say(ears.ben, room, 1, "I do, with **poles**");
    Ears.heads(ana, "1 notice");
    assertEquals(List.of("message reply_to_you"), ears.told(ears.ana));
    assertEquals(List.of(), ears.told(ears.fay));

    var page = ana.get("/notices");
    assertEquals("Chat: Main room 1 new", page.html().select("h2").text());
    assertEquals(ears.path(room), page.html().expectFirst("h2 a").attr("href"));
    var line = page.html().select(".cg-notice").text();
    assertTrue(line.startsWith("Ben " + ears.slug + " replied to you in message 3 new"), line);
    assertTrue(line.contains("I do, with poles"), line);
    assertTrue(line.contains("You are told because it was a reply to you."), line);

    var opened = page.submit("form[action$=/opening]", Map.of());
    assertEquals(ears.path(room) + "?at=3#message-3", opened.path());
    assertEquals(200, opened.status());
    Ears.heads(ana, "Notices");
  }

  @Test
  void who_is_mentioned_is_told_by_name_or_as_one_of_many() {
    var pat = ears.join("Pat", Role.MEMBER);
    site.world().join(ears.space, pat, Role.MEMBER, Perspective.PATIENT);
    ears.say(ears.fay, room, 0, "Dear " + at(ears.ana) + " and [@patients], are you there?");
    assertEquals(List.of("message mentioned"), ears.told(ears.ana));
    assertEquals(List.of("message patients_mentioned"), ears.told(pat));
    assertEquals(List.of(), ears.told(ears.ben));
    var page = notices(ears.ana);
    assertTrue(page.contains("Fay " + ears.slug + " mentioned you in message 1"), page);
    assertTrue(page.contains("Dear @Ana " + ears.slug + " and @patients"), page);
    assertTrue(notices(pat).contains("Fay " + ears.slug + " wrote message 1"), notices(pat));
  }

  @Test
  void every_post_of_a_space_is_not_every_message() {
    ears.hear(ears.ana, "every_post");
    ears.say(ears.ben, room, 0, "To nobody");
    assertEquals(List.of(), ears.told(ears.ana));
    assertEquals(0, jobs(), "nothing is queued for it");
    ears.say(ears.ben, room, 0, "To " + at(ears.ana));
    assertEquals(List.of("message mentioned"), ears.told(ears.ana));
    var hints = ana.get("/spaces/" + ears.slug + "/me").html().select("main").text();
    assertTrue(hints.contains("Chat is too quick for that"), hints);
  }

  private static long jobs() {
    return site.db()
        .the(
            "select count(*) as n from jobs where kind = 'tell_of_message'",
            row -> row.number("n"));
  }

  @Test
  void who_wants_nothing_or_muted_the_writer_or_is_not_there_hears_nothing() {
    var cleo = ears.join("Cleo", Role.MEMBER);
    var gus = ears.join("Gus", Role.MEMBER);
    var stranger = site.person("Stranger " + ears.slug);
    ears.hear(cleo, "nothing");
    new Mutes(site.db(), () -> false).mute(ears.member(gus), ears.ben);
    for (var person : List.of(ears.ana, cleo, gus)) {
      ears.say(person, room, 0, "Words of " + person.value());
    }
    ears.say(ears.ben, room, 0, at(ears.ana) + at(cleo) + at(gus) + at(stranger) + " at once");
    for (var answered = 1; answered <= 3; answered++) {
      ears.say(ears.ben, room, answered, "Reply to " + answered);
    }
    assertEquals(
        List.of("message mentioned", "message reply_to_you"), ears.told(ears.ana), "can be told");
    for (var person : List.of(cleo, gus, stranger)) {
      assertEquals(List.of(), ears.told(person));
    }
  }

  @Test
  void what_was_read_in_the_room_is_read() {
    ears.say(ears.ben, room, 0, "Dear " + at(ears.ana));
    Ears.heads(ana, "1 notice");
    positions.read(ears.member(ears.ana), room, 1);
    Eventually.that("it is read", () -> !notices(ears.ana).contains("1 new"));
    ears.say(ears.ben, room, 0, "Again, dear " + at(ears.ana));
    Ears.heads(ana, "1 notice");
  }

  @Test
  void what_is_deleted_is_no_news_and_is_again_once_it_is_back() {
    ears.say(ears.ben, room, 0, "Dear " + at(ears.ana));
    ears.say(ears.ben, room, 0, "Something for nobody");
    Ears.heads(ana, "1 notice");
    delete(ears.ben, 1);
    Ears.heads(ana, "Notices");
    assertFalse(notices(ears.ana).contains("Dear"));
    deleting.bringBack(ears.member(ears.ben), room, 1);
    Ears.heads(ana, "1 notice");
    assertEquals(List.of("message mentioned"), ears.told(ears.ana), "once");
  }

  @Test
  void an_edit_tells_whom_it_names_anew_and_nobody_twice() {
    var cleo = ears.join("Cleo", Role.MEMBER);
    ears.say(ears.ben, room, 0, "Dear " + at(ears.ana));
    positions.read(ears.member(cleo), room, 1);
    reword(1, "Dear " + at(ears.ana) + " and " + at(cleo));
    assertEquals(List.of("message mentioned"), ears.told(ears.ana));
    assertEquals(List.of("message mentioned"), ears.told(cleo));
    assertEquals("1 notice", Ears.header(site.signedIn(cleo)), "although the message was read");
    reword(1, "Nobody");
    reword(1, "Dear " + at(cleo) + " again");
    assertEquals(List.of("message mentioned"), ears.told(cleo));
  }

  @Test
  void a_reply_that_an_edit_makes_a_mention_is_told_as_that() {
    ears.say(ears.ana, room, 0, "Who walks?");
    ears.say(ears.ben, room, 1, "I do");
    reword(2, "I do, " + at(ears.ana));
    assertEquals(List.of("message mentioned"), ears.told(ears.ana));
  }

  @Test
  void who_has_left_is_shown_nothing_of_it_and_who_was_named_keeps_their_name() {
    ears.say(ears.ben, room, 0, "Dear " + at(ears.ana));
    ears.say(ears.fay, room, 1, "And hello " + at(ears.ben) + ", said Fay");
    assertTrue(notices(ears.ana).contains("Dear @Ana"));
    ana.get("/spaces/" + ears.slug + "/me/leave").submit("main form", Map.of());
    assertFalse(notices(ears.ana).contains("Dear"));
    site.world().leave(ears.member(ears.ben));
    site.world().join(ears.space, ears.ana, Role.MEMBER);
    assertTrue(notices(ears.ana).contains("Dear @Ana " + ears.slug));
    var named =
        site.db()
            .<Boolean>the(
                "select here from called where space_id = $1 and person_id = $2",
                row -> row.flag("here"),
                ears.space,
                ears.ben);
    assertFalse(named, "words may name who was named here");
  }

  @Test
  void what_would_have_come_last_week_has_messages_too() {
    ears.say(ears.ana, room, 0, "Who walks?");
    ears.say(ears.ben, room, 1, "I do");
    ears.say(ears.ben, room, 0, "To nobody");
    var week = ana.get("/notices/last-week").html();
    assertEquals(
        List.of("Ben " + ears.slug + " replied to you in message 2"),
        week.select(".cg-notice__what").eachText());
    assertTrue(week.text().contains("1 notice and 1 email would have come"), week.text());
    ears.hear(ears.ana, "nothing");
    assertEquals(0, ana.get("/notices/last-week").html().select(".cg-notice").size());
  }

  @Test
  void marking_one_conversation_as_read_leaves_the_others() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "In the discussion");
    ears.say(ears.ben, room, 0, "In the room, " + at(ears.ana));
    Ears.heads(ana, "2 notices");
    var number = -1_000_000_000_000_000L - room.value();
    ana.get("/notices").submit("form:has(input[value=" + number + "])", Map.of());
    Ears.heads(ana, "1 notice");
    assertTrue(notices(ears.ana).contains("Walking 1 new"), notices(ears.ana));
  }
}

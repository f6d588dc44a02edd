package commonground.chat.talking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms over HTTP, without JavaScript. */
@Tag("long")
class RoomPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "room-" + NUMBER.incrementAndGet();
  private final SpaceId space = site.world().space(slug, "Room", Kind.COMMUNITY, Visibility.LISTED);
  private final Chatter chatter = new Chatter(site.db());
  private final PersonId ana = join("Ana " + slug, Role.MEMBER, Perspective.PATIENT);
  private final PersonId ben = join("Ben " + slug, Role.MEMBER);

  private PersonId join(String name, Role role, Perspective... perspectives) {
    var person = site.person(name);
    site.world().join(space, person, role, perspectives);
    return person;
  }

  private Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  private RoomId room() {
    return chatter.own(member(ana));
  }

  private String path() {
    return "/spaces/" + slug + "/chat/" + room().value();
  }

  private void say(PersonId by, int from, int to) {
    for (var number = from; number <= to; number++) {
      chatter.say(member(by), room(), 0, "Message " + number);
    }
  }

  @Test
  void a_member_sends_a_message_and_another_reads_and_answers_it() {
    var empty = site.signedIn(ana).get(path());
    assertTrue(empty.text().contains("Nobody has written here yet."));
    assertTrue(empty.text().contains("Only the 2 members of Room can read this."));
    var sent = empty.submit("form.cg-say", Map.of("message", "Hello **all**"));
    assertEquals(200, sent.status());
    assertTrue(sent.text().contains("Sent as message 1."));

    var browser = site.signedIn(ben);
    var page = browser.get(path());
    assertEquals("Hello all", page.html().select(".cg-line .cg-prose").text());
    var heading = page.html().select("#message-1-heading .govuk-visually-hidden").text();
    assertTrue(
        heading.matches("Message 1, by Ana " + slug + ", Patient, carer or public, \\S+"), heading);
    var answer = browser.get(page.html().select("a:contains(Reply to message 1)").attr("href"));
    assertEquals("Reply to message 1", answer.html().select("#reply-heading").text());
    var answered = answer.submit("form.cg-say", Map.of("message", "Hello Ana"));
    assertEquals(
        "message 1 by Ana " + slug, answered.html().select("#message-2 .cg-line__to a").text());
  }

  @Test
  void what_is_wrong_is_said_beside_the_box_and_nothing_is_lost() {
    var browser = site.signedIn(ana);
    var nothing = browser.get(path()).submit("form.cg-say", Map.of("message", " \n "));
    assertEquals(422, nothing.status());
    assertTrue(nothing.html().title().startsWith("Error: "));
    assertTrue(nothing.text().contains("Write something first"));
    var longer = "x".repeat(4_001);
    var refused = browser.get(path()).submit("form.cg-say", Map.of("message", longer));
    assertEquals(422, refused.status());
    assertEquals(longer, refused.field("message"));
    var fits = refused.submit("form.cg-say", Map.of("message", longer.substring(1)));
    assertEquals(200, fits.status());
    assertEquals(1, chatter.room(member(ana), room()).messages());
  }

  @Test
  void what_looks_like_an_nhs_number_is_asked_about_before_it_is_sent() {
    var browser = site.signedIn(ana);
    var asked = browser.get(path()).submit("form.cg-say", Map.of("message", "It is 943 476 5919"));
    assertEquals(422, asked.status());
    assertEquals(0, chatter.room(member(ana), room()).messages());
    var fields = HttpBrowser.fields(asked.form("form.cg-say"));
    fields.put("_as_is", asked.html().select("[name=_as_is]").val());
    assertEquals(200, browser.post(path() + "/messages", fields).status());
    assertEquals(1, chatter.room(member(ana), room()).messages());
  }

  @Test
  void words_stay_in_the_box_where_the_room_was_closed_or_held_or_it_is_too_soon() {
    var browser = site.signedIn(ana);
    var open = browser.get(path());
    assertEquals(200, open.submit("form.cg-say", Map.of("message", "First")).status());
    var again = browser.get(path());
    var moderator = join("Mo " + slug, Role.MODERATOR);

    set("pace = 3600");
    var soon = again.submit("form.cg-say", Map.of("message", "Second"));
    assertEquals(422, soon.status());
    assertTrue(soon.text().contains("One message every 60 minutes here. You can send again in"));
    assertEquals("Second", soon.field("message"));

    set("pace = 0, held_at = opened_at, held_by = " + moderator.value());
    var held = again.submit("form.cg-say", Map.of("message", "Third"));
    assertEquals(422, held.status());
    assertTrue(held.text().contains("only moderators and facilitators write here just now"));
    assertEquals("Third", held.field("message"));
    assertEquals(0, browser.get(path()).html().select("form.cg-say").size());

    set("closed_at = opened_at, closed_by = " + moderator.value());
    var closed = again.submit("form.cg-say", Map.of("message", "Fourth"));
    assertEquals(422, closed.status());
    assertTrue(closed.text().contains("nobody writes in this room any more"));
    assertEquals("Fourth", closed.field("message"));
    assertEquals(1, chatter.room(member(ana), room()).messages());
  }

  private void set(String change) {
    TestDatabase.run(
        site.address(), "update rooms set " + change + " where id = " + room().value());
  }

  @Test
  void the_same_form_with_other_words_asks_what_to_do() {
    var browser = site.signedIn(ana);
    var form = browser.get(path());
    form.submit("form.cg-say", Map.of("message", "As it was"));
    var asked = form.submit("form.cg-say", Map.of("message", "As it is now"));
    assertEquals(409, asked.status());
    assertEquals("You sent this as message 1", asked.html().select("h1").text());
    var edited = asked.submit("form[action$=/edit]", Map.of());
    assertEquals(200, edited.status());
    assertEquals("As it is now", chatter.message(member(ana), room(), 1).source());
    var anew = asked.submit("form[action$=/messages]", Map.of());
    assertTrue(anew.text().contains("Sent as message 2."));
  }

  @Test
  void lines_are_the_same_bytes_for_every_member() {
    say(ana, 1, 3);
    chatter.say(member(ben), room(), 2, "For [@" + ana.value() + "] to see");
    var fay = join("Fay " + slug, Role.FACILITATOR);
    var eye = join("Eye " + slug, Role.OBSERVER);
    var seen =
        List.of(ana, ben, fay, eye).stream()
            .map(person -> site.signedIn(person).get(path()).html().select(".cg-line"))
            .map(lines -> lines.outerHtml())
            .distinct()
            .toList();
    assertEquals(1, seen.size());
    assertTrue(seen.getFirst().contains("@Ana " + slug));
  }

  @Test
  void a_long_room_is_read_page_by_page_both_ways_and_each_message_has_its_place() {
    say(ben, 1, 120);
    var browser = site.signedIn(ana);
    var last = browser.get(path());
    assertEquals("Messages 71 to 120 of 120. ", range(last));
    var older = last.follow("Older messages");
    assertEquals("Messages 21 to 70 of 120. ", range(older));
    var first = older.follow("Older messages");
    assertEquals("Messages 1 to 50 of 120. ", range(first));
    assertEquals(0, first.html().select("a:contains(Older messages)").size());
    var newer = first.follow("Newer messages");
    assertEquals("Messages 51 to 100 of 120. ", range(newer));
    var there = browser.get(path() + "?at=60");
    assertEquals(1, there.html().select("#message-60").size());
    var alone = browser.get(path() + "/messages/60");
    assertEquals(
        path() + "?at=60#message-60", alone.html().select("a:contains(in its room)").attr("href"));
    for (var query : List.of("?from=0", "?from=-3", "?to=99999999999999999", "?at=x", "?from=")) {
      assertEquals(200, browser.get(path() + query).status(), query);
    }
    assertEquals(404, browser.get(path() + "/messages/121").status());
    assertEquals(404, browser.get(path() + "/messages/99999999999").status());
  }

  private static String range(HttpBrowser.Page page) {
    return page.html().expectFirst(".cg-range").text().strip() + " ";
  }

  @Test
  void refresh_leads_to_another_address_of_the_same_place_each_time() {
    say(ben, 1, 60);
    var browser = site.signedIn(ana);
    for (var place : List.of(path(), path() + "?from=2")) {
      var page = browser.get(place);
      var first = page.html().select("a:contains(Refresh)").attr("href");
      assertNotEquals(place, first.replaceAll("#.*", ""));
      var again = page.follow("Refresh");
      assertEquals(range(page), range(again));
      assertNotEquals(first, again.html().select("a:contains(Refresh)").attr("href"));
    }
  }

  @Test
  void a_day_stands_above_the_messages_of_that_day() {
    site.pass(Duration.ofHours(1));
    say(ana, 1, 2);
    site.pass(Duration.ofDays(1));
    say(ben, 3, 3);
    var days = site.signedIn(ana).get(path()).html().select("h2.cg-lines__day");
    assertEquals(2, days.size());
    assertTrue(days.getFirst().text().matches("[A-Z]\\w+day \\d{1,2} \\w+.*"), days.text());
  }

  @Test
  void unread_messages_are_counted_jumped_to_and_marked_as_read() {
    say(ben, 1, 3);
    chatter.say(member(ana), room(), 0, "My own");
    var browser = site.signedIn(ana);
    var page = browser.get(path());
    assertEquals("#message-1", page.html().select("a:contains(first unread)").attr("href"));
    assertTrue(page.text().contains("Jump to the first unread message (3)"));
    assertEquals(1, page.html().select("[data-behaviour=mark-read]").size());
    var read = page.submit("form[action$=/reading]", Map.of());
    assertTrue(read.text().contains("You are up to date in this room."));
    assertFalse(read.text().contains("first unread"));
    say(ben, 5, 5);
    assertTrue(browser.get(path()).text().contains("first unread message (1)"));
    assertTrue(browser.get("/spaces/" + slug).text().contains("1 new message"));
  }

  @Test
  void who_writes_from_a_page_that_shows_all_unread_has_read_it() {
    say(ben, 1, 3);
    var browser = site.signedIn(ana);
    var page = browser.get(path());
    say(ben, 4, 4);
    page.submit("form.cg-say", Map.of("message", "I see"));
    assertTrue(browser.get(path()).text().contains("first unread message (1)"));
    say(ben, 6, 70);
    var last = browser.get(path());
    assertEquals(0, last.html().select("[data-behaviour=mark-read]").size());
    last.submit("form.cg-say", Map.of("message", "I see the end alone"));
    assertTrue(browser.get(path()).text().contains("first unread message (66)"));
  }

  @Test
  void what_a_script_notes_counts_on_the_next_page() {
    say(ben, 1, 2);
    var browser = site.signedIn(ana);
    var fields = HttpBrowser.fields(browser.get(path()).form("form[action$=/reading]"));
    fields.put("_quiet", "1");
    assertEquals(204, browser.post(path() + "/reading", fields).status());
    assertFalse(browser.get(path()).text().contains("first unread"));
  }

  @Test
  void whoever_comes_later_has_nothing_unread_of_what_was_before() {
    say(ben, 1, 2);
    site.pass(Duration.ofMinutes(1));
    var late = join("Lea " + slug, Role.MEMBER);
    assertFalse(site.signedIn(late).get(path()).text().contains("first unread"));
    site.pass(Duration.ofMinutes(1));
    say(ben, 3, 3);
    assertTrue(site.signedIn(late).get(path()).text().contains("first unread message (1)"));
  }

  @Test
  void messages_of_somebody_who_is_muted_are_folded_away() {
    say(ben, 1, 1);
    var browser = site.signedIn(ana);
    assertEquals(0, browser.get(path()).html().select("details.cg-muted").size());
    new Mutes(site.db(), () -> false).mute(member(ana), ben);
    Eventually.that(
        "the message is folded away",
        () ->
            browser
                .get(path())
                .html()
                .select("details.cg-muted > summary")
                .text()
                .equals("You muted Ben " + slug + ". Show this message (1)"));
  }

  @Test
  void an_observer_reads_and_is_told_why_there_is_no_box() {
    say(ana, 1, 1);
    var page = site.signedIn(join("Eye " + slug, Role.OBSERVER)).get(path());
    assertTrue(page.text().contains("You read here as an observer."));
    assertEquals(0, page.html().select("form.cg-say").size());
    assertEquals(1, page.html().select(".cg-line").size());
  }

  @Test
  void a_mention_is_asked_about_where_it_is_not_clear_and_told_by_number() {
    var browser = site.signedIn(ana);
    var asked = browser.get(path()).submit("form.cg-say", Map.of("message", "Hello @Nobody here"));
    assertEquals("Before you post", asked.html().select("h1").text());
    var sent = asked.submit("main form", Map.of());
    assertTrue(sent.text().contains("Sent as message 1."));
    var named = browser.get(path()).submit("form.cg-say", Map.of("message", "Hello @Ben " + slug));
    assertTrue(named.text().contains("Sent as message 2."));
    var source = chatter.message(member(ana), room(), 2).source();
    assertEquals("Hello [@" + ben.value() + "]", source);
    var link = named.html().select("#message-2 a.cg-mention");
    assertEquals("@Ben " + slug, link.text());
  }
}

package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.demo.Makings;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages in a discussion that took them along: what they say today, and to whom. */
@Tag("long")
class TakenTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String BOX = "form.cg-reply";

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);
  private final Chatter chatter = new Chatter(site.db());
  private final RoomId room = new RoomId(Long.parseLong(lounge.room().replaceAll(".*/", "")));
  private DiscussionId discussion = new DiscussionId(0);

  @BeforeEach
  void make() {
    chatter.say(lounge.member(lounge.ana), room, 0, "Words of Ana");
    chatter.say(lounge.member(lounge.ben), room, 0, "Words of *Ben*");
    chatter.say(lounge.member(lounge.fay), room, 0, "For [@" + lounge.ana.value() + "]");
    discussion =
        new Makings(site.db())
            .make(
                lounge.member(lounge.fay),
                room,
                Heading.of("Made in " + lounge.slug),
                "What was said",
                List.of(1, 2, 3));
  }

  private String thread() {
    return "/spaces/" + lounge.slug + "/discussions/" + discussion.value();
  }

  private HttpBrowser.Page seen(PersonId by) {
    return lounge.by(by).get(thread());
  }

  private List<String> words(PersonId by) {
    return seen(by).html().select("#post-1 .cg-quote").eachText();
  }

  private static String message(int number, String name, String words) {
    return "Message " + number + " by " + name + ", .*" + words;
  }

  private void reads(int index, String shape) {
    var shown = words(lounge.ben).get(index);
    assertTrue(shown.matches("(?s)" + shape), shown);
  }

  private long revision() {
    return site.db()
        .the(
            "select revision from discussions where id = $1",
            row -> row.number("revision"),
            discussion);
  }

  private List<String> echoes() {
    return site.db()
        .list(
            """
            select data ->> 'revision' as revision
            from events
            where kind = 'made.echoed' and (data ->> 'discussion')::bigint = $1
            order by id
            """,
            row -> row.text("revision"),
            discussion);
  }

  @Test
  void an_edit_a_deletion_and_what_comes_back_show_there_and_are_changes_of_the_discussion() {
    reads(0, message(1, lounge.name(lounge.ana), "Words of Ana"));
    assertEquals(1, revision());
    chatter.reword(lounge.member(lounge.ana), room, 1, "Other words of Ana");
    reads(0, message(1, lounge.name(lounge.ana), "edited Other words of Ana"));
    assertEquals(2, revision());
    chatter.delete(lounge.member(lounge.ana), room, 1);
    assertEquals(
        "Here message 1 was shown. It was deleted, so its words are not shown.",
        words(lounge.ben).getFirst());
    assertFalse(seen(lounge.ben).text().contains("words of Ana"));
    chatter.deleting().bringBack(lounge.member(lounge.ana), room, 1);
    reads(0, message(1, lounge.name(lounge.ana), "edited Other words of Ana"));
    assertEquals(4, revision());
    assertEquals(List.of("2", "3", "4"), echoes());
    assertFalse(seen(lounge.ben).text().contains("New post"));
  }

  @Test
  void whoever_edits_the_post_keeps_the_messages_in_it_and_can_take_one_out() {
    var edit = lounge.by(lounge.fay).get(thread() + "/posts/1/edit");
    var lines = edit.field("post");
    assertTrue(lines.contains(new TakenLine(room, 2).text()), lines);
    var more = edit.submit(BOX, Map.of("post", lines + "\n\nWhat do you think?"));
    assertTrue(more.text().contains("What do you think?"), more.text());
    assertEquals(3, words(lounge.ben).size());
    reads(1, message(2, lounge.name(lounge.ben), "Words of Ben"));
    chatter.reword(lounge.member(lounge.ana), room, 1, "Other words of Ana");
    reads(0, message(1, lounge.name(lounge.ana), "edited Other words of Ana"));
    lounge
        .by(lounge.fay)
        .get(thread() + "/posts/1/edit")
        .submit(BOX, Map.of("post", lines.replace(new TakenLine(room, 2).text(), "")));
    assertEquals(2, words(lounge.ben).size());
    reads(1, message(3, lounge.name(lounge.fay), "For @" + lounge.name(lounge.ana)));
  }

  @Test
  void another_name_of_the_room_shows_there_and_is_a_change_of_the_discussion() {
    var occasion = lounge.opened("Drop-in");
    lounge.send(lounge.ana, occasion, "Hello");
    var in = new RoomId(Long.parseLong(occasion.replaceAll(".*/", "")));
    discussion =
        new Makings(site.db())
            .make(lounge.member(lounge.fay), in, Heading.of("Then"), "Look", List.of(1));
    assertEquals("“Drop-in”", seen(lounge.ben).html().select(".cg-made a").text());
    lounge
        .by(lounge.fay)
        .get(occasion + "/settings")
        .submit("form[action$=/settings]", Map.of("name", "Tea"));
    assertEquals("“Tea”", seen(lounge.ben).html().select(".cg-made a").text());
    assertEquals(List.of("2"), echoes());
    assertEquals(2, revision());
  }

  @Test
  void what_a_moderator_hides_removes_and_erases_is_gone_there_too() {
    reads(0, message(1, lounge.name(lounge.ana), "Words of Ana"));
    reads(1, message(2, lounge.name(lounge.ben), "Words of Ben"));
    reads(2, message(3, lounge.name(lounge.fay), "For @" + lounge.name(lounge.ana)));
    hide(1);
    assertEquals(200, moderate(2, "removed").status());
    purge(3);
    var removed = " was shown. A moderator removed it, so its words are not shown.";
    assertEquals(
        List.of(
            "Here message 1 was shown. It is hidden while somebody looks at it.",
            "Here message 2" + removed,
            "Here message 3" + removed),
        words(lounge.ana));
    assertFalse(seen(lounge.ana).text().contains("Words of"));
    assertEquals(
        List.of("message hidden other", "message removed hurtful", "message purged hurtful"),
        lounge.acts());
  }

  private void hide(int number) {
    lounge
        .by(lounge.ben)
        .get(lounge.room() + "/messages/" + number + "/report")
        .submit("main form", Map.of("why", "rules", "words", "Look"));
    var reports = lounge.by(lounge.mo).get("/spaces/" + lounge.slug + "/reports").html();
    lounge
        .by(lounge.mo)
        .get(reports.select("main .cg-rows a").attr("href"))
        .submit("form[action$=/hiding]", Map.of());
  }

  private HttpBrowser.Page moderate(int number, String what) {
    return lounge
        .by(lounge.mo)
        .get(lounge.room() + "/messages/" + number + "/moderation")
        .submit("main form", Map.of("what", what, "ground", "hurtful", "words", "Be kind"));
  }

  /** It is asked once more first. */
  private void purge(int number) {
    var sure = moderate(number, "purged");
    assertEquals(200, sure.submit("main form", Map.of()).status());
  }

  @Test
  void the_names_of_today_stand_there_also_of_those_who_are_mentioned() {
    site.world().call(lounge.space, lounge.ana, "Ana Newname");
    Eventually.that(
        "the new name is there",
        () -> words(lounge.ben).getFirst().startsWith("Message 1 by Ana Newname"));
    reads(2, message(3, lounge.name(lounge.fay), "For @Ana Newname"));
  }

  @Test
  void who_has_gone_and_wanted_their_words_removed_is_gone_from_there_too() {
    lounge.erase(lounge.ana);
    assertEquals(
        "Here message 1 was shown. It was deleted, so its words are not shown.",
        words(lounge.ben).getFirst());
    reads(1, message(2, lounge.name(lounge.ben), "Words of Ben"));
    assertEquals(List.of("2"), echoes());
  }

  @Test
  void a_visitor_of_a_public_space_never_sees_any_of_it() {
    var open = site.world().start(lounge.member(lounge.fay), "An open one", "For everybody");
    var line = new TakenLine(room, 1).text();
    site.world().reply(lounge.member(lounge.mo), open, 0, "Look:\n\n" + line);
    var visitor = site.browser();
    var list = "/spaces/" + lounge.slug + "/discussions";
    var seen = visitor.get(list + "/" + open.value());
    assertEquals(200, seen.status());
    assertTrue(seen.text().contains("For everybody"));
    assertFalse(seen.text().contains("Words of"));
    assertFalse(visitor.get(list).text().contains("Made in"));
    assertEquals(404, visitor.get(thread()).status());
    assertEquals(404, visitor.get(thread() + "/posts/1").status());
    assertEquals(200, seen(lounge.olly).status());
    // A line stands for a message only where somebody has taken that along.
    var typed = lounge.by(lounge.ben).get(list + "/" + open.value());
    assertEquals(
        "Here a message was to be shown. There are no such words that you can read.",
        typed.html().select("#post-2 .cg-quote").text());
  }

  @Test
  void who_is_a_member_no_longer_finds_nothing() {
    var was = lounge.by(lounge.ben);
    var message = lounge.room() + "/messages/1";
    assertEquals(200, was.get(thread()).status());
    assertTrue(was.get(message).text().contains("Made in"));
    site.world().leave(lounge.member(lounge.ben));
    Eventually.that("it is not there", () -> was.get(thread()).status() == 404);
    assertEquals(404, was.get(message).status());
  }

  @Test
  void a_discussion_that_was_moved_leaves_the_messages_where_they_are() {
    var other = new Lounge(site, Visibility.LISTED);
    TestDatabase.run(
        site.address(),
        "update discussions set space_id = %d where id = %d"
            .formatted(other.space.value(), discussion.value()));
    var moved =
        other.by(other.ben).get("/spaces/" + other.slug + "/discussions/" + discussion.value());
    assertEquals(200, moved.status());
    assertFalse(moved.text().contains("Words of"));
    assertFalse(moved.text().contains("Main room"));
    assertFalse(lounge.says(lounge.ben, lounge.room() + "/messages/1").contains("Made in"));
  }

  @Test
  void lines_of_the_room_are_the_same_bytes_for_every_member() {
    var lines =
        List.of(lounge.fay, lounge.mo, lounge.ana, lounge.olly).stream()
            .map(person ->
                lounge.by(person).get(lounge.room()).html().select(".cg-line").outerHtml())
            .distinct()
            .toList();
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains("Used in a discussion"));
  }

  @Test
  void writers_are_told_once_and_neither_who_made_it_nor_who_wants_to_hear_nothing() {
    site.midday();
    var two = new Lounge(site, Visibility.LISTED);
    var in = new RoomId(Long.parseLong(two.room().replaceAll(".*/", "")));
    var me = "/spaces/" + two.slug + "/me/attention";
    two.post(two.mo, me, Map.of("attention", "nothing"));
    for (var person : List.of(two.ana, two.ana, two.fay, two.mo)) {
      chatter.say(two.member(person), in, 0, "Something");
    }
    new Makings(site.db())
        .make(two.member(two.fay), in, Heading.of("All told"), "Look", List.of(1, 2, 3, 4));
    var words = two.name(two.fay) + " used your message in this discussion";
    Eventually.that("Ana is told", () -> two.says(two.ana, "/notices").contains(words));
    var page = two.by(two.ana).get("/notices");
    assertEquals(1, page.html().select(".cg-notice").size());
    assertTrue(page.text().contains("All told"));
    assertFalse(two.says(two.fay, "/notices").contains("used your message"));
    assertFalse(two.says(two.mo, "/notices").contains("used your message"));
    assertFalse(two.says(two.ben, "/notices").contains("used your message"));
    site.passWithMail(Duration.ofMinutes(11));
    assertTrue(two.mails(two.ana).getLast().contains("used your message"));
    assertTrue(two.mails(two.mo).stream().noneMatch(mail -> mail.contains("used your message")));
    var lastWeek = "/notices/last-week";
    var week = two.by(two.ana).get(lastWeek).html();
    assertEquals(List.of(words), week.select(".cg-notice__what").eachText());
    for (var other : List.of(two.fay, two.mo, two.ben)) {
      assertFalse(two.says(other, lastWeek).contains("used your message"), two.name(other));
    }
  }
}

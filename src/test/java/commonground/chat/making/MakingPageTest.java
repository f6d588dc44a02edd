package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Making a discussion of messages over HTTP, without JavaScript. */
@Tag("long")
class MakingPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final Chatter chatter = new Chatter(site.db());
  private final String room = lounge.room();
  private final HttpBrowser fay = lounge.by(lounge.fay);

  private void say(int from, int to) {
    for (var number = from; number <= to; number++) {
      chatter.say(lounge.member(lounge.ana), room(), 0, "Words " + number);
    }
  }

  private RoomId room() {
    return new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
  }

  private HttpBrowser.Page open() {
    return fay.get(room + "/discussions/new");
  }

  /** Sends the form of a page as a browser does, with these boxes ticked beside those that are. */
  private HttpBrowser.Page send(
      HttpBrowser.Page page, Map<String, String> typed, List<Integer> ticked) {
    var form = page.form("main form.cg-reply");
    var fields = new LinkedHashMap<>(HttpBrowser.fields(form));
    fields.remove("take");
    fields.putAll(typed);
    var takes =
        Stream.concat(
            form
                .select("[name=take][checked], [name=take][type=hidden]")
                .eachAttr("value")
                .stream(),
            ticked.stream().map(String::valueOf));
    var encoded =
        Stream.concat(
                fields.entrySet().stream()
                    .map(one -> one.getKey() + "=" + HttpBrowser.encode(one.getValue())),
                takes.distinct().map(number -> "take=" + HttpBrowser.encode(number)))
            .collect(Collectors.joining("&"));
    return fay.send(fay.body(form.attr("action"), encoded).header("Origin", fay.origin()));
  }

  private static Map<String, String> words(String title, String summary) {
    return Map.of("title", title, "post", summary);
  }

  private static List<String> picked(HttpBrowser.Page page) {
    return page.html().select("[name=take][checked]").eachAttr("value");
  }

  private static List<String> shown(HttpBrowser.Page page) {
    return page.html().select(".cg-quote--message .cg-quote__words").eachText();
  }

  @Test
  void a_facilitator_picks_messages_looks_at_them_and_makes_a_discussion_linked_both_ways() {
    say(1, 3);
    var page = fay.get(room).follow("Make a discussion");
    assertTrue(page.text().contains("No message is picked yet. You can use up to 100."));
    assertTrue(page.text().contains("Only the 5 members of " + lounge.name + " can read this."));
    var typed = new LinkedHashMap<>(words("What helps?", "We **talked**. What do you think?"));
    typed.put("_preview", "yes");
    var preview = send(page, typed, List.of(1, 3));
    assertEquals(200, preview.status());
    assertEquals(
        "We talked. What do you think?"
            + " This discussion was made from 2 messages of the room “Main room”.",
        preview.html().select("#preview .cg-prose > p").eachText().stream()
            .collect(Collectors.joining(" ")));
    assertEquals(List.of("Words 1", "Words 3"), shown(preview));
    assertEquals(List.of("1", "3"), picked(preview));

    var made = send(preview, Map.of(), List.of());
    assertTrue(made.text().contains("The discussion is made."), made.text());
    assertEquals("What helps?", made.html().select("h1").text());
    assertEquals(List.of("Words 1", "Words 3"), shown(made));
    var of = made.html().select(".cg-quote--message a");
    assertEquals("Message 1 by " + lounge.name(lounge.ana), of.getFirst().text());
    assertEquals(room + "/messages/1", of.getFirst().attr("href"));
    assertEquals(room + "?at=1#message-1", made.html().select(".cg-made a").attr("href"));

    var line = fay.get(room).html().select("#message-3 .cg-line__taken a");
    assertEquals("Used in a discussion (message 3)", line.text());
    var message = lounge.by(lounge.ben).get(line.attr("href").replaceAll("#.*", ""));
    assertEquals("Used in “What helps?”", message.html().select("#taken li").text());
    var there = lounge.by(lounge.ben).get(message.html().select("#taken a").attr("href"));
    assertEquals(List.of("Words 1", "Words 3"), shown(there));
    assertTrue(fay.get(room).html().select("#message-2 .cg-line__taken").isEmpty());
  }

  @Test
  void it_begins_at_the_message_that_one_comes_from() {
    say(1, 120);
    var message = fay.get(room + "/messages/30");
    var page = message.follow("Make a discussion of message 30 and others");
    assertEquals(List.of("30"), picked(page));
    assertTrue(page.text().contains("1 message is picked."));
  }

  @Test
  void what_is_picked_and_typed_stays_while_one_turns_the_pages() {
    say(1, 120);
    var page = open();
    assertTrue(page.text().contains("Messages 71 to 120 of 120."));
    var older = page.html().select("button[name=to]").attr("value");
    var typed = new LinkedHashMap<>(words("A title", "A summary"));
    typed.put("to", older);
    var before = send(page, typed, List.of(100, 120));
    assertTrue(before.text().contains("Messages 21 to 70 of 120."), before.text());
    assertEquals(List.of("100", "120"), picked(before));
    assertEquals("A title", before.field("title"));
    assertEquals("A summary", before.html().select("[name=post]").val());
    assertTrue(before.text().contains("Picked on other pages"));
    var again = send(before, Map.of("from", "71"), List.of(25));
    assertEquals(List.of("100", "120", "25"), picked(again));
    var made = send(again, Map.of(), List.of());
    assertEquals(List.of("Words 25", "Words 100", "Words 120"), shown(made));
  }

  @Test
  void all_of_a_page_are_picked_at_once_and_more_than_a_hundred_are_refused() {
    say(1, 120);
    chatter.delete(lounge.member(lounge.ana), room(), 119);
    var all = send(open(), Map.of("_all", "yes"), List.of());
    assertEquals(49, picked(all).size());
    var older = send(all, Map.of("to", "70"), List.of());
    var most = send(older, Map.of("_all", "yes"), IntStream.rangeClosed(1, 2).boxed().toList());
    var refused = send(most, words("A title", "A summary"), List.of());
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("You have picked 101 messages. Pick 100 at most"));
    assertEquals("A title", refused.field("title"));
  }

  @Test
  void more_than_a_hundred_that_are_picked_on_other_pages_are_still_picked() {
    say(1, 250);
    var page = open();
    for (var to : List.of(200, 150, 100, 50)) {
      var all = send(page, Map.of("_all", "yes"), List.of());
      page = send(all, Map.of("to", Integer.toString(to)), List.of());
    }
    assertTrue(page.text().contains("200 messages are picked."), page.text());
    assertTrue(page.text().contains("100 more messages are picked on other pages."), page.text());
    var again = send(page, Map.of("from", "51"), List.of(1));
    assertTrue(again.text().contains("201 messages are picked."), again.text());
    assertEquals(150, again.html().select("[id^=take-][checked]").size());
  }

  @Test
  void what_is_missing_is_said_and_nothing_is_lost() {
    say(1, 2);
    var nothing = send(open(), words("What is missing", "A summary"), List.of());
    assertEquals(422, nothing.status());
    assertTrue(nothing.html().title().startsWith("Error: "));
    assertTrue(nothing.text().contains("Pick at least one message"));
    assertEquals("A summary", nothing.html().select("[name=post]").val());
    var untitled = send(nothing, Map.of("title", "", "post", " "), List.of(2));
    assertEquals(422, untitled.status());
    assertTrue(untitled.text().contains("Give the discussion a title"));
    assertTrue(untitled.text().contains("Write a summary"));
    assertEquals(List.of("2"), picked(untitled));
    var longer = "x".repeat(20_001);
    var refused = send(untitled, words("What is missing", longer), List.of());
    assertEquals(422, refused.status());
    assertEquals(longer, refused.html().select("[name=post]").val());
    var found = send(refused, words("What is missing", "She is 943 476 5919"), List.of());
    assertEquals(422, found.status());
    assertTrue(found.text().contains("Before you post"));
    var open = send(found, words("What is missing", "```\nopen"), List.of());
    assertEquals(422, open.status());
    assertTrue(open.text().contains("something in it is left open"));
    assertEquals(0, site.discussionsTitled("What is missing"));
    send(open, words("What is missing", "Closed"), List.of());
    assertEquals(1, site.discussionsTitled("What is missing"));
  }

  @Test
  void a_message_that_is_gone_meanwhile_is_named_and_the_rest_stays_picked() {
    say(1, 3);
    var page = open();
    chatter.delete(lounge.member(lounge.ana), room(), 2);
    var refused = send(page, words("With one gone", "A summary"), List.of(1, 2, 3));
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("You had picked message 2, which is not there any more."));
    assertEquals(List.of("1", "3"), picked(refused));
    assertEquals(List.of("Words 1", "Words 3"), shown(send(refused, Map.of(), List.of())));
  }

  @Test
  void the_same_page_sent_twice_makes_one_and_other_words_are_asked_about() {
    say(1, 2);
    var page = open();
    var first = send(page, words("Only one", "A summary"), List.of(1));
    var second = send(page, words("Only one", "A summary"), List.of(1));
    assertEquals(first.path(), second.path());
    assertEquals(1, site.discussionsTitled("Only one"));
    var asked = send(page, words("Only one", "Another summary"), List.of(1));
    assertEquals(409, asked.status());
    assertTrue(asked.text().contains("Nothing new is made yet."));
    assertEquals(
        first.path().replaceAll("\\?.*", ""),
        asked.html().select(".govuk-inset-text a").attr("href"));
    send(asked, Map.of(), List.of());
    assertEquals(2, site.discussionsTitled("Only one"));
  }

  @Test
  void closing_the_room_of_an_occasion_offers_it() {
    var occasion = lounge.opened("Drop-in");
    lounge.send(lounge.ana, occasion, "Hello from the drop-in");
    assertTrue(
        fay.get(occasion + "/closure").text().contains("make a discussion of what was said"));
    var closed = fay.get(occasion + "/closure").submit("main form", Map.of());
    var page = closed.follow("Make a discussion of what was said");
    assertTrue(picked(page).isEmpty());
    var made = send(page, words("After the drop-in", "A summary"), List.of(1));
    assertEquals(List.of("Hello from the drop-in"), shown(made));
    assertTrue(made.text().contains("“<bdi>Drop-in</bdi>”"), made.text());
    assertFalse(lounge.says(lounge.ana, occasion).contains("Make a discussion"));
    assertFalse(lounge.says(lounge.mo, occasion).contains("Make a discussion"));
  }

  @Test
  void a_draft_keeps_the_summary_and_what_is_picked() {
    say(1, 3);
    var typed = new LinkedHashMap<>(words("A title of mine", "A draft of a summary"));
    var page = open();
    var form = page.form("main form.cg-reply");
    typed.put("_draft", "yes");
    var save = form.select("button[name=_draft]").attr("formaction");
    var fields = new LinkedHashMap<>(HttpBrowser.fields(form));
    fields.putAll(typed);
    fields.put("take", "2");
    assertEquals(200, fay.post(save, fields).status());
    var later = open();
    assertEquals("A draft of a summary", later.html().select("[name=post]").val());
    assertEquals("A title of mine", later.field("title"));
    assertEquals(List.of("2"), picked(later));
    assertTrue(lounge.says(lounge.fay, "/drafts").contains("New discussion made of messages"));
    send(later, Map.of(), List.of());
    assertEquals("", open().html().select("[name=post]").val());
  }

  @Test
  void in_a_space_that_everybody_reads_each_page_of_it_says_that_members_alone_do() {
    var open = new Lounge(site, Visibility.PUBLIC);
    var room = open.room();
    open.send(open.ana, room, "Words of Ana");
    var made =
        open.by(open.fay)
            .get(room + "/discussions/new")
            .submit("main form.cg-reply", Map.of("title", "Made", "post", "Look", "take", "1"));
    var thread = made.path().replaceAll("[?#].*", "");
    for (var part : List.of("", "/posts/1/reply", "/posts/1/edit", "/closure")) {
      var page = open.by(open.fay).get(thread + part);
      assertEquals(
          Set.of("Only the 5 members of " + open.name + " can read this."),
          Set.copyOf(page.html().select(".cg-audience").eachText()),
          page.path());
    }
    assertEquals(404, site.browser().get(thread).status());
  }
}

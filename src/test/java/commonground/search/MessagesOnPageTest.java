package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.BadValues;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page of results says of messages, and where its links lead. */
@Tag("long")
class MessagesOnPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private final Library library = new Library(site);
  private final String slug = "said-" + ++spaces;
  private final SpaceId space = library.space(slug, Visibility.HIDDEN);
  private final PersonId ana = site.person("Ana Said");
  private final Member member = library.member(space, slug, ana);
  private final HttpBrowser browser = site.signedIn(ana);

  private String message(int number) {
    var room = new Chatter(site.db()).own(member).value();
    return "/spaces/" + slug + "/chat/" + room + "/messages/" + number;
  }

  @Test
  void a_message_is_shown_with_its_room_its_writer_and_the_words_marked_and_leads_to_it() {
    library.say(member, "Who has a *wheelchair* ramp?");
    var page = library.ask(browser, "wheelchair");
    assertEquals("1 message found", page.html().select("h2 [role=status]").text());
    assertEquals(List.of(message(1)), Library.results(page));
    assertEquals(
        "Message 1 in the room of Space " + slug + ", by Ana Said",
        page.html().select(".cg-result h3 a").text());
    assertEquals("Who has a wheelchair ramp?", page.html().select(".cg-result__words").text());
    assertEquals(List.of("wheelchair"), page.html().select("mark").eachText());
    var meta = page.html().select(".cg-result .cg-row__meta").text();
    assertTrue(meta.startsWith("Message 1 by Ana Said in Space " + slug + ","), meta);
    var there = browser.get(message(1));
    assertEquals(200, there.status());
    assertTrue(there.html().text().contains("Who has a wheelchair ramp?"));
  }

  @Test
  void links_narrow_it_and_say_how_many_there_are() {
    var thread = library.start(member, "Ramps", "A sturdy ramp");
    library.say(member, "Sturdy it is");
    library.say(member, "Very sturdy");
    var page = library.ask(browser, "sturdy");
    assertEquals("1 post and 2 messages found", page.html().select("h2 [role=status]").text());
    var messages = page.follow("Messages (2)");
    assertEquals(List.of(message(2), message(1)), Library.results(messages));
    assertEquals("Messages", messages.html().select("nav [aria-current]:contains(Mess)").text());
    var posts = messages.follow("Posts");
    assertEquals(List.of(Library.place(slug, thread, 1)), Library.results(posts));
    assertEquals(3, Library.results(posts.follow("Posts and messages")).size());
    var unanswered = page.follow("Unanswered (1)");
    assertEquals(List.of(Library.place(slug, thread, 1)), Library.results(unanswered));
  }

  @Test
  void where_nobody_said_it_there_is_no_link_that_narrows_it_so() {
    library.start(member, "Ramps", "A wobbly ramp");
    var page = library.ask(browser, "wobbly");
    assertEquals(List.of(), page.html().select("ul[aria-label='Posts or messages']").eachText());
  }

  @Test
  void a_message_is_shown_as_it_stands_in_its_room() {
    library.say(member, "# No heading\n\n<b>zugzwang</b> | no table |\n|---|---|");
    var page = library.ask(browser, "zugzwang");
    var words = page.html().select(".cg-result__words").text();
    assertTrue(words.contains("# No heading"), words);
    assertTrue(words.contains("<b>zugzwang</b>"), words);
  }

  @Test
  void no_bad_value_of_the_kind_is_a_mistake() {
    library.say(member, "Any bus");
    BadValues.FIELDS.forEach((name, value) -> {
      if (value.length() < 4_000) {
        for (var field : List.of("kind", "kind=messages&topic", "kind=messages&after")) {
          assertEquals(200, browser.get("/search?q=bus&" + field + "=" + value).status(), name);
        }
      }
    });
    var both = browser.get("/search?q=bus&kind=messages&topic=3&unanswered=yes");
    assertEquals(List.of(message(1)), Library.results(both));
  }
}

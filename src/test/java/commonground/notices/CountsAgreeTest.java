package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.RoomPosition;
import commonground.demo.Chatter;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Mutes;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much is new to somebody is the same number wherever it is said. */
class CountsAgreeTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final PersonId cleo = ears.join("Cleo", Role.MEMBER);
  private final HttpBrowser browser = site.signedIn(cleo);
  private final String space = "/spaces/" + ears.slug;

  @Test
  void what_an_edit_says_to_them_counts_on_every_page() {
    var thread = ears.start(ears.fay, "Walking");
    var other = ears.start(ears.fay, "Winter");
    ears.reply(ears.ben, thread, 0, "Dear all");
    ears.reply(ears.ben, thread, 0, "Dear all of you");
    assertNew(4, "Winter 1 new", "Walking 3 new");
    read(thread);
    assertNew(1, "Winter 1 new");

    edit(thread, 2);
    assertNew(2, "Winter 1 new", "Walking 1 new");
    edit(thread, 3);
    assertNew(3, "Winter 1 new", "Walking 2 new");
    ears.reply(ears.ben, thread, 0, "More");
    assertNew(4, "Winter 1 new", "Walking 3 new");
    read(thread);
    read(other);
    assertNew(0);
  }

  @Test
  void of_a_discussion_that_they_muted_nothing_counts() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear all");
    read(thread);
    edit(thread, 2);
    assertNew(1, "Walking 1 new");
    ears.hear(cleo, thread, "nothing");
    assertNew(0);
  }

  @Test
  void what_is_new_in_a_room_is_the_same_number_on_every_page() {
    var room = ears.room();
    assertNewInRoom(0);
    ears.say(cleo, room, 0, "My own");
    ears.say(ears.fay, room, 1, "For you");
    ears.say(ears.ben, room, 0, "For everybody");
    var gone = ears.say(ears.ben, room, 0, "Soon gone");
    assertNewInRoom(3);
    new Chatter(site.db()).delete(ears.member(ears.ben), room, gone);
    assertNewInRoom(2);
    new Mutes(site.db(), () -> false).mute(ears.member(cleo), ears.ben);
    assertNewInRoom(2);
    browser.get(ears.path(room)).submit("form[action$=/reading]", Map.of());
    assertNewInRoom(0);
    ears.say(ears.ben, room, 0, "One more");
    assertNewInRoom(1);
    for (var message = 1; message <= RoomPosition.MOST; message++) {
      ears.send(ears.fay, room, 0, "Much more");
    }
    assertNewInRoom(RoomPosition.MOST - 1);
    assertTrue(browser.get("/catch-up").html().text().contains("more than 99 new messages"));
  }

  private void assertNewInRoom(int messages) {
    var pages =
        Map.of(
            ears.path(ears.room()),
            "p a.cg-more:contains(unread message)",
            space + "/chat",
            ".cg-row:has(a[href='" + ears.path(ears.room()) + "'])",
            space,
            ".cg-door__name:contains(Chat)",
            "/",
            ".cg-row:has(a[href='" + ears.path(ears.room()) + "'])",
            "/catch-up",
            ".cg-row:contains(Main room)");
    var expected = new TreeMap<String, Integer>();
    var shown = new TreeMap<String, Integer>();
    pages.forEach((page, place) -> {
      expected.put(page, messages);
      var words = browser.get(page).html().select(place).text();
      var number =
          Pattern.compile("(\\d+) new\\b|message \\((?:more than )?(\\d+)\\)").matcher(words);
      shown.put(
          page,
          number.find()
              ? Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1))
              : 0);
    });
    assertEquals(expected, shown);
  }

  private void edit(DiscussionId thread, int number) {
    var words = "Dear [@" + cleo.value() + "]";
    site.world().edit(ears.member(ears.ben), thread, number, words);
    ears.quiet();
  }

  private void read(DiscussionId thread) {
    browser.get(ears.path(thread)).submit("form[action$=/reading]", Map.of());
  }

  /**
   * @param rows discussions with something new, in any order
   */
  private void assertNew(int posts, String... rows) {
    var list = browser.get(space + "/discussions").html();
    assertEquals(sorted(List.of(rows)), news(list.select(".cg-row__title").eachText()));
    assertEquals(posts, first(list.select("main p.govuk-body").eachText()), "list");
    var unread = browser.get(space + "/discussions?show=unread").html();
    assertEquals(sorted(List.of(rows)), news(unread.select(".cg-row__title").eachText()));
    assertEquals(rows.length, unread.select(".cg-row__title").size(), "unread alone");
    assertEquals(
        posts, first(browser.get(space).html().select(".cg-door__name").eachText()), "space");
    var home = browser.get("/").html();
    assertEquals(sorted(List.of(rows)), news(home.select("main .cg-row__title").eachText()));
    assertEquals(posts, first(home.select("main h3 .cg-count").eachText()), "home");
    assertEquals(
        posts, first(browser.get("/spaces").html().select(".cg-space__news").eachText()), "spaces");
    var all = browser.get("/catch-up").html();
    assertEquals(sorted(List.of(rows)), news(all.select(".cg-row__title").eachText()));
    assertEquals(posts, first(all.select("main p").eachText()), "catch up");
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  /** The rows that say that something is new, without since when. */
  private static List<String> news(List<String> rows) {
    return sorted(
        rows.stream()
            .filter(row -> row.contains(" new"))
            .map(row -> row.replaceAll("( \\d+ new).*", "$1"))
            .toList());
  }

  /** The number in the first of these that says "new post". */
  private static int first(List<String> sentences) {
    Predicate<String> says = words -> words.matches(".*\\d new posts?\\b.*");
    return sentences.stream()
        .filter(says)
        .findFirst()
        .map(words -> Integer.parseInt(words.replaceAll(".*?(\\d+) new post.*", "$1")))
        .orElse(0);
  }
}

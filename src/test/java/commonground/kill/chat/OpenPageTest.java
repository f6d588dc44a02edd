package commonground.kill.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page of the kill test takes in what comes as a page of the site does. */
class OpenPageTest {

  private final Sights sights = new Sights();
  private final OpenPage page = opened(message -> false);

  private OpenPage opened(IntPredicate deaf) {
    return new OpenPage(page(5, 1, 3, "", 1, 2, 3), sights, new Stopwatch(), deaf);
  }

  /**
   * @param more attributes of its list
   */
  private static Element page(long revision, int first, int all, String more, int... numbers) {
    var lines = IntStream.of(numbers).mapToObj(n -> place(n, 1)).collect(Collectors.joining());
    return Jsoup.parse(
        """
        <div class="cg-lines" data-live="/spaces/kill/chat/7" data-revision="%d" data-state="open"
          data-standing="s" data-first="%d" data-last="%d" data-all="%d" data-plain %s>%s</div>
        """
            .formatted(revision, first, all, all, more, lines));
  }

  private static String place(int number, int version) {
    return "<div data-number='%d'><div class='cg-prose'>Writer 1, message %d, version %d</div></div>"
        .formatted(number, number, version);
  }

  private static JsonObject news(long after, long revision, String state, int all, String... html) {
    var lines = new JsonArray();
    List.of(html).forEach(line -> lines.add(new JsonObject().put("html", line)));
    return new JsonObject()
        .put("after", after)
        .put("revision", revision)
        .put("state", state)
        .put("all", all)
        .put("lines", lines);
  }

  private List<String> shown() {
    return page.lines().stream().map(line -> line.number() + "v" + line.version()).toList();
  }

  @Test
  void what_is_sent_along_stands_in_its_place() {
    var news = news(5, 7, "open", 4, place(2, 2), place(4, 1));
    assertTrue(page.takes(news));
    page.push(news);
    assertEquals(List.of("1v1", "2v2", "3v1", "4v1"), shown());
    assertEquals(7, page.revision());
    assertTrue(sights.when(4, 1).isPresent());
    assertTrue(sights.when(2, 2).isPresent());
    assertTrue(sights.when(3, 2).isEmpty());
  }

  @Test
  void what_begins_after_its_end_or_is_of_another_room_state_is_not_taken() {
    assertTrue(page.takes(news(5, 7, "open", 4)));
    assertFalse(page.takes(news(6, 7, "open", 4)));
    assertFalse(page.takes(news(5, 7, "held", 4)));
  }

  @Test
  void what_it_has_already_changes_nothing() {
    page.push(news(3, 5, "open", 3, place(1, 9)));
    assertEquals(List.of("1v1", "2v1", "3v1"), shown());
  }

  @Test
  void it_asks_with_what_it_has() {
    assertEquals("/spaces/kill/chat/7/since/5?first=1&last=3&standing=s&end=yes", page.asks());
  }

  @Test
  void an_answer_brings_what_has_changed() {
    page.take(page(8, 1, 5, "", 2, 4, 5));
    assertEquals(List.of("1v1", "2v1", "3v1", "4v1", "5v1"), shown());
    assertEquals(8, page.revision());
    assertEquals(5, page.last());
  }

  @Test
  void an_answer_that_was_overtaken_changes_nothing() {
    page.push(news(5, 7, "open", 4, place(4, 1)));
    page.take(page(6, 1, 3, "", 1));
    assertEquals(7, page.revision());
    assertEquals(List.of("1v1", "2v1", "3v1", "4v1"), shown());
  }

  @Test
  void a_page_that_has_missed_very_much_begins_anew() {
    page.take(page(300, 201, 202, "data-whole", 201, 202));
    assertEquals(List.of("201v1", "202v1"), shown());
    assertEquals(201, page.first());
  }

  @Test
  void a_page_that_has_become_very_long_lets_its_first_messages_go() {
    var many = IntStream.rangeClosed(4, 401).mapToObj(n -> place(n, 1)).toArray(String[]::new);
    page.push(news(5, 500, "open", 401, many));
    assertEquals(300, page.lines().size());
    assertEquals(102, page.first());
    assertEquals(401, page.lines().getLast().number());
    assertTrue(sights.when(1, 1).isPresent());
  }

  @Test
  void a_deaf_page_drops_what_it_is_to_drop() {
    var deaf = opened(message -> message == 4);
    deaf.push(news(5, 8, "open", 5, place(4, 1), place(5, 1)));
    assertEquals(List.of(1, 2, 3, 5), deaf.lines().stream().map(Line::number).toList());
    assertTrue(sights.when(4, 1).isEmpty());
  }

  @Test
  void a_line_says_whose_message_in_which_words_it_is() {
    var element = Jsoup.parseBodyFragment(place(2, 3)).expectFirst("[data-number]");
    assertEquals(
        new Line(2, "Writer 1, message 2", 3, "Writer 1, message 2, version 3"), Line.of(element));
    element.expectFirst(".cg-prose").addClass("cg-removed").text("Message deleted");
    assertEquals(new Line(2, "", Fact.GONE, "Message deleted"), Line.of(element));
    element.expectFirst(".cg-prose").removeClass("cg-removed").text("Something else");
    assertEquals(new Line(2, "", 0, "Something else"), Line.of(element));
  }
}

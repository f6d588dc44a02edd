package commonground.chat.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.TestSite;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said in a room is sent to the members who have it open, and to nobody else. */
@Tag("long")
class OverhearingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);
  private final String room = lounge.room();
  private final RoomId id = new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
  private final String name = "room/" + id.value();
  private final Chatter chatter = new Chatter(site.db());

  private LiveSocket listener(PersonId person) {
    var socket = LiveSocket.of(site, lounge.by(person));
    socket.listen(name, lounge.revision(room));
    socket.settle();
    return socket;
  }

  private void say(PersonId by, String words) {
    chatter.say(lounge.member(by), id, 0, words);
  }

  /** Frames about this room. */
  private List<String> frames(LiveSocket socket) {
    return socket.heard().stream().filter(frame -> frame.startsWith("{\"" + name)).toList();
  }

  /** Those with words; that each page has to look again, when somebody has come, is its own. */
  private List<String> said(LiveSocket socket) {
    return frames(socket).stream().filter(frame -> frame.contains("\"lines\"")).toList();
  }

  private JsonObject news(LiveSocket socket, String words) {
    var frame =
        Eventually.present(
            "hears " + words,
            () -> frames(socket).stream().filter(one -> one.contains(words)).findFirst());
    return new JsonObject(frame).getJsonObject(name);
  }

  @Test
  void what_is_said_is_sent_with_its_words_the_same_bytes_to_every_member() {
    var ben = listener(lounge.ben);
    var olly = listener(lounge.olly);
    say(lounge.ana, "I walk each day");
    var news = news(ben, "I walk each day");
    news(olly, "I walk each day");
    assertEquals(said(ben), said(olly));
    assertEquals(0, news.getInteger("after"));
    assertEquals(1, news.getInteger("revision"));
    assertEquals(1, news.getInteger("all"));
    var line = news.getJsonArray("lines").getJsonObject(0);
    assertEquals(lounge.ana.value(), line.getLong("by"));
    assertTrue(line.getString("html").contains("id=\"message-1\""));
    say(lounge.ben, "So do I");
    var next = news(ben, "So do I");
    assertEquals(1, next.getInteger("after"), "each begins where the one before ended");
    assertEquals(1, next.getJsonArray("lines").size(), "only what is new");
  }

  @Test
  void the_line_is_the_one_that_the_page_prints() {
    var olly = listener(lounge.olly);
    chatter.say(lounge.member(lounge.ana), id, 0, "With **weight**");
    var line = news(olly, "weight").getJsonArray("lines").getJsonObject(0);
    var page = lounge.by(lounge.olly).get(room).html();
    var sent = Jsoup.parse(line.getString("html"));
    assertEquals(page.select("#message-1").outerHtml(), sent.select("#message-1").outerHtml());
    assertEquals(page.select(".cg-lines__day").text(), line.getString("day"));
    var buttons = "#reactions-1 button";
    assertEquals(
        lounge.by(lounge.ben).get(room).html().select(buttons).outerHtml(),
        sent.select(buttons).outerHtml());
  }

  @Test
  void a_change_is_sent_in_place_of_the_message_and_with_what_answers_it() {
    say(lounge.ana, "First");
    chatter.say(lounge.member(lounge.ben), id, 1, "An answer");
    var ben = listener(lounge.ben);
    chatter.reword(lounge.member(lounge.ana), id, 1, "First, put better");
    var lines = news(ben, "put better").getJsonArray("lines");
    assertEquals(2, lines.size());
    lounge.post(lounge.ben, room + "/reactions", Map.of("give", "1-thank_you"));
    assertTrue(news(ben, "Thank you: 1").getJsonArray("lines").size() == 1);
  }

  @Test
  void how_the_room_is_has_another_name_once_it_is_held() {
    var ben = listener(lounge.ben);
    say(lounge.ana, "Before");
    var before = news(ben, "Before").getString("state");
    assertEquals(
        before, lounge.by(lounge.ben).get(room).html().select(".cg-lines").attr("data-state"));
    lounge
        .by(lounge.mo)
        .get(room + "/settings")
        .submit("form[action$=/hold]", Map.of("reason", "A break"));
    say(lounge.mo, "After");
    var after = news(ben, "After").getString("state");
    assertFalse(after.equals(before));
    assertEquals(
        after, lounge.by(lounge.ben).get(room).html().select(".cg-lines").attr("data-state"));
  }

  @Test
  void whoever_has_missed_more_than_is_sent_along_is_told_to_ask_and_hears_what_comes_then() {
    var socket = LiveSocket.of(site, lounge.by(lounge.ben));
    for (var i = 0; i < 3; i++) {
      say(lounge.ana, "Early " + i);
    }
    socket.listen(name, 0).hears("{\"" + name + "\":3}");
    say(lounge.ana, "On time");
    news(socket, "On time");
  }

  @Test
  void all_pages_of_somebody_who_folds_another_away_or_not_any_more_look_again() {
    var other = listener(lounge.olly);
    var ben = "/spaces/" + lounge.slug + "/people/" + lounge.ben.value();
    for (var act : List.of("/mute", "/unmute")) {
      var ana = listener(lounge.ana);
      lounge.post(lounge.ana, ben + act);
      ana.hears("{\"" + name + "\":0}");
    }
    other.settle();
    assertEquals(List.of(), frames(other));
  }

  @Test
  void whoever_shows_a_name_looks_again_when_it_is_another_one_or_its_account_is_closed() {
    say(lounge.ana, "My words stay");
    site.world().leave(lounge.member(lounge.ana));
    var former = listener(lounge.ben);
    lounge.by(lounge.ana).get("/account/close/check?wish=keep_words").submit("main form", Map.of());
    former.hears("{\"" + name + "\":0}");
    var here = listener(lounge.ben);
    site.world().call(lounge.space, lounge.olly, "Oliver");
    here.hears("{\"" + name + "\":0}");
  }

  @Test
  void how_far_somebody_has_read_is_no_change_of_the_room_and_nobody_hears_of_it() {
    say(lounge.ana, "To be read");
    var olly = listener(lounge.olly);
    var before = lounge.events(room);
    var page = lounge.by(lounge.ben).get(room);
    assertTrue(page.text().contains("first unread"));
    assertFalse(page.submit("form[action$=/reading]", Map.of()).text().contains("first unread"));
    assertEquals(1, lounge.revision(room));
    assertEquals(before, lounge.events(room));
    say(lounge.ana, "To be heard");
    news(olly, "To be heard");
    assertEquals(1, frames(olly).size(), "nothing came before it");
  }

  @Test
  void nobody_else_hears_and_nobody_can_tell_a_room_from_none() {
    var cleo = site.person("Cleo " + lounge.slug);
    var stranger = LiveSocket.of(site, site.signedIn(cleo));
    stranger.listen(name, 0).hears("{\"refused\":\"" + name + "\"}");
    stranger.listen("room/999999999", 0).hears("{\"refused\":\"room/999999999\"}");
    var ben = listener(lounge.ben);
    say(lounge.ana, "Between us");
    news(ben, "Between us");
    stranger.settle();
    assertFalse(String.join("", stranger.heard()).contains("Between us"));
    assertEquals(List.of(), frames(stranger));
  }

  @Test
  void whoever_leaves_hears_nothing_more_and_whoever_comes_does() {
    var ben = listener(lounge.ben);
    var olly = listener(lounge.olly);
    say(lounge.ana, "While he is here");
    news(ben, "While he is here");
    site.world().leave(lounge.member(lounge.ben));
    ben.hears("{\"refused\":\"" + name + "\"}");
    say(lounge.ana, "Without him");
    news(olly, "Without him");
    ben.settle();
    assertFalse(String.join("", ben.heard()).contains("Without him"));
    site.world().join(lounge.space, lounge.ben, Role.MEMBER);
    Eventually.that("he may read again", () -> lounge.by(lounge.ben).get(room).status() == 200);
    ben.listen(name, lounge.revision(room));
    ben.settle();
    say(lounge.ana, "Together");
    news(ben, "Together");
  }
}

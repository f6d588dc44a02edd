package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.WebSocketRoute;
import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Three people in a room, each with another connection, whose connections break: Ana has a socket,
 * Ben's network lets none through, Mo's browser runs no scripts. All end with the same list.
 */
class RoomLiveJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final int ROUNDS = 20;
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final List<WebSocketRoute> sockets = new CopyOnWriteArrayList<>();
  private final List<String> sent = new ArrayList<>();

  /** Whose sockets the test can cut. */
  private Window withSocket(PersonId person) {
    var window = chromium.signedIn(person, Scripts.ON);
    window
        .page()
        .routeWebSocket(
            "**/live",
            socket -> {
              socket.connectToServer();
              sockets.add(socket);
            });
    return window.open(room);
  }

  private Window withoutSocket(PersonId person) {
    var window = chromium.signedIn(person, Scripts.ON);
    window.page().routeWebSocket("**/live", WebSocketRoute::close);
    return window.open(room);
  }

  private void send(Window window, String words) {
    window.write("Message", words);
    window.button("Send").click();
    assertThat(window.field("Message")).hasValue("");
    sent.add(words);
  }

  private void sendWithoutScript(Window window, String words) {
    window.write("Message", words).press("Send").reads("Sent as message");
    sent.add(words);
  }

  /** What a window shows, message by message, the last 40. */
  private static List<String> shown(Window window) {
    var all =
        window.page().locator(".cg-lines article").all().stream()
            .map(line -> line.getAttribute("id") + " " + line.locator(".cg-prose").innerText())
            .toList();
    return all.subList(Math.max(0, all.size() - 40), all.size());
  }

  private static void offline(Window window, boolean is) {
    window.page().context().setOffline(is);
  }

  private void edit(int round) {
    var number = round * 2 + 1;
    var own =
        site.db()
            .the(
                "select writer_id from messages where number = $1 and room_id = ($2::text)::bigint",
                row -> row.id("writer_id", PersonId::new),
                number,
                room.replaceAll(".*/", ""));
    var path = room + "/messages/" + number;
    if (round % 2 == 0) {
      var page = lounge.by(own).get(path + "/edit");
      var words = page.html().expectFirst("textarea").text();
      page.submit("form.cg-say", Map.of("message", words + ", edited"));
      sent.set(sent.indexOf(words), words + ", edited");
    } else {
      var words = lounge.by(own).get(path).html().select(".cg-line .cg-prose").text();
      lounge.by(own).get(path + "/deletion").submit("main form", Map.of());
      sent.set(sent.indexOf(words), "Message deleted");
    }
  }

  @Test
  void whatever_breaks_all_end_with_the_same_list_none_lost_and_none_doubled() {
    chromium.forgive(); // Connections are broken on purpose.
    var ana = withSocket(lounge.ana);
    var ben = withoutSocket(lounge.ben);
    var mo = chromium.signedIn(lounge.mo, Scripts.OFF).open(room);
    for (var round = 0; round < ROUNDS; round++) {
      breakSomething(round, ana, ben, mo);
      send(ana, "Ana " + round);
      send(ben, "Ben " + round);
      if (round == 7) {
        offline(mo, false);
        mo.open(room);
      }
      sendWithoutScript(mo, "Mo " + round);
      mend(round, ana, ben);
      if (round % 3 == 2) {
        edit(round);
      }
    }
    ends(ana, ben, mo);
  }

  /** Three times each. */
  private void breakSomething(int round, Window ana, Window ben, Window mo) {
    switch (round) {
      case 4 -> sockets.getLast().close();
      case 5 -> offline(ben, true);
      case 6 -> mo.reload();
      case 7 -> offline(mo, true);
      case 9 -> offline(ana, true);
      case 11 -> ben.reload();
      case 13 -> ben.page().route("**/since/**", route -> route.abort());
      case 14 -> ana.reload();
      case 16 -> mo.open("/help").back();
      default -> {}
    }
  }

  private static void mend(int round, Window ana, Window ben) {
    switch (round) {
      case 5 -> offline(ben, false);
      case 10 -> offline(ana, false);
      case 15 -> ben.page().unroute("**/since/**");
      default -> {}
    }
  }

  private void ends(Window ana, Window ben, Window mo) {
    Eventually.that("all is sent", SOON, () -> messages().size() == sent.size());
    assertEquals(new TreeSet<>(sent).size(), new TreeSet<>(messages()).size());
    assertEquals(sent.stream().sorted().toList(), messages().stream().sorted().toList());
    mo.reload();
    var all = shown(mo);
    assertEquals(40, all.size());
    for (var window : List.of(ana, ben)) {
      Eventually.that("the same list, not " + shown(window), SOON, () -> shown(window).equals(all));
    }
    assertTrue(sockets.size() >= 3, "the socket came back each time: " + sockets.size());
  }

  private List<String> messages() {
    return site.db()
        .list(
            "select source from messages where room_id = ($1::text)::bigint order by number",
            row -> row.text("source"),
            room.replaceAll(".*/", ""));
  }
}

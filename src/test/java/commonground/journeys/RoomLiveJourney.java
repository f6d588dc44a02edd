package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Three people in a room, each with another connection, whose connections break: Ana has a socket,
 * Ben's network lets none through, Mo's browser runs no scripts. All end with the same list.
 */
class RoomLiveJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final int MESSAGES = 60;

  /** On a page that is opened; one that stays open keeps what comes. */
  private static final int PAGE = 50;

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final List<WebSocketRoute> sockets = new ArrayList<>();
  private boolean socketsPass = true;

  /** What the site answered to messages whose answers were lost. */
  private final List<Integer> lost = new ArrayList<>();

  private Talker ana;
  private Talker ben;
  private Talker mo;

  /**
   * Somebody in their window.
   *
   * @param said what they have sent and what it says now, in their order
   */
  private record Talker(String name, PersonId person, Window window, List<String> said) {

    static Talker of(String name, PersonId person, Window window) {
      return new Talker(name, person, window, new ArrayList<>());
    }

    Page page() {
      return window.page();
    }

    /** Types what they have not sent yet. */
    void types() {
      said.add(name + " " + said.size());
      window.write("Message", said.getLast());
    }

    /** Their words leave the box, for the site or for the list of what waits. */
    void sends() {
      types();
      window.button("Send").click();
      assertThat(window.field("Message")).hasValue("");
    }

    /** The same without a script. */
    void posts() {
      types();
      window.press("Send").reads("Sent as message");
    }

    void offline(boolean is) {
      page().context().setOffline(is);
    }

    /** Each message of the page, in order: its number and its words. */
    List<String> shown() {
      var lines =
          page()
              .locator(".cg-lines article")
              .evaluateAll(
                  """
                  all => all.map(one =>
                    one.id.replace("message-", "") + " " + one.querySelector(".cg-prose").innerText)
                  """);
      return ((List<?>) lines).stream().map(String::valueOf).toList();
    }
  }

  @BeforeEach
  void three_people_have_the_room_open() {
    chromium.forgive(); // Connections are broken on purpose.
    ana = Talker.of("Ana", lounge.ana, chromium.signedIn(lounge.ana, Scripts.ON));
    ben = Talker.of("Ben", lounge.ben, chromium.signedIn(lounge.ben, Scripts.ON));
    mo = Talker.of("Mo", lounge.mo, chromium.signedIn(lounge.mo, Scripts.OFF));
    ana.page().routeWebSocket("**/live", this::pass);
    ben.page().routeWebSocket("**/live", WebSocketRoute::close);
    List.of(ana, ben, mo).forEach(one -> one.window().open(room));
  }

  private void pass(WebSocketRoute socket) {
    if (socketsPass) {
      socket.connectToServer();
      sockets.add(socket);
    } else {
      socket.close();
    }
  }

  @Test
  void whatever_breaks_all_end_with_the_same_list_none_lost_and_none_doubled() {
    talk(3);
    changes(ana, "Ana 0", "Ana 1");
    talk(1);
    without_answers();
    ana_without_a_socket();
    ana_offline();
    mo_offline();
    ben_offline();
    ben_without_news();
    while (said().size() < MESSAGES) {
      talk(1);
    }
    assertEquals(List.of(200, 200, 200, 200), lost, "the site had what seemed lost");
    assertTrue(sockets.size() >= 3, "the socket came back each time: " + sockets.size());
    all_end_with_the_same_list();
  }

  private void talk(int rounds) {
    for (var round = 0; round < rounds; round++) {
      ana.sends();
      ben.sends();
      mo.posts();
    }
  }

  /** Their words go out and no answer comes: that is the first break of each. */
  private void without_answers() {
    for (var one : List.of(ana, ben)) {
      loses(one, "failed");
      one.sends();
      mo.posts();
      catchesUp(one);
    }
    loses(mo, "failed");
    sendsAgainAfterBack();
    loses(mo, "aborted"); // As if he had pressed "Stop".
    mo.types();
    mo.window().button("Send").click();
    mo.page().waitForCondition(() -> lost.size() == 4);
    assertThat(mo.window().field("Message")).hasValue(mo.said().getLast());
    mo.window().press("Send").reads("Sent as message");
  }

  private void loses(Talker one, String how) {
    one.page().route("**/messages", route -> lose(one.page(), route, how));
  }

  private void lose(Page page, Route route, String how) {
    lost.add(route.fetch().status());
    route.abort(how);
    page.unroute("**/messages");
  }

  /** What he sees instead of the room is the browser's own page. */
  private void sendsAgainAfterBack() {
    mo.types();
    mo.window().leave(() -> mo.window().button("Send").click());
    mo.window().back();
    assertThat(mo.window().field("Message")).hasValue(mo.said().getLast());
    mo.window().press("Send").reads("Sent as message");
  }

  /** While it is away others write; she writes nothing whose answer would tell her. */
  private void ana_without_a_socket() {
    var before = sockets.size();
    cut();
    ben.sends();
    mo.posts();
    catchesUp(ana);
    ana.page().waitForCondition(() -> sockets.size() > before);
  }

  /** The one socket that there is, hers. */
  private void cut() {
    ana.page().waitForCondition(() -> site.app().sockets() == 1);
    sockets.getLast().close();
  }

  /** Ben changes and deletes what she has on her page, and hears nothing of what she writes. */
  private void ana_offline() {
    catchesUp(ana);
    ana.offline(true);
    socketsPass = false;
    cut();
    var before = ana.shown();
    changes(ben, "Ben 1", "Ben 2");
    ana.sends();
    ana.sends();
    mo.posts();
    assertEquals(before, ana.shown(), "she has no connection");
    socketsPass = true;
    ana.offline(false);
    Eventually.that("both are sent", SOON, () -> stored(ana).equals(ana.said()));
    catchesUp(ana);
  }

  private void mo_offline() {
    mo.offline(true);
    mo.types();
    mo.window().leave(() -> mo.window().button("Send").click());
    mo.offline(false);
    ben.sends();
    mo.window().back();
    assertThat(mo.window().field("Message")).hasValue(mo.said().getLast());
    mo.window().press("Send").reads("Sent as message");
  }

  private void ben_offline() {
    ben.offline(true);
    ben.sends();
    ana.sends();
    ben.sends();
    mo.posts();
    ben.offline(false);
    Eventually.that("both are sent", SOON, () -> stored(ben).equals(ben.said()));
  }

  /** He asks and gets no answer; he is silent, for whoever writes is told what there is. */
  private void ben_without_news() {
    catchesUp(ben);
    var asked = new ArrayList<String>();
    ben.page()
        .route(
            "**/since/**",
            route -> {
              asked.add(route.request().url());
              route.abort();
            });
    var before = ben.shown();
    ana.sends();
    changes(mo, "Mo 1", "Mo 2");
    ana.sends();
    ana.sends();
    mo.posts();
    ben.page().waitForCondition(() -> asked.size() > 1);
    assertEquals(before, ben.shown(), "he is told nothing");
    ben.page().unroute("**/since/**");
    catchesUp(ben);
  }

  /** In their own window, which is on other pages meanwhile. */
  private void changes(Talker one, String better, String gone) {
    var window = one.window();
    var number = number(better);
    window.follow("More about message " + number).follow("Change message " + number);
    window.write("Your message", better + ", put better").press("Save changes");
    window.reads("Message " + number + " is changed.");
    one.said().set(one.said().indexOf(better), better + ", put better");
    var other = number(gone);
    window.follow("More about message " + other).follow("Delete message " + other);
    window.press("Delete message " + other).reads("Message " + other + " is deleted.");
    one.said().set(one.said().indexOf(gone), "Message deleted");
  }

  private int number(String words) {
    return site.db()
        .the(
            "select number from messages where room_id = ($1::text)::bigint and source = $2",
            row -> Math.toIntExact(row.number("number")),
            room.replaceAll(".*/", ""),
            words);
  }

  private void all_end_with_the_same_list() {
    for (var one : List.of(ana, ben, mo)) {
      assertEquals(one.said(), stored(one), "each once, and in the order of " + one.name());
    }
    var list = stored();
    assertEquals(MESSAGES, list.size());
    assertEquals(3, said().stream().filter(words -> words.endsWith("put better")).count());
    assertEquals(Set.of("Message deleted"), doubled());
    mo.window().reload();
    for (var one : List.of(ana, ben, mo)) {
      catchesUp(one);
      assertEquals(one == mo ? PAGE : MESSAGES, one.shown().size(), one.name());
      one.window().open(room + "?from=1");
      assertEquals(list.subList(0, PAGE), one.shown(), "the first page of " + one.name());
    }
  }

  /** All that the page shows is how the room ends. */
  private void catchesUp(Talker one) {
    Eventually.that(
        one.name() + " sees what there is",
        SOON,
        () -> {
          var shown = one.shown();
          var list = stored();
          return !shown.isEmpty()
              && shown.size() <= list.size()
              && shown.equals(list.subList(list.size() - shown.size(), list.size()));
        });
  }

  private List<String> said() {
    var all = new ArrayList<String>();
    List.of(ana, ben, mo).forEach(one -> all.addAll(one.said()));
    return all;
  }

  private Set<String> doubled() {
    var words = new ArrayList<>(said());
    new TreeSet<>(words).forEach(words::remove);
    return Set.copyOf(words);
  }

  /** The number and the words of each message, in order. */
  private List<String> stored() {
    return site.db()
        .list(
            """
            select number || ' ' || source as line
            from messages
            where room_id = ($1::text)::bigint
            order by number
            """,
            row -> row.text("line"),
            room.replaceAll(".*/", ""));
  }

  private List<String> stored(Talker one) {
    return site.db()
        .list(
            """
            select source
            from messages
            where room_id = ($1::text)::bigint and writer_id = $2
            order by number
            """,
            row -> row.text("source"),
            room.replaceAll(".*/", ""),
            one.person());
  }
}

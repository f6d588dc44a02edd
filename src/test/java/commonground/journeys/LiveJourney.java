package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page's script is told, by a socket or without one. */
class LiveJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final Chromium chromium = new Chromium(site);

  private static int spaces;

  private final String slug = "live-" + ++spaces;
  private final PersonId writer = site.person("Writer " + slug);
  private final PersonId reader = site.person("Reader " + slug);
  private final DiscussionId thread = thread();
  private final String name = "thread/" + thread.value();
  private final List<WebSocketRoute> sockets = new ArrayList<>();

  private Window window;
  private Page page;

  @BeforeEach
  void signIn() {
    window = chromium.signedIn(reader, Scripts.ON);
    page = window.page();
  }

  private DiscussionId thread() {
    var space = site.world().space(slug, "Live", Kind.COMMUNITY, Visibility.HIDDEN);
    site.world().join(space, writer, Role.FACILITATOR);
    site.world().join(space, reader, Role.MEMBER);
    return site.world().start(site.world().member(writer, slug), "Walks", "First");
  }

  private void reply() {
    site.world().reply(site.world().member(writer, slug), thread, 0, "Another");
  }

  /** From now on the page's script notes down in {@code heard} what it is told. */
  private void listen(String to, int since) {
    page.evaluate(
        """
        async ([name, since]) => {
          const app = document.querySelector("script[type=module]").src;
          const { listen } = await import(app.replace("app.js", "live.js"));
          window.heard = [];
          window.stop = listen(name, since, (revision) => {
            heard.push(revision);
            return revision === 0 ? undefined : revision;
          });
        }
        """,
        List.of(to, since));
  }

  /** Waits until this holds of {@code heard}. */
  private void heard(String holds) {
    page.waitForFunction("() => " + holds);
  }

  /** Sockets go by here, and can be broken. */
  private void watch() {
    page.routeWebSocket(
        "**/live",
        socket -> {
          sockets.add(socket);
          socket.connectToServer();
        });
  }

  @Test
  void it_is_told_of_each_change_until_it_stops_listening() {
    window.open("/help");
    listen(name, 1);
    reply();
    heard("heard.join() === '2'");
    reply();
    heard("heard.join() === '2,3'");
    page.evaluate("stop()");
    reply();
    listen(name, 3);
    heard("heard.join() === '4'");
  }

  @Test
  void it_asks_by_the_clock_where_a_proxy_lets_no_socket_through() {
    page.routeWebSocket("**/live", WebSocketRoute::close);
    window.open("/help");
    listen(name, 1);
    heard("heard.join() === '0,0'");
  }

  /**
   * A page whose clock goes on only when the test says so, and whose network lets no socket
   * through: it notes in {@code asked} when it asks, from the last news on.
   */
  private void listenByTheClock() {
    page.addInitScript(
        """
        window.WebSocket = class { constructor() { throw new Error("No sockets here"); } };
        Object.defineProperty(document, "hidden", { get: () => window.away === true });
        """);
    page.clock().install();
    window.open("/help");
    page.waitForLoadState();
    page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    page.evaluate(
        """
        async (name) => {
          const app = document.querySelector("script[type=module]").src;
          // One of its own: what else this page asks for takes its time, which no clock here knows.
          const { listen } = await import(app.replace("app.js", "live.js") + "#alone");
          window.asked = [];
          window.news = true;
          let shows = 1;
          listen(name, shows, () => {
            if (news) {
              news = false;
              shows++;
              asked.length = 0;
            }
            asked.push(Date.now());
            return shows;
          });
        }
        """,
        name);
  }

  /** Seconds between each two times that it asked, from the last news on. */
  private String pauses() {
    var pauses = "asked.slice(1).map((at, i) => Math.round((at - asked[i]) / 100) / 10)";
    return page.evaluate(pauses + ".join(' ')").toString();
  }

  private static void assertBegins(String begins, String pauses) {
    var many = begins.split(" ").length;
    var first = Arrays.stream(pauses.split(" ")).limit(many).collect(Collectors.joining(" "));
    assertEquals(begins, first);
  }

  @Test
  void by_the_clock_it_asks_every_three_seconds_and_less_often_the_longer_nothing_happens() {
    listenByTheClock();
    page.clock().runFor(140_000);
    assertBegins("3 4.5 6.8 10.1 15.2 22.8 30 30", pauses());
    page.evaluate("() => { news = true; }");
    page.clock().runFor(45_000);
    assertBegins("3 4.5", pauses());
  }

  @Test
  void by_the_clock_it_asks_seldom_while_nobody_looks_and_soon_when_somebody_does_again() {
    listenByTheClock();
    page.evaluate("() => { window.away = true; }");
    page.clock().runFor(100_000);
    assertBegins("30 30 30", pauses());
    var before = pauses();
    page.evaluate("() => { window.away = false; }");
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    page.clock().runFor(2_900);
    assertEquals(before, pauses());
    page.clock().runFor(200);
    assertNotEquals(before, pauses());
  }

  @Test
  void it_comes_back_after_a_break_and_is_told_what_it_missed() {
    watch();
    window.open("/help");
    listen(name, 1);
    reply();
    heard("heard.join() === '2'");
    for (var n = 3; n < 6; n++) {
      sockets.getLast().close();
      reply();
      heard("heard.at(-1) === " + n);
    }
    assertEquals("2,3,4,5", page.evaluate("heard.filter((n) => n > 0).join()"));
    assertEquals(4, sockets.size());
  }

  @Test
  void what_it_may_not_hear_it_is_not_told_and_the_rest_goes_on() {
    window.open("/help");
    listen("thread/999999999", 0);
    heard("heard.join() === '0'");
    listen(name, 1);
    reply();
    heard("heard.join() === '2'");
  }

  @Test
  void a_page_that_could_not_ask_is_told_again() {
    chromium.forgive();
    window.open("/help");
    page.evaluate(
        """
        async (name) => {
          const app = document.querySelector("script[type=module]").src;
          const { listen } = await import(app.replace("app.js", "live.js"));
          window.heard = [];
          listen(name, 1, async (revision) => {
            heard.push(revision);
            if (heard.length === 1) {
              throw new Error("offline");
            }
          });
        }
        """,
        name);
    reply();
    heard("heard.join() === '2,0'");
  }

  @Test
  void after_signing_out_it_does_not_come_back() {
    watch();
    window.open("/help");
    listen(name, 1);
    reply();
    heard("heard.join() === '2'");
    var tab = window.tab();
    tab.open("/help").press("Sign out");
    page.evaluate("dispatchEvent(new Event('online'))");
    reply();
    tab.open("/help");
    page.evaluate("dispatchEvent(new Event('online'))");
    assertEquals("2,0", page.evaluate("heard.join()"), "it finds out once, and is left alone");
    assertEquals(1, sockets.size());
  }

  @Test
  void whoever_is_signed_in_opens_a_socket_and_a_visitor_opens_none() {
    for (var one : List.of(chromium.visitor(Scripts.ON), window)) {
      assertEquals(List.of(), sockets);
      page = one.page();
      watch();
      page.clock().install();
      one.open("/help");
      listen(name, 1);
      page.clock().fastForward(2_000);
    }
    page.waitForCondition(() -> sockets.size() == 1);
  }
}

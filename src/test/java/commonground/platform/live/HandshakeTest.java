package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.LiveSocket;
import commonground.support.TestSite;
import io.vertx.core.http.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket is had by a page of ours, of somebody who is signed in, while there is room. */
@Tag("long")
class HandshakeTest {

  @RegisterExtension
  static final TestSite site =
      new TestSite(
          Map.of("COMMONGROUND_LIVE_SOCKETS_PERSON", "3", "COMMONGROUND_LIVE_SOCKETS", "5"));

  private static LiveSocket.Handshake handshake() {
    return LiveSocket.at(site.app().port());
  }

  private static String cookie(HttpBrowser browser) {
    return String.join("; ", browser.cookies());
  }

  @Test
  void a_page_of_ours_gets_one_if_its_person_is_signed_in() {
    var browser = site.signedIn(site.person("Asha Anand"));
    assertEquals(101, handshake().as(browser).status());
  }

  @Test
  void no_other_page_gets_one_nor_one_that_does_not_say_where_it_is() {
    var browser = site.signedIn(site.person("Bela Banda"));
    var cookie = cookie(browser);
    assertEquals(101, handshake().as(browser).status());
    assertEquals(403, handshake().header("Cookie", cookie).status());
    for (var origin :
        List.of(
            "https://evil.example", "null", "", site.url() + ".evil.example", site.url() + "/")) {
      assertEquals(403, handshake().header("Cookie", cookie).origin(origin).status(), origin);
    }
  }

  @Test
  void nobody_gets_one_without_a_session_or_with_one_that_is_over() {
    var person = site.person("Cara Cole");
    var browser = site.signedIn(person);
    assertEquals(101, handshake().as(browser).status());
    assertEquals(401, handshake().origin(site.url()).status());
    var name = site.config().cookieName();
    for (var value : List.of("", "x", "A".repeat(43), "A".repeat(4_000))) {
      assertEquals(
          401, handshake().origin(site.url()).header("Cookie", name + "=" + value).status());
    }
    site.signOutEverywhere(person);
    assertEquals(401, handshake().as(browser).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/live/", "/live%2f", "/%6cive", "/live?x=1", "/live%0a", "//live", "/Live", "/"})
  void it_has_one_address_that_is_spelt_in_one_way(String path) {
    var browser = site.signedIn(site.person("Dana Dow " + path.hashCode()));
    assertEquals(101, handshake().as(browser).status());
    var answer = handshake().as(browser).path(path).status();
    assertEquals(path.equals("/") ? 200 : 404, answer);
  }

  @Test
  void somebody_who_has_enough_of_them_gets_another_once_one_is_closed() {
    var browser = site.signedIn(site.person("Ella Eze"));
    var open = open(browser, 3);
    assertEquals(429, handshake().as(browser).status());
    open.getFirst().close();
    Eventually.that("a seat is free again", () -> handshake().as(browser).status() == 101);
    open.forEach(LiveSocket::close);
    Eventually.that("all are closed", () -> sockets() == 0);
  }

  @Test
  void a_node_has_so_many_and_no_more() {
    var one = open(site.signedIn(site.person("Fay Fern")), 3);
    var two = open(site.signedIn(site.person("Gina Gale")), 2);
    var other = site.signedIn(site.person("Hana Holt"));
    assertEquals(503, handshake().as(other).status());
    two.getFirst().close();
    Eventually.that("a seat is free again", () -> handshake().as(other).status() == 101);
    one.forEach(LiveSocket::close);
    two.forEach(LiveSocket::close);
    Eventually.that("all are closed", () -> sockets() == 0);
  }

  @Test
  void a_frame_that_is_far_too_long_ends_it_without_a_word_and_others_hear_on() {
    var space = site.world().space("long", "Long", Kind.COMMUNITY, Visibility.HIDDEN);
    var writer = site.person("Ida Iyer");
    site.world().admit(space, writer, Role.FACILITATOR);
    var member = site.world().member(writer, "long");
    var thread = site.world().start(member, "Knees", "What helps?");
    var name = "thread/" + thread.value();
    var browser = site.signedIn(writer);
    try (var hostile = LiveSocket.of(site, browser);
        var other = LiveSocket.of(site, browser)) {
      Stream.of(hostile, other).forEach(page -> page.listen(name, 0).hears(hint(name, 1)));
      hostile.frame(WebSocketFrame.textFrame("x".repeat(200_000), true));
      // 1006, where the network dropped the answer because the frame was not read to its end.
      assertTrue(List.of(1009, 1006).contains(hostile.closedWith()));
      assertEquals(2, hostile.heard().size(), hostile.heard().toString());
      site.world().reply(member, thread, 0, "Walking.");
      other.hears(hint(name, 2));
      Eventually.that("its seat is free", () -> sockets() == 1);
    }
    Eventually.that("all are closed", () -> sockets() == 0);
  }

  private static String hint(String name, long revision) {
    return "{\"" + name + "\":" + revision + "}";
  }

  /** As the figures of the node have it. */
  private static int sockets() {
    return site.app().sockets();
  }

  private static List<LiveSocket> open(HttpBrowser browser, int number) {
    var open = new ArrayList<LiveSocket>();
    for (var i = 0; i < number; i++) {
      open.add(LiveSocket.of(site, browser));
    }
    return open;
  }
}

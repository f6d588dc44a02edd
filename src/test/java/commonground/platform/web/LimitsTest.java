package commonground.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.BadValues;
import commonground.support.RawHttp;
import commonground.support.TestSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Past each limit of a request a clear page says so. */
@Tag("long")
class LimitsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final int MEGABYTE = 1_000_000;

  private static final String HEAD =
      """
      POST /sign-in HTTP/1.1
      Host: localhost
      Connection: close
      Content-Type: application/x-www-form-urlencoded
      """;

  @Test
  void a_form_within_the_limit_is_read() {
    var page = site.browser().post("/sign-in", Map.of("email", "a".repeat(MEGABYTE)));
    assertEquals(422, page.status());
    assertEquals(MEGABYTE, page.field("email").length());
  }

  @Test
  void a_form_that_is_too_large_gets_a_page_that_says_so() {
    var page = site.browser().post("/sign-in", Map.of("email", "a".repeat(2 * MEGABYTE)));
    assertTooLarge(page.status(), page.text());
  }

  @Test
  void a_form_that_only_says_that_it_is_too_large_is_not_waited_for() {
    var answer = RawHttp.send(site.app().port(), HEAD + "Content-Length: 2000000\n\n");
    assertTooLarge(answer.status(), answer.body());
  }

  @Test
  void a_form_that_does_not_say_how_large_it_is_gets_the_same_page() {
    var chunk = "186a0\r\n" + "a".repeat(100_000) + "\r\n";
    var body =
        ("6\r\nemail=\r\n" + chunk.repeat(16) + "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    var answer = RawHttp.send(site.app().port(), HEAD + "Transfer-Encoding: chunked\n\n", body);
    assertTooLarge(answer.status(), answer.body());
  }

  @Test
  @Timeout(30)
  void a_form_that_never_ends_is_cut_off_after_its_answer() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.app().port())) {
      send(socket, HEAD + "Content-Length: 2000000000\n\n");
      assertTooLarge(socket);
      assertTrue(sentBeforeTheEnd(socket) < 200 * MEGABYTE);
    }
  }

  /** How many bytes more are taken in before the connection is gone. */
  private static long sentBeforeTheEnd(Socket socket) {
    var part = new byte[64_000];
    for (var sent = 0L; ; sent += part.length) {
      try {
        socket.getOutputStream().write(part);
      } catch (IOException e) {
        return sent;
      }
    }
  }

  @Test
  @Timeout(30)
  void a_form_that_is_too_large_and_goes_on_by_drops_is_cut_off_too() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.app().port())) {
      socket.setSoTimeout(20_000);
      send(socket, HEAD + "Content-Length: 2000000\n\nemail=a");
      assertTooLarge(socket);
      assertEquals(-1, socket.getInputStream().read());
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket
        .getOutputStream()
        .write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertTooLarge(Socket socket) throws IOException {
    var answer = RawHttp.read(socket);
    assertTooLarge(answer.status(), answer.body());
  }

  private static void assertTooLarge(int status, String page) {
    assertEquals(413, status);
    assertTrue(page.contains("That is too long to send"), page);
    assertTrue(page.contains("class=\"cg-header\""), page);
  }

  @Test
  void a_header_that_is_too_large_gets_a_page_that_says_so() {
    var answer = RawHttp.get(site.app().port(), "/", "Cookie: " + "a".repeat(20_000));
    assertEquals(431, answer.status());
    assertTrue(answer.body().contains("class=\"cg-header\""), answer.body());
  }

  @Test
  void an_address_that_is_too_long_gets_a_page_that_says_so() {
    var answer = RawHttp.get(site.app().port(), "/" + "a".repeat(10_000));
    assertEquals(414, answer.status());
    assertTrue(answer.body().contains("class=\"cg-header\""), answer.body());
  }

  @Test
  void ten_thousand_fields_are_not_read() {
    var browser = site.browser();
    var body = BadValues.fields(10_000);
    var page = browser.send(browser.body("/sign-in", body).header("Origin", site.url()));
    assertEquals(400, page.status());
    assertTrue(page.text().contains("We could not read that"), page.text());
  }
}

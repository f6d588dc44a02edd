package commonground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.config.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void a_free_port_is_kept_and_a_taken_one_gives_way_to_the_next() throws IOException {
    int port;
    try (var other = listening("127.0.0.1")) {
      port = other.getLocalPort();
      var moved = Ports.free(config(port, 0));
      assertTrue(moved.http().port() > port, moved.toString());
      assertEquals("http://localhost:" + moved.http().port(), moved.publicUrl().toString());
      assertEquals("cg-" + moved.http().port(), moved.cookieName());
    }
    assertEquals(port, Ports.free(config(port, 0)).http().port());
  }

  @Test
  void a_program_on_the_other_loopback_address_has_the_port_too() throws IOException {
    try (var other = listening("::1")) {
      assertNotEquals(
          other.getLocalPort(), Ports.free(config(other.getLocalPort(), 0)).http().port());
    } catch (SocketException noSuchNetwork) {
      // A machine without IPv6 has no such program.
    }
  }

  @Test
  void the_next_port_is_never_that_of_the_other_server() throws IOException {
    try (var other = listening("127.0.0.1")) {
      var port = other.getLocalPort();
      var free = Ports.free(config(port, port + 1)).http();
      assertTrue(free.port() > port + 1, free.toString());
    }
  }

  @Test
  void any_port_is_known_before_the_address_is_made_of_it() {
    var known = Ports.known(config(0, 0));
    assertNotEquals(0, known.http().port());
    assertEquals("http://localhost:" + known.http().port(), known.publicUrl().toString());
    assertEquals(8080, Ports.known(config(8080, 0)).http().port());
  }

  private static ServerSocket listening(String host) throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName(host));
  }

  private static Config config(int http, int management) {
    return Config.load(
        Path.of(""),
        Map.of(
            "COMMONGROUND_PROFILE", "test",
            "COMMONGROUND_HTTP_PORT", Integer.toString(http),
            "COMMONGROUND_MANAGEMENT_PORT", Integer.toString(management)));
  }
}

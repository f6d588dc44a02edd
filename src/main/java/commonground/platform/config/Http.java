package commonground.platform.config;

import java.util.Optional;

/**
 * Where the server listens.
 *
 * @param host the network address for people; management is always on loopback
 * @param port 0 to 65535; 0 takes any free one
 * @param managementPort 0 to 65535; 0 takes any free one
 */
public record Http(String host, int port, int managementPort) {

  static Http read(Values values) {
    var http =
        new Http(
            values.read(
                "http.host",
                "a network address of this machine, such as 127.0.0.1 or 0.0.0.0, or localhost",
                "127.0.0.1",
                text -> Optional.of(text).filter(PublicAddress::host)),
            values.number("http.port", 0, 65535),
            values.number("management.port", 0, 65535));
    if (http.port != 0 && http.port == http.managementPort) {
      values.mistake("management.port", "another port than HTTP_PORT, which is the same number");
    }
    return http;
  }
}

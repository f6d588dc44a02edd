package commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the servers are, and how they are started.
 *
 * @param home the folder with {@code scripts}
 * @param folder what the bench keeps
 */
record Places(Path home, Path folder, int sitePort, int barePort, int managementPort) {

  static Places of(Path home, Path folder) {
    return new Places(home, folder, freePort(), freePort(), freePort());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another site, with what it keeps in a folder within. */
  Places within(String name) {
    return of(home, folder.resolve(name));
  }

  /** The site's PostgreSQL. */
  Path postgres() {
    return folder.resolve("data/postgres");
  }

  String siteUrl() {
    return "http://localhost:" + sitePort;
  }

  /** The name of a session's cookie on the site. */
  String cookie() {
    return "cg-" + sitePort;
  }

  /** The site with its defaults, but that nobody is asked to wait. */
  Program site() throws IOException {
    var settings =
        Map.ofEntries(
            Map.entry("COMMONGROUND_PROFILE", "test"),
            Map.entry("COMMONGROUND_DATABASE_POOL_SIZE", "16"),
            Map.entry("COMMONGROUND_DATA_DIR", folder.resolve("data").toString()),
            Map.entry("COMMONGROUND_HTTP_PORT", Integer.toString(sitePort)),
            Map.entry("COMMONGROUND_MANAGEMENT_PORT", Integer.toString(managementPort)),
            // Visitors come from many addresses, as from a proxy in front of it.
            Map.entry("COMMONGROUND_TRUSTED_PROXIES", "127.0.0.1"));
    return Program.start(
        List.of(script("scripts/run")), settings, sitePort, folder.resolve("site.log"));
  }

  /** The site's figure of that name, as its management port has it; "" if there is none. */
  String metric(String name) throws IOException {
    var metrics = URI.create("http://127.0.0.1:" + managementPort + "/metrics").toURL();
    try (var page = metrics.openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1))
          .findFirst()
          .orElse("");
    }
  }

  /**
   * The bare server.
   *
   * @param postgres whose it uses, or else starts
   */
  Program bare(Path postgres) throws IOException {
    return Program.start(
        List.of(script("scripts/dev/yardstick"), Integer.toString(barePort), postgres.toString()),
        Map.of(),
        barePort,
        folder.resolve("yardstick.log"));
  }

  /** A PostgreSQL of the bare server's own. */
  Path barePostgres() {
    return folder.resolve("bare/postgres");
  }

  private String script(String path) {
    return home.resolve(path).toString();
  }
}

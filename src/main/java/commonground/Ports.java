package commonground;

import commonground.platform.config.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks for a free port, for the demo: a real site says that its port is taken, and stops. */
final class Ports {

  private static final int TRIES = 50;

  private Ports() {}

  /** The settings with the wanted ports, or the next free ones. */
  static Config free(Config config) {
    var http = next(config.http().host(), config.http().port());
    var moved = http == config.http().port() ? config : config.withHttpPort(http);
    var management = next("127.0.0.1", moved.http().managementPort());
    return management == moved.http().managementPort()
        ? moved
        : moved.withManagementPort(management);
  }

  private static int next(String host, int wanted) {
    for (var port = wanted; port < Math.min(wanted + TRIES, 65536); port++) {
      if (port == 0 || isFree(host, port)) {
        return port;
      }
    }
    return wanted;
  }

  private static boolean isFree(String host, int port) {
    try (var socket = new ServerSocket()) {
      // A port that a server has just left may be used again at once.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}

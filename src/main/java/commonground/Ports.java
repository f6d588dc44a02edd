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

  /** The settings with the wanted port, or the next free one. */
  static Config free(Config config) {
    var wanted = config.http().port();
    for (var port = wanted; port < Math.min(wanted + TRIES, 65536); port++) {
      if (port == 0 || isFree(config.http().host(), port)) {
        return port == wanted ? config : config.withHttpPort(port);
      }
    }
    return config;
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

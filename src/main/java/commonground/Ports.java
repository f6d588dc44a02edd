package commonground;

import commonground.platform.config.Config;
import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Looks for free ports. */
final class Ports {

  private static final int TRIES = 50;

  /** A program on this machine answers sooner, or is none. */
  private static final int PATIENCE_MS = 200;

  private Ports() {}

  /**
   * The settings with a free port in the place of 0: the public address and the name of the cookie
   * are made of it before the server listens.
   *
   * @throws CannotStart if none is free
   */
  static Config known(Config config) {
    if (config.http().port() != 0) {
      return config;
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return config.withHttpPort(socket.getLocalPort());
    } catch (IOException e) {
      throw new CannotStart("No port is free: " + e.getMessage() + ". Set HTTP_PORT.", e);
    }
  }

  /**
   * For the demo, the settings with the wanted ports or the next free ones; a real site says that
   * its port is taken, and stops.
   */
  static Config free(Config config) {
    var wanted = config.http();
    var http = next(wanted.host(), wanted.port(), wanted.managementPort());
    var moved = http == wanted.port() ? config : config.withHttpPort(http);
    var management = next("127.0.0.1", wanted.managementPort(), http);
    return management == wanted.managementPort() ? moved : moved.withManagementPort(management);
  }

  private static int next(String host, int wanted, int other) {
    for (var port = wanted; port < Math.min(wanted + TRIES, 65536); port++) {
      if (port == 0 || (port != other && isFree(host, port))) {
        return port;
      }
    }
    return wanted;
  }

  private static boolean isFree(String host, int port) {
    try (var socket = new ServerSocket()) {
      var address = InetAddress.getByName(host);
      // A port that a server has just left may be used again at once.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return !address.isLoopbackAddress() || !answers("::1", port);
    } catch (IOException taken) {
      return false;
    }
  }

  /** Browsers look for localhost there first, and would find another program's pages. */
  private static boolean answers(String host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}

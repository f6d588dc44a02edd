package commonground.platform.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a server that can go dead without a word, as when a machine or a cable is gone. */
final class Wire implements AutoCloseable {

  private final ServerSocket door;
  private final DatabaseAddress server;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  /** One connection: while it is dead nothing passes, and nobody hears that it ended. */
  private static final class Line {
    private volatile boolean dead;
    private volatile boolean left;
  }

  Wire(DatabaseAddress server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::listen);
  }

  /** The database at this end of the wire. */
  DatabaseAddress address() {
    return new DatabaseAddress(
        "127.0.0.1", door.getLocalPort(), server.database(), server.user(), server.password());
  }

  /** Nothing passes any more on the connections that there are; new ones work. */
  void goDead() {
    lines.forEach(line -> line.dead = true);
  }

  /** How many connections there ever were. */
  int made() {
    return lines.size();
  }

  /** How many of them the client has closed. */
  long left() {
    return lines.stream().filter(line -> line.left).count();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var there = new Socket(server.host(), server.port());
        var line = new Line();
        lines.add(line);
        Thread.startVirtualThread(() -> pass(client, there, line, true));
        Thread.startVirtualThread(() -> pass(there, client, line, false));
      } catch (IOException e) {
        // The door is closed: the test is over.
      }
    }
  }

  private static void pass(Socket from, Socket to, Line line, boolean client) {
    var bytes = new byte[1 << 16];
    try {
      for (var read = from.getInputStream().read(bytes); read > 0; ) {
        if (!line.dead) {
          to.getOutputStream().write(bytes, 0, read);
        }
        read = from.getInputStream().read(bytes);
      }
    } catch (IOException e) {
      // It ended this way.
    }
    line.left |= client;
    try {
      if (!line.dead) {
        to.close();
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

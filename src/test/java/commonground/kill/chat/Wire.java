package commonground.kill.chat;

import commonground.support.HttpBrowser;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page's socket. What it hears waits until somebody takes it. */
final class Wire implements AutoCloseable {

  /** As in {@code live-wire.js}. */
  private static final int PATIENCE_SECONDS = 10;

  private static final String HELLO = "{\"hello\":1}";

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final ClientWebSocket socket;

  private Wire(ClientWebSocket socket) {
    this.socket = socket;
  }

  /** What came. */
  sealed interface Heard {
    record Frame(String text) implements Heard {}

    /** The last that comes; 1006 where nobody said why. */
    record Closed(int code) implements Heard {}
  }

  /**
   * Empty if the node opens none.
   *
   * @param url of the node
   */
  static Optional<Wire> open(WebSocketClient client, String url, HttpBrowser browser) {
    var wire = new Wire(client.webSocket());
    wire.socket.textMessageHandler(text -> wire.heard.add(new Heard.Frame(text)));
    wire.socket.closeHandler(over -> wire.heard.add(new Heard.Closed(wire.code())));
    wire.socket.exceptionHandler(broken -> {});
    var node = URI.create(url);
    var options =
        new WebSocketConnectOptions()
            .setHost(node.getHost())
            .setPort(node.getPort())
            .setURI("/live")
            .setAllowOriginHeader(true)
            .putHeader("Origin", browser.origin())
            .putHeader("Cookie", String.join("; ", browser.cookies()));
    var connected = wire.socket.connect(options);
    try {
      connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      // Refused, killed on the way, or too late: whichever comes, it is not waited for.
      connected.onSuccess(late -> late.close());
      return Optional.empty();
    }
    if (wire.next(PATIENCE_SECONDS * 1000).equals(Optional.of(new Heard.Frame(HELLO)))) {
      return Optional.of(wire);
    }
    wire.close();
    return Optional.empty();
  }

  private int code() {
    return Optional.ofNullable(socket.closeStatusCode()).map(Short::intValue).orElse(1006);
  }

  /** The next one; empty if none comes within so many milliseconds. */
  Optional<Heard> next(long ms) {
    try {
      return Optional.ofNullable(heard.poll(ms, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Heard.Closed(1006));
    }
  }

  void say(String text) {
    socket.writeTextMessage(text);
  }

  void listen(String name, long since) {
    say("{\"subscribe\":\"" + name + "\",\"since\":" + since + "}");
  }

  @Override
  public void close() {
    socket.close();
  }
}

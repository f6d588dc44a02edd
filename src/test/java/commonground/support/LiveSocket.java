package commonground.support;

import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A page's socket without the page. */
public final class LiveSocket implements AutoCloseable {

  private final ClientWebSocket socket;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private volatile boolean closed;
  private volatile boolean forgetful;

  private LiveSocket(ClientWebSocket socket) {
    this.socket = socket;
    socket.textMessageHandler(this::take);
    socket.closeHandler(over -> closed = true);
    socket.exceptionHandler(broken -> {});
  }

  private void take(String frame) {
    bytes.addAndGet(frame.length());
    if (forgetful) {
      heard.clear();
    }
    heard.add(frame);
  }

  /** A handshake, which can be made a wrong one before it is tried. */
  public static final class Handshake {
    private final WebSocketConnectOptions options = new WebSocketConnectOptions();
    private int frame = 1_000_000;

    Handshake(int port) {
      options.setHost("localhost").setPort(port).setURI("/live").setAllowOriginHeader(false);
    }

    public Handshake path(String path) {
      options.setURI(path);
      return this;
    }

    public Handshake origin(String origin) {
      options.setAllowOriginHeader(true); // else it takes away those that are set, too
      return header("Origin", origin);
    }

    public Handshake header(String name, String value) {
      options.putHeader(name, value);
      return this;
    }

    public Handshake as(HttpBrowser browser) {
      return origin(browser.origin()).header("Cookie", String.join("; ", browser.cookies()));
    }

    /** The status of the answer; 101 if it is a socket, which is closed again. */
    public int status() {
      var client = TestDatabase.VERTX.createWebSocketClient();
      try {
        client.connect(options).await().close().await();
        return 101;
      } catch (UpgradeRejectedException e) {
        return e.getStatus();
      } finally {
        client.close();
      }
    }

    public LiveSocket open() {
      var client =
          TestDatabase.VERTX.createWebSocketClient(
              new WebSocketClientOptions().setMaxFrameSize(frame).setMaxMessageSize(frame));
      var socket = new LiveSocket(client.webSocket());
      socket.socket.connect(options).await();
      socket.hears("{\"hello\":1}");
      return socket;
    }
  }

  /** A handshake with the server on this port, which says nothing yet of who asks. */
  public static Handshake at(int port) {
    return new Handshake(port);
  }

  /** The socket of a page in this browser. */
  public static LiveSocket of(TestSite site, HttpBrowser browser) {
    return at(site.app().port()).as(browser).open();
  }

  public LiveSocket say(String text) {
    socket.writeTextMessage(text);
    return this;
  }

  public LiveSocket frame(WebSocketFrame frame) {
    socket.writeFrame(frame);
    return this;
  }

  public LiveSocket listen(String name, long since) {
    return say("{\"subscribe\":\"" + name + "\",\"since\":" + since + "}");
  }

  /** From now on it keeps the last frame alone. */
  public void forget() {
    forgetful = true;
  }

  /** Characters that it has heard. */
  public long bytes() {
    return bytes.get();
  }

  /** All frames so far, hello first. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  public LiveSocket hears(String frame) {
    Eventually.that("hears " + frame, () -> heard.contains(frame));
    return this;
  }

  /** When this returns the server has dealt with whatever was said before. */
  public void settle() {
    var asked = heard.stream().filter(SETTLED::equals).count();
    listen("me/999999999999", 0);
    Eventually.that(
        "an answer among " + heard, () -> heard.stream().filter(SETTLED::equals).count() > asked);
  }

  private static final String SETTLED = "{\"refused\":\"me/999999999999\"}";

  /** What it was closed with, as soon as it is. */
  public int closedWith() {
    Eventually.that("closed, having heard " + heard, () -> closed);
    return Optional.ofNullable(socket.closeStatusCode()).map(Short::intValue).orElse(1006);
  }

  public boolean isClosed() {
    return closed;
  }

  /** From now on it reads nothing. */
  public void pause() {
    socket.pause();
  }

  /** It reads on, beginning with what has come meanwhile. */
  public void resume() {
    socket.resume();
  }

  @Override
  public void close() {
    socket.close();
  }
}

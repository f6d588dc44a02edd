package commonground.platform.live;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A page that listens: one socket. Nothing waits in line for it. What it cannot take now it is not
 * given: when it has read what it has, it is told how far each subject has come meanwhile.
 */
final class Listener {

  private static final int SUBSCRIPTIONS = 8;

  /** Bytes that may be on their way to a browser. */
  private static final int QUEUE = 64 * 1024;

  /** How long a browser has to say goodbye. */
  private static final int GOODBYE_SECONDS = 2;

  private static final Buffer PING = Buffer.buffer("?");

  final Who who;
  final EventExecutor loop;
  final Signs signs;
  private final ServerWebSocket socket;
  private final Hub hub;
  private final Map<SubjectName, Subscription> subscriptions = new HashMap<>();
  private volatile boolean ended;

  Listener(Hub hub, ServerWebSocket socket, Who who) {
    this.hub = hub;
    this.socket = socket;
    this.who = who;
    this.loop = ((WebSocketInternal) socket).channelHandlerContext().executor();
    this.signs = new Signs();
  }

  /** Begins to hear it. */
  void start() {
    socket.setWriteQueueMaxSize(QUEUE);
    socket.exceptionHandler(failure -> on(() -> end(Ending.CLOSED)));
    socket.closeHandler(closed -> on(() -> end(Ending.CLOSED)));
    socket.drainHandler(drained -> on(this::drained));
    socket.frameHandler(this::frame);
    on(this::greet);
  }

  private void greet() {
    if (socket.isClosed()) {
      end(Ending.CLOSED); // before it was listened to
    } else {
      write(Frames.HELLO);
    }
  }

  void on(Runnable act) {
    loop.execute(act);
  }

  /** Called for one frame after the other, on whatever thread. */
  private void frame(WebSocketFrame frame) {
    hub.figures.heard.increment();
    if (ended) {
      return;
    }
    if (signs.tooMany()) {
      heard(new Said.Nonsense("too much at once"));
      return;
    }
    switch (frame.type()) {
      case TEXT ->
          heard(frame.isFinal() ? Said.read(frame.textData()) : new Said.Nonsense("too long"));
      case BINARY, CONTINUATION -> heard(new Said.Nonsense("not one frame of text"));
      case PONG -> signs.alive();
      case PING, CLOSE -> {}
    }
  }

  private void heard(Said said) {
    on(() -> act(said));
  }

  private void act(Said said) {
    if (ended) {
      return;
    }
    switch (said) {
      case Said.Subscribe wish -> subscribe(wish);
      case Said.Unsubscribe wish -> drop(wish.name());
      case Said.Typing typing -> typing(typing.name());
      case Said.Nonsense nonsense -> misbehaved(nonsense.why());
    }
  }

  private void subscribe(Said.Subscribe wish) {
    signs.used();
    var known = subscriptions.get(wish.name());
    if (known != null) {
      known.shows(wish.since());
    } else if (subscriptions.size() >= SUBSCRIPTIONS) {
      misbehaved("too many subscriptions");
    } else {
      hub.join(this, wish.name(), wish.since())
          .ifPresentOrElse(this::joined, () -> misbehaved("nothing of that kind"));
    }
  }

  private void joined(Subscription subscription) {
    subscriptions.put(subscription.name, subscription);
    hub.figures.subscriptions.increment();
    subscription.ask();
  }

  private void typing(SubjectName name) {
    var subscription = subscriptions.get(name);
    if (subscription != null && subscription.isAdmitted()) {
      hub.typing(subscription);
    }
  }

  private void drop(SubjectName name) {
    var subscription = subscriptions.remove(name);
    if (subscription != null) {
      hub.leave(subscription);
      hub.figures.subscriptions.decrement();
    }
  }

  /** From now on it hears nothing of that. */
  void refuse(Subscription subscription) {
    drop(subscription.name);
    write(Frames.refused(subscription.name));
  }

  private void misbehaved(String why) {
    hub.figures.refused.increment();
    write(Frames.refused(why));
    end(Ending.MISBEHAVED);
    Unread.from(((WebSocketInternal) socket).channelHandlerContext().channel());
  }

  boolean has(Subscription subscription) {
    return subscriptions.get(subscription.name) == subscription;
  }

  void each(Consumer<Subscription> act) {
    on(() -> subscriptions.values().forEach(act));
  }

  /** Whether it was sent; if not, the socket is closed, or its reader is behind. */
  boolean write(String frame) {
    return write(new Frame(frame));
  }

  /** The same with what others are sent, too. */
  boolean write(Frame frame) {
    if (ended || socket.isClosed()) {
      return false;
    }
    if (socket.writeQueueFull()) {
      hub.figures.missed.increment();
      signs.full();
      return false;
    }
    socket.writeFrame(frame.again());
    signs.used();
    hub.figures.sent.increment();
    return true;
  }

  private void drained() {
    if (!ended && !socket.isClosed() && !socket.writeQueueFull()) {
      signs.drained();
      subscriptions.values().forEach(Subscription::catchUp);
    }
  }

  void ping() {
    if (!ended && !socket.isClosed() && !socket.writeQueueFull()) {
      socket.writePing(PING);
    }
  }

  /** What it may hear changes by itself then. */
  void asksAgain(Instant until) {
    signs.asksAgain(until);
  }

  void end(Ending why) {
    if (ended) {
      return;
    }
    ended = true;
    subscriptions.values().forEach(hub::leave);
    hub.figures.subscriptions.add(-subscriptions.size());
    subscriptions.clear();
    hub.left(this);
    if (!socket.isClosed()) {
      socket.close(why.code, why.reason);
    }
    // What is closed waits for its reader, and whoever does not read would hold it for good.
    loop.schedule(this::cut, GOODBYE_SECONDS, TimeUnit.SECONDS);
  }

  private void cut() {
    ((WebSocketInternal) socket).channelHandlerContext().close();
  }

  boolean isOver() {
    return ended;
  }
}

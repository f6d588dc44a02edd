package commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A browser's end of a WebSocket (RFC 6455), without the browser: the load client has to hold
 * thousands of them beside the server that it measures. It answers pings, and knows whole frames of
 * text alone: our servers send no others. After its opening it belongs to one thread.
 */
final class Wire {

  private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
  private static final byte[] NOTHING = {};
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;
  private static final int PONG = 0x8A;

  /** What a browser hides its bytes with; any four do. */
  private static final byte[] MASK = {0x21, 0x43, 0x65, 0x07};

  /** Bytes that the system keeps for a reader who is to be slow. */
  private static final int LITTLE = 8 * 1024;

  private final int number;
  private final SocketChannel channel;
  private final Ear ear;
  private byte[] rest = NOTHING;
  private boolean taken;
  private int code = 1006;

  private Wire(int number, SocketChannel channel, Ear ear) {
    this.number = number;
    this.channel = channel;
    this.ear = ear;
  }

  /**
   * Connects, and asks for a socket.
   *
   * @param number by which the ear tells them apart
   * @param slow whether little may wait for it to be read
   */
  static Wire to(int port, String handshake, int number, boolean slow, Ear ear) {
    try {
      var channel = SocketChannel.open();
      if (slow) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, LITTLE);
      }
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.write(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.US_ASCII)));
      channel.configureBlocking(false);
      return new Wire(number, channel, ear);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A browser's request for a socket.
   *
   * @param more headers, each with its line's end
   */
  static String handshake(int port, String path, String more) {
    return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(path, port)
        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + more
        + "\r\n";
  }

  int number() {
    return number;
  }

  void register(Selector selector) throws IOException {
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** From now on nothing of what is sent to it is read. */
  void stopReading(Selector selector) {
    channel.keyFor(selector).interestOps(0);
  }

  /** Reads what has come; whether there may be more one day. */
  boolean read(ByteBuffer buffer) {
    buffer.clear().put(rest);
    try {
      var read = channel.read(buffer);
      buffer.flip();
      rest = NOTHING;
      take(buffer);
      if (buffer.hasRemaining()) {
        rest = new byte[buffer.remaining()];
        buffer.get(rest);
      }
      if (read >= 0) {
        return true;
      }
    } catch (IOException e) {
      // Closed by the other side, without a goodbye.
    }
    ear.closed(this, code);
    return false;
  }

  private void take(ByteBuffer bytes) {
    if (!taken && !isTaken(bytes)) {
      return;
    }
    while (frame(bytes)) {
      // One after the other.
    }
  }

  /** The answer to the handshake. */
  private boolean isTaken(ByteBuffer bytes) {
    for (var end = bytes.position(); end + 4 <= bytes.limit(); end++) {
      if (bytes.slice(end, 4).equals(ByteBuffer.wrap(HEADERS_END))) {
        var answer =
            StandardCharsets.ISO_8859_1.decode(bytes.slice(bytes.position(), end)).toString();
        if (!answer.startsWith("HTTP/1.1 101 ")) {
          throw new WrongAnswer("a socket", answer.lines().findFirst().orElse(""));
        }
        bytes.position(end + 4);
        taken = true;
        ear.opened(this);
        return true;
      }
    }
    return false;
  }

  /** Takes one frame if it is whole. */
  private boolean frame(ByteBuffer bytes) {
    var start = bytes.position();
    if (bytes.remaining() < 2) {
      return false;
    }
    var kind = bytes.get(start) & 0xFF;
    var small = bytes.get(start + 1) & 0xFF;
    var head = small < 126 ? 2 : small == 126 ? 4 : 10;
    if (bytes.remaining() < head) {
      return false;
    }
    var length =
        small < 126
            ? small
            : small == 126 ? bytes.getShort(start + 2) & 0xFFFF : (int) bytes.getLong(start + 2);
    if (bytes.remaining() < head + length) {
      return false;
    }
    bytes.position(start + head + length);
    act(kind, bytes.slice(start + head, length));
    return true;
  }

  private void act(int kind, ByteBuffer payload) {
    switch (kind) {
      case TEXT -> ear.heard(this, payload);
      case PING -> send(PONG, bytes(payload));
      case PONG -> {}
      case CLOSE -> code = payload.remaining() < 2 ? code : payload.getShort(0);
      default -> throw new WrongAnswer("a socket", "a frame of the kind " + kind);
    }
  }

  private static byte[] bytes(ByteBuffer payload) {
    var bytes = new byte[payload.remaining()];
    payload.get(bytes);
    return bytes;
  }

  void say(String text) {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of less than 126 bytes, as a browser sends it. */
  private void send(int kind, byte[] payload) {
    if (payload.length >= 126) {
      throw new IllegalArgumentException("No page says so much: " + payload.length + " bytes");
    }
    var frame = ByteBuffer.allocate(6 + payload.length);
    frame.put((byte) kind).put((byte) (0x80 | payload.length)).put(MASK);
    for (var i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % 4]));
    }
    try {
      channel.write(frame.flip());
    } catch (IOException e) {
      // It is closed: the next reading says so.
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

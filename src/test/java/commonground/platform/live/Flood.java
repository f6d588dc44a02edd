package commonground.platform.live;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says the same frames without end, as fast as they are taken, and reads nothing. Cut off, it comes
 * back at once. On a thread of its own.
 */
final class Flood implements AutoCloseable {

  private static final int PING = 0x89;
  private static final int TEXT = 0x81;
  private static final int MASKED = 0x80;

  private static final String HANDSHAKE =
      """
      GET /live HTTP/1.1
      Host: localhost
      X-Person: %d
      Connection: Upgrade
      Upgrade: websocket
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

      """;

  private final int port;
  private final byte[] handshake;
  private final byte[] frames;
  private final AtomicInteger times = new AtomicInteger();
  private final Thread thread;
  private volatile Socket socket = new Socket();
  private volatile boolean over;

  private Flood(int port, long person, byte[] frames) {
    this.port = port;
    this.handshake =
        HANDSHAKE.formatted(person).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    this.frames = frames;
    thread = Thread.ofPlatform().daemon().name("flood").start(this::run);
  }

  static Flood ofPings(int port, long person) {
    return new Flood(port, person, many(List.of(frame(PING, "x".repeat(100)))));
  }

  static Flood ofText(int port, long person, List<String> texts) {
    return new Flood(port, person, many(texts.stream().map(text -> frame(TEXT, text)).toList()));
  }

  /** A frame as browsers send it (RFC 6455, 5.2), hidden behind a key of zeros. */
  private static byte[] frame(int kind, String text) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(kind);
    bytes.write(MASKED | text.length());
    bytes.writeBytes(new byte[4]);
    bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  /** So that what sends them has less to do than what takes them. */
  private static byte[] many(List<byte[]> frames) {
    var bytes = new ByteArrayOutputStream();
    while (bytes.size() < 50_000) {
      frames.forEach(bytes::writeBytes);
    }
    return bytes.toByteArray();
  }

  private void run() {
    while (!over) {
      try (var open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket = open;
        flood(open);
      } catch (IOException cut) {
        // That is what it comes for.
      }
    }
  }

  private void flood(Socket open) throws IOException {
    open.getOutputStream().write(handshake);
    var answer = new StringBuilder();
    while (answer.indexOf("hello") < 0) {
      var next = open.getInputStream().read();
      if (next < 0) {
        throw new EOFException("no socket: " + answer);
      }
      answer.append((char) next);
    }
    times.incrementAndGet();
    while (!over) {
      open.getOutputStream().write(frames);
    }
  }

  /** How often it has come in. */
  int times() {
    return times.get();
  }

  @Override
  public void close() {
    over = true;
    try {
      while (thread.isAlive()) {
        socket.close(); // ends what is being written
        thread.join(100);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

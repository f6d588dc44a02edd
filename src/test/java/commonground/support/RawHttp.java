package commonground.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** HTTP as no browser would send it: the bytes of a request, and what comes back. */
public final class RawHttp {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

  private RawHttp() {}

  /**
   * An answer.
   *
   * @param head status line and headers
   */
  public record Answer(int status, String head, String body) {}

  /**
   * Sends these bytes and reads one answer.
   *
   * @param request Latin-1; each line break becomes CRLF in its head
   */
  public static Answer send(int port, String request, byte[] body) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Answer send(int port, String request) {
    return send(port, request, new byte[0]);
  }

  /** Asks for an address as it stands here, whether it is one or not. */
  public static Answer get(int port, String target, String... headers) {
    var more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    return send(
        port, "GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n" + more + "\n");
  }

  /** Reads one answer; the connection stays as it is. */
  public static Answer read(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        throw new AssertionError("No answer in: " + head);
      }
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
    return new Answer(
        Integer.parseInt(head.substring(9, 12)),
        head.toString(),
        new String(body, StandardCharsets.UTF_8));
  }
}

package commonground.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP as no browser would send it: the bytes of a request, and what comes back. */
public final class RawHttp {

  private RawHttp() {}

  /**
   * An answer.
   *
   * @param head status line and headers
   */
  public record Answer(int status, String head, String body) {}

  /**
   * Sends these bytes and reads until the server closes the connection.
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

  private static Answer read(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    socket.getInputStream().transferTo(bytes);
    var text = bytes.toString(StandardCharsets.UTF_8);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("No answer in: " + text);
    }
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
  }
}

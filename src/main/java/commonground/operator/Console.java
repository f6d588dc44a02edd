package commonground.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where an operator types and reads. */
public record Console(InputStream in, PrintStream out, PrintStream err) {

  /** The longest password has 128 characters of four bytes. */
  private static final int MOST = 1_000;

  /**
   * The first line of what is typed or piped in, in UTF-8, without its end.
   *
   * @return "" if there is none; never more than {@link #MOST} bytes
   */
  String line() {
    var line = new ByteArrayOutputStream();
    try {
      for (var next = in.read(); next != -1 && next != '\n'; next = in.read()) {
        if (line.size() < MOST) {
          line.write(next);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

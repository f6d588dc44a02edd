package commonground.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What came back.
 *
 * @param location where a redirect leads, or ""
 * @param encoding of the body: gzip or ""
 * @param body as it travelled
 */
record Answer(int status, String location, String encoding, byte[] body) {

  boolean compressed() {
    return encoding.equals("gzip");
  }

  /** The body unpacked, a character for each byte: all that is looked for in it is ASCII. */
  String text() {
    return new String(plain(), StandardCharsets.ISO_8859_1);
  }

  byte[] plain() {
    if (!compressed()) {
      return body;
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body), 8_192)) {
      return unpacked.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

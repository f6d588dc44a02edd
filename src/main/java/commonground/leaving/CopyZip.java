package commonground.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file of a copy while it is written: each entry with its size and hash. */
final class CopyZip implements AutoCloseable {

  private final ZipOutputStream zip;
  private final List<CopyFormat.File> files = new ArrayList<>();

  CopyZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Writes texts, one after the other. */
  interface Text {
    void add(String text) throws IOException;
  }

  interface Work {
    void on(Text text) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @param name ours: nothing that anybody typed
   */
  void file(String name, Work work) throws IOException {
    var digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    var counted = new long[1];
    var out = new DigestOutputStream(zip, digest);
    work.on(text -> {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      counted[0] += bytes.length;
      out.write(bytes);
    });
    zip.closeEntry();
    files.add(new CopyFormat.File(name, counted[0], HexFormat.of().formatHex(digest.digest())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** All that were added. */
  List<CopyFormat.File> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package commonground.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Hashes and compresses files before anybody asks for them. */
final class Packed {

  private static final byte[] NOT_WORTH_IT = {};

  /** Hexadecimal digits in an address: enough that no two versions meet. */
  private static final int DIGITS = 12;

  private Packed() {}

  static Asset asset(String type, byte[] bytes) {
    var zipped = gzip(bytes);
    var worth = zipped.length < bytes.length * 9 / 10;
    var etag = '"' + hex(sha256().digest(bytes)) + '"';
    return new Asset(type, bytes, worth ? zipped : NOT_WORTH_IT, etag, false);
  }

  static String hash(SortedMap<String, byte[]> files) {
    var sha = sha256();
    files.forEach((name, bytes) -> {
      sha.update(name.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      sha.update(bytes);
    });
    return hex(sha.digest());
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (var zip = new Tightest(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class Tightest extends GZIPOutputStream {
    Tightest(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}

package commonground.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The end of a backup: 64 hexadecimal digits, the SHA-256 of all that stands before them. They are
 * the comment of the ZIP file (APPNOTE 4.3.16), so that any program opens it, and one changed byte
 * anywhere shows.
 */
final class Seal {

  private static final int LENGTH = 64;

  /** Stands where the seal will be. */
  static final String BLANK = "0".repeat(LENGTH);

  private Seal() {}

  /** Puts the seal over the blank one at the end, and waits until the file is on the disk. */
  static void put(Path file) throws IOException {
    var seal = of(file);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap(seal.getBytes(StandardCharsets.US_ASCII)), channel.size() - LENGTH);
      channel.force(true);
    }
  }

  /** Whether the file is as it was sealed. */
  static boolean intact(Path file) throws IOException {
    if (Files.size(file) < LENGTH) {
      return false;
    }
    var found = ByteBuffer.allocate(LENGTH);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(channel.size() - LENGTH);
      while (found.hasRemaining() && channel.read(found) >= 0) {}
    }
    return of(file).equals(new String(found.array(), StandardCharsets.US_ASCII));
  }

  private static String of(Path file) throws IOException {
    var digest = sha256();
    try (var in = Files.newInputStream(file)) {
      copy(in, Files.size(file) - LENGTH, digest);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void copy(InputStream in, long length, MessageDigest to) throws IOException {
    var buffer = new byte[1 << 16];
    for (var left = length; left > 0; ) {
      var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return;
      }
      to.update(buffer, 0, read);
      left -= read;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

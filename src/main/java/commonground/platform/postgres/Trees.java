package commonground.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders that appear whole or not at all. */
final class Trees {

  private static final Logger log = LoggerFactory.getLogger(Trees.class);

  private Trees() {}

  /**
   * A name for a folder that is about to be made, used by nobody before: a program that outlived a
   * killed server may still be writing into that server's. Those are removed as far as they go.
   *
   * @param purpose what the name begins with
   */
  static Path unfinished(Path folder, String purpose) throws IOException {
    try (var left = Files.newDirectoryStream(folder, purpose + "-*")) {
      left.forEach(Trees::removeIfPossible);
    }
    var unused = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return folder.resolve(purpose + "-" + unused);
  }

  private static void removeIfPossible(Path top) {
    try (var paths = Files.walk(top)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("unfinished folder stays until the next start path={} cause={}", top, e.toString());
    }
  }

  /** Gives a finished folder its final name, for good: it stands even after a power cut. */
  static void publish(Path made, Path name) throws IOException {
    Files.move(made, name, StandardCopyOption.ATOMIC_MOVE);
    force(name.resolveSibling(""));
  }

  /** Waits until a file's content, or a folder's list of names, is on the disk. */
  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

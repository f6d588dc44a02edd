package commonground.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Folders that appear whole or not at all. */
final class Trees {

  private Trees() {}

  /**
   * Gives a finished folder its final name, so that it is found under it even after a power cut.
   */
  static void publish(Path made, Path name) throws IOException {
    Files.move(made, name, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(name.resolveSibling(""), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Removes a folder and what is in it; nothing happens where there is none. */
  static void remove(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (var paths = Files.walk(top)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

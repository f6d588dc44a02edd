package commonground.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the files of a backup where the site keeps its own.
 *
 * <p>A file has a name that no other ever has, so new ones can stand beside old ones until the
 * database has changed over: at no moment does a row lack its file.
 */
final class StoredFiles {

  private final Path folder;
  private final Path arriving;
  private final Set<Path> before;

  /**
   * @param folder may not exist
   */
  StoredFiles(Path folder) throws IOException {
    this.folder = folder;
    this.arriving = folder.resolveSibling(folder.getFileName() + ".arriving");
    this.before = new HashSet<>(list(folder));
  }

  /** Every file below a folder, relative to it, sorted. */
  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(folder::relativize)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Copies the backup's files to the disk, and adds those whose names are free. */
  void arrive(BackupReader backup) throws IOException {
    remove(arriving);
    for (var file : backup.manifest().files()) {
      var to = inside(arriving, file.path());
      Files.createDirectories(to.resolveSibling(""));
      try (var in = backup.open(file.entry())) {
        Files.copy(in, to);
      }
      try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (!before.contains(Path.of(file.path()))) {
        move(to, inside(folder, file.path()));
      }
    }
  }

  /** The database has changed over: the backup's files win, and those it does not know go. */
  void settle(Manifest manifest) throws IOException {
    var wanted = new HashSet<Path>();
    for (var file : manifest.files()) {
      wanted.add(Path.of(file.path()));
      var waiting = inside(arriving, file.path());
      if (Files.exists(waiting)) {
        move(waiting, inside(folder, file.path()));
      }
    }
    for (var old : before) {
      if (!wanted.contains(old)) {
        Files.deleteIfExists(folder.resolve(old));
      }
    }
    remove(arriving);
  }

  /** The database has not changed: what was added goes again. */
  void undo(Manifest manifest) throws IOException {
    for (var file : manifest.files()) {
      if (!before.contains(Path.of(file.path()))) {
        Files.deleteIfExists(inside(folder, file.path()));
      }
    }
    remove(arriving);
  }

  private static Path inside(Path folder, String path) {
    var there = folder.resolve(path).normalize();
    if (!there.startsWith(folder) || there.equals(folder)) {
      throw new Refused(
          "The backup holds a file with the name \""
              + path
              + "\", which leads out of"
              + " the folder for files. Nothing was changed.");
    }
    return there;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolveSibling(""));
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    try (var names = FileChannel.open(to.resolveSibling(""), StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

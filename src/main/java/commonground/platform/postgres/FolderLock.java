package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Keeps a second server away from a folder. The system gives it back however a process ends. */
final class FolderLock implements AutoCloseable {

  /** The kernel may still be closing the files of a server that was killed a moment ago. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * The folders locked by this process. A POSIX lock is lost with the first descriptor of its file
   * that the process closes, so nobody here may open a file that is locked here.
   */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws CannotStart if another server holds the folder
   */
  static FolderLock take(Path folder) throws IOException {
    if (!HERE.add(folder)) {
      throw refusal(folder, "This process");
    }
    try {
      return new FolderLock(folder, locked(folder));
    } catch (IOException | RuntimeException e) {
      HERE.remove(folder);
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    var channel = open(folder);
    try {
      if (!locks(channel)) {
        throw refusal(folder, "Another server (process " + holder(folder) + ")");
      }
      channel.truncate(0);
      var pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a living server, of this process or another, holds the folder. */
  static boolean held(Path folder) throws IOException {
    if (HERE.contains(folder)) {
      return true;
    }
    if (!Files.exists(file(folder))) {
      return false;
    }
    try (var channel = open(folder);
        var lock = channel.tryLock()) {
      return lock == null;
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  static Path file(Path folder) {
    return folder.resolve("lock");
  }

  private static boolean locks(FileChannel channel) throws IOException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (channel.tryLock() == null) {
      if (System.nanoTime() > until) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return true;
  }

  private static String holder(Path folder) throws IOException {
    var pid = Files.readString(file(folder)).strip();
    return pid.isEmpty() ? "unknown" : pid;
  }

  private static CannotStart refusal(Path folder, String who) {
    return new CannotStart(
        who
            + " already runs the database in "
            + folder
            + ". Stop that one first, or give this one"
            + " a folder of its own with COMMONGROUND_DATA_DIR.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HERE.remove(folder);
  }
}

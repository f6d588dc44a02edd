package commonground.platform.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes small pictures of those that people send. Whoever has a way to break what reads pictures
 * breaks a process that has little memory, little time, no settings and no connection of ours.
 */
public final class Darkroom {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** Each takes up to 256 MB and a processor. */
  private final Semaphore places = new Semaphore(2);

  /**
   * The middle of the picture, upright, as a square.
   *
   * @param side in pixels
   * @throws RejectedExecutionException if too many are at it
   */
  public Shrunk square(byte[] file, int side) {
    try {
      if (!places.tryAcquire(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        throw new RejectedExecutionException("too many pictures at once");
      }
      try {
        return develop(file, side);
      } finally {
        places.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedExecutionException(e);
    }
  }

  private static Shrunk develop(byte[] file, int side) throws IOException, InterruptedException {
    var process = start(side);
    // A process that is stuck gives no output: only its end frees whoever reads from it.
    var deadline = Thread.ofVirtual().start(() -> endAfterDeadline(process));
    try (var in = process.getInputStream()) {
      feed(process, file);
      var jpeg = in.readAllBytes();
      return switch (process.waitFor()) {
        case 0 -> new Shrunk.Done(jpeg);
        case Reencode.TOO_MANY_PIXELS -> new Shrunk.TooManyPixels();
        default -> new Shrunk.Unreadable();
      };
    } finally {
      deadline.interrupt();
      process.destroyForcibly();
    }
  }

  private static Process start(int side) throws IOException {
    var java = ProcessHandle.current().info().command().orElse("java");
    var command =
        List.of(
            java,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Reencode.class.getName(),
            Integer.toString(side));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // Secrets of the site are in the environment.
    builder.environment().clear();
    return builder.start();
  }

  /** It may end before it has read everything: what came of it says why. */
  private static void feed(Process process, byte[] file) {
    try (var out = process.getOutputStream()) {
      out.write(file);
    } catch (IOException e) {
      return;
    }
  }

  private static void endAfterDeadline(Process process) {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      // It has ended.
    }
  }
}

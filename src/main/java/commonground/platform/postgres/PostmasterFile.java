package commonground.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What PostgreSQL's {@code postmaster.pid} says (PostgreSQL source, {@code utils/pidfile.h}).
 *
 * @param pid line 1
 * @param port line 4; 0 while it is not known yet
 * @param ready whether line 8 says that connections are accepted
 */
record PostmasterFile(long pid, int port, boolean ready) {

  /** Empty where there is none, or where its first line is still being written. */
  static Optional<PostmasterFile> read(Path data) throws IOException {
    try {
      var lines = Files.readAllLines(path(data));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(0).strip()),
              lines.size() < 4 ? 0 : Integer.parseInt(lines.get(3).strip()),
              lines.size() >= 8 && lines.get(7).strip().equals("ready")));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Path path(Path data) {
    return data.resolve("postmaster.pid");
  }
}

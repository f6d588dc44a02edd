package commonground.kill.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * An embedded PostgreSQL as its {@code postmaster.pid} shows it: what another process knows of it.
 */
public final class Cluster {

  private static final int STATUS = 7;

  private final Path file;

  private Cluster(Path file) {
    this.file = file;
  }

  /**
   * @param postgres the folder that it was started in
   */
  public static Cluster in(Path postgres) {
    return new Cluster(postgres.resolve("cluster/data/postmaster.pid"));
  }

  /** {@code kill -9} of its main process, whose number it gives. */
  public long kill() throws IOException {
    var pid = Long.parseLong(lines().getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    return pid;
  }

  /** Whether another one takes connections now. */
  public boolean isReplaced(long killed) throws IOException {
    var lines = lines();
    return lines.size() > STATUS
        && !lines.getFirst().strip().equals(Long.toString(killed))
        && lines.get(STATUS).strip().equals("ready");
  }

  /** Empty while there is no such file. */
  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}

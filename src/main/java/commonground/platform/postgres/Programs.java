package commonground.platform.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts other programs with nothing of our surroundings but the search path. */
final class Programs {

  private Programs() {}

  /**
   * What a program that ended said.
   *
   * @param code its exit code, 0 for success
   * @param output standard output and error together
   */
  record Ended(int code, String output) {
    boolean well() {
      return code == 0;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param input what it reads, written whole before its output is read: at most a few kB
   * @throws IOException if there is no such program
   */
  static Ended run(List<String> command, String input) throws IOException {
    var process = prepare(command).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading: its exit code and output say why.
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ended(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for " + command.getFirst());
    }
  }

  /** Ready to start in the root folder: an unprivileged user may not be able to enter ours. */
  static ProcessBuilder prepare(List<String> command) {
    var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    var surroundings = builder.environment();
    // PGDATA, PGPORT, LD_PRELOAD and their like are meant for other programs.
    surroundings.clear();
    surroundings.put("PATH", searchPath());
    surroundings.put("LC_ALL", "C");
    return builder;
  }

  /** Where the shell would find a program of this name. */
  static Optional<Path> find(String name) {
    return Stream.of(searchPath().split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String searchPath() {
    return Objects.requireNonNullElse(System.getenv("PATH"), "") + ":/usr/sbin:/usr/bin:/sbin:/bin";
  }
}

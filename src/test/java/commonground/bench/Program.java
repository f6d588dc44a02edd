package commonground.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A server in a process of its own, started by a script that becomes it. */
final class Program implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /** The last line of a histogram: objects, bytes. */
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

  private final Process process;
  private final int port;
  private final Path log;
  private final long began = System.nanoTime();

  private Program(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it; it may not answer yet.
   *
   * @param command a script and its arguments
   * @param settings its environment, without any other {@code COMMONGROUND_…}
   * @param port where it will listen
   * @param log where its words go
   */
  static Program start(List<String> command, Map<String, String> settings, int port, Path log)
      throws IOException {
    var builder = new ProcessBuilder(command);
    // So that the settings of a real site, should this folder have one, stay out of it.
    builder.environment().keySet().removeIf(name -> name.startsWith("COMMONGROUND_"));
    builder.environment().putAll(settings);
    var process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Program(process, port, log);
  }

  /**
   * Waits a moment for it to start.
   *
   * @throws IllegalStateException if it has ended, or has had long enough
   */
  void pause(Duration moment) {
    if (!process.isAlive() || System.nanoTime() - began > START_LIMIT.toNanos()) {
      throw new IllegalStateException("It does not start; its words are in " + log);
    }
    LockSupport.parkNanos(moment.toNanos());
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** What it has used of the processors since its start. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Bytes of memory that it holds. */
  long resident() throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid())).start();
    var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return Long.parseLong(kilobytes.strip()) * 1_024;
  }

  /** Bytes of its heap that are in use, once what is not has been collected. */
  long heap() throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked = new ProcessBuilder(jcmd, Long.toString(pid()), "GC.class_histogram").start();
    var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    var total = TOTAL.matcher(said);
    if (!total.find()) {
      throw new IOException("jcmd does not tell its heap: " + said);
    }
    return Long.parseLong(total.group(1));
  }

  /** Asks it to stop, and returns when it is gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not stop; its words are in " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

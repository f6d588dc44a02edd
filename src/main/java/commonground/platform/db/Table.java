package commonground.platform.db;

import java.util.List;
import java.util.Optional;

/**
 * A table as a backup copies it. Names are quoted where SQL needs it.
 *
 * @param columns in the table's order, without what the database computes or means only to itself
 * @param order what sorts the rows the same way on every server: its key, texts by their bytes
 * @param counter the column that counts the rows by itself
 */
public record Table(String name, List<String> columns, String order, Optional<String> counter) {

  public Table {
    columns = List.copyOf(columns);
  }

  /** The same rows with these columns only. */
  public Table only(List<String> wanted) {
    return new Table(name, wanted, order, counter);
  }
}

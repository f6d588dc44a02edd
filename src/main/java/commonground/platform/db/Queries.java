package commonground.platform.db;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the database, inside a transaction ({@link Tx}) or outside one ({@link Db}). Parameters are
 * {@code $1}, {@code $2} …: texts, numbers, flags, instants, enums (stored as words), ids, bytes,
 * UUIDs, and lists of texts or ids for {@code = any($n)}.
 */
public interface Queries extends Commands {

  <T> List<T> list(String sql, Function<Row, T> read, Object... parameters);

  /** The only row, if there is one. */
  default <T> Optional<T> one(String sql, Function<Row, T> read, Object... parameters) {
    var rows = list(sql, read, parameters);
    if (rows.size() > 1) {
      throw new IllegalStateException(
          "Expected at most one row but got " + rows.size() + ": " + sql);
    }
    return rows.stream().findFirst();
  }

  /** Like {@link #one} for a question that always has an answer: a count, an insert's id. */
  default <T> T the(String sql, Function<Row, T> read, Object... parameters) {
    return one(sql, read, parameters)
        .orElseThrow(() -> new IllegalStateException("Expected one row but got none: " + sql));
  }
}

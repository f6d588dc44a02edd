package commonground.platform.db;

/** Changes rows: in a transaction ({@link Tx}), outside one ({@link Db}), in a {@link Load}. */
public interface Commands {

  /**
   * Runs a statement.
   *
   * @param parameters as in {@link Queries}
   * @return how many rows it changed
   */
  int run(String sql, Object... parameters);
}

package commonground.platform.db;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The rows of a database, all as of one moment, however much is written meanwhile. {@link Load}
 * reads them again.
 */
public final class Dump implements AutoCloseable {

  private final CopySession session;
  private final int schema;
  private final List<Table> tables;

  private Dump(CopySession session, int schema, List<Table> tables) {
    this.session = session;
    this.schema = schema;
    this.tables = tables;
  }

  /**
   * Fixes the moment.
   *
   * @throws DbFailure if the database does not answer, or a restore holds it for a minute
   */
  public static Dump open(DatabaseAddress address) {
    var session = CopySession.open(address);
    try {
      var names =
          session.work("(list the tables)", Catalog::tables).stream()
              .map(Table::name)
              .collect(Collectors.joining(", "));
      session.run("begin isolation level repeatable read read only");
      if (!names.isEmpty()) {
        // Before the first question, which fixes the moment: a restore that empties a table would
        // otherwise show it empty to us, whatever the moment.
        session.run("lock table " + names + " in access share mode");
      }
      var tables = session.work("(list the tables)", Catalog::tables);
      var schema =
          tables.isEmpty() ? 0 : session.the(Migrations.NEWEST_APPLIED, row -> row.getInt(1));
      return new Dump(session, schema, tables);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The newest migration in the database; 0 for an empty one. */
  public int schema() {
    return schema;
  }

  /** Each after those it points to. */
  public List<Table> tables() {
    return tables;
  }

  /**
   * Writes rows as COPY text, sorted.
   *
   * @param where which rows, in SQL
   */
  public Copied copy(Table table, String where, OutputStream to) {
    return session.out(table, where, to);
  }

  public long count(Table table, String where) {
    return session.count(table, where);
  }

  /** The number that the next row gets; no row ever had it, not even one that was deleted. */
  public OptionalLong next(Table table) {
    return table.counter().isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            session.the(
                "select last_value + is_called::int from " + sequence(table),
                row -> row.getLong(1)));
  }

  private String sequence(Table table) {
    return session.the(
        "select pg_get_serial_sequence('%s', '%s')"
            .formatted(table.name(), table.counter().orElseThrow()),
        row -> row.getString(1));
  }

  @Override
  public void close() {
    session.close();
  }
}

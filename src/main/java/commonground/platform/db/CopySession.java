package commonground.platform.db;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** A connection on which tables are copied, so set that the same rows are the same bytes. */
final class CopySession implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private static final List<String> SETTINGS =
      List.of(
          "set timezone = 'UTC'",
          "set intervalstyle = 'postgres'",
          "set bytea_output = 'hex'",
          // A large site takes as long as it takes, but nobody waits for ever for a lock.
          "set statement_timeout = 0",
          "set idle_in_transaction_session_timeout = 0",
          "set lock_timeout = '60s'");

  private final Connection connection;

  private CopySession(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws DbFailure if the database cannot be reached
   */
  static CopySession open(DatabaseAddress address) {
    var login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    login.setProperty("ApplicationName", "commonground");
    try {
      var session = new CopySession(DriverManager.getConnection(address.jdbcUrl(), login));
      SETTINGS.forEach(session::run);
      return session;
    } catch (SQLException e) {
      throw DbFailure.of("(connect to " + address + ")", e);
    }
  }

  interface Work<T> {
    T run(Connection connection) throws SQLException, IOException;
  }

  /** Does something on the connection; what the database refuses leaves as {@link DbFailure}. */
  <T> T work(String sql, Work<T> work) {
    try {
      return work.run(connection);
    } catch (SQLException e) {
      throw DbFailure.of(sql, e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs one statement or several. */
  int run(String sql) {
    return work(
        sql,
        here -> {
          try (var statement = here.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return statement.getUpdateCount();
          }
        });
  }

  interface Read<T> {
    T from(ResultSet row) throws SQLException;
  }

  /** The only row of an answer. */
  <T> T the(String sql, Read<T> read) {
    return work(
        sql,
        here -> {
          try (var statement = here.createStatement();
              var rows = statement.executeQuery(sql)) {
            rows.next();
            return read.from(rows);
          }
        });
  }

  /** The first column of an answer, as text. */
  List<String> texts(String sql) {
    return work(
        sql,
        here -> {
          var texts = new ArrayList<String>();
          try (var statement = here.createStatement();
              var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
              texts.add(rows.getString(1));
            }
          }
          return List.copyOf(texts);
        });
  }

  long count(Table table, String where) {
    return the("select count(*) from " + table.name() + " where " + where, row -> row.getLong(1));
  }

  /** Writes the rows as COPY text, in the table's order; nothing is kept in memory. */
  Copied out(Table table, String where, OutputStream to) {
    var sql =
        "copy (select %s from %s where %s order by %s) to stdout"
            .formatted(String.join(", ", table.columns()), table.name(), where, table.order());
    return work(
        sql,
        here -> {
          var digest = sha256();
          var out = new BufferedOutputStream(new DigestOutputStream(to, digest), BUFFER);
          var rows = here.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
          out.flush();
          return new Copied(rows, HexFormat.of().formatHex(digest.digest()));
        });
  }

  /** Reads rows from COPY text and says how many. */
  long in(Table table, InputStream text) {
    var sql = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns()));
    return work(
        sql, here -> here.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, text, BUFFER));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Closes the connection; a transaction that was not committed leaves nothing behind. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DbFailure.of("(close the connection)", e);
    }
  }
}

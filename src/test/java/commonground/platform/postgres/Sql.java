package commonground.platform.postgres;

import commonground.platform.db.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database as another program sees it, with a connection for each statement. */
record Sql(DatabaseAddress address) {

  static Sql on(DatabaseAddress address) {
    return new Sql(address);
  }

  void run(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column as text. */
  List<String> list(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  String one(String sql) throws SQLException {
    return list(sql).getFirst();
  }
}

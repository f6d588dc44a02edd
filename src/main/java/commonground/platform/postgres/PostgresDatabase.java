package commonground.platform.postgres;

import commonground.platform.db.CannotStart;
import commonground.platform.db.DatabaseAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** The one database on an embedded server, and the port it is reached by. */
final class PostgresDatabase {

  /** SQLSTATE invalid_catalog_name. */
  private static final String NO_SUCH_DATABASE = "3D000";

  /**
   * Below where systems take ports for outgoing connections from: after a crash the server must get
   * the same one again.
   */
  private static final int FIRST_PORT = 20_000;

  private static final int LAST_PORT = 29_999;

  private PostgresDatabase() {}

  /** One that nobody listens on just now. */
  static int freePort() throws IOException {
    for (int number = 0; number < 100; number++) {
      var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
      try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: try another.
      }
    }
    throw new CannotStart(
        "No port between " + FIRST_PORT + " and " + LAST_PORT + " on 127.0.0.1 is free");
  }

  /** Makes the database if there is none of that name. */
  static void make(DatabaseAddress address) throws SQLException {
    try (var there = connect(address)) {
      return;
    } catch (SQLException e) {
      if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
        throw e;
      }
    }
    try (var connection = connect(address.withDatabase("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + address.database());
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }
}

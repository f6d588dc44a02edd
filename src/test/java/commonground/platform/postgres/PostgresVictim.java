package commonground.platform.postgres;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A server to be killed: writes the numbers from its second argument on into the table {@code
 * kept}, and prints each when its commit has been confirmed.
 */
final class PostgresVictim {

  private PostgresVictim() {}

  @SuppressWarnings("InfiniteLoopStatement") // Until it is killed.
  public static void main(String[] args) throws SQLException {
    var server = EmbeddedPostgres.start(Path.of(args[0]), Durability.FULL);
    var address = server.address();
    Sql.on(address).run("create table if not exists kept (number bigint primary key)");
    var out = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
    var next = Long.parseLong(args[1]);
    while (true) {
      try (var connection =
              DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
          var insert = connection.prepareStatement("insert into kept values (?)")) {
        while (true) {
          insert.setLong(1, next);
          insert.executeUpdate();
          out.println("kept " + next);
          next++;
        }
      } catch (SQLException e) {
        // PostgreSQL was killed. Whether this number was kept nobody knows: go on with the next.
        next++;
      }
    }
  }
}

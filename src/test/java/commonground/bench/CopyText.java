package commonground.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, in COPY's text form. */
final class CopyText {

  /** What is not there. */
  static final Object NULL = Optional.empty();

  private static final int BUFFER = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder text = new StringBuilder(BUFFER + 4_096);

  /**
   * @param columns those that are given; the others get their default
   */
  CopyText(Connection connection, String table, String columns) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
  }

  void row(Object... values) throws SQLException {
    for (var i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(escaped(values[i]));
    }
    text.append('\n');
    if (text.length() > BUFFER) {
      send();
    }
  }

  private static String escaped(Object value) {
    return value == NULL
        ? "\\N"
        : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private void send() throws SQLException {
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  /** Every row is there when this returns. */
  void end() throws SQLException {
    send();
    copy.endCopy();
  }
}

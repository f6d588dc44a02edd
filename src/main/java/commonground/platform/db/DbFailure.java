package commonground.platform.db;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused or did not answer. Carries the SQL, and the constraint that was broken. */
public final class DbFailure extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final String NO_STATE = "";

  /** SQLSTATE of a statement that cannot be carried out with what it was given. */
  private static final String MISMATCH = "07001";

  private final String state;
  private final String constraint;

  private DbFailure(String message, Throwable cause, String state, String constraint) {
    super(message, cause);
    this.state = state;
    this.constraint = constraint;
  }

  private DbFailure(String message, String state) {
    super(message);
    this.state = state;
    this.constraint = "";
  }

  /**
   * Wraps what the driver threw; this is also where the caller's own stack frames come from. The
   * message never holds parameters: they may be what people wrote.
   */
  static DbFailure of(String sql, Throwable cause) {
    if (cause instanceof PgException refused) {
      var constraint = refused.getConstraint() == null ? "" : refused.getConstraint();
      return new DbFailure(
          refused.getSqlState() + " " + refused.getErrorMessage() + " in: " + sql.strip(),
          cause,
          refused.getSqlState(),
          constraint);
    }
    if (cause instanceof SQLException refused && refused.getSQLState() != null) {
      return ofJdbc(sql, refused);
    }
    if (mismatch(cause)) {
      // The driver's own words repeat the value, so they are left out.
      return new DbFailure(
          "The parameters do not fit in number or type in: " + sql.strip(), MISMATCH);
    }
    return new DbFailure(
        "The database did not answer (" + cause.getClass().getSimpleName() + ") in: " + sql.strip(),
        cause,
        NO_STATE,
        "");
  }

  private static DbFailure ofJdbc(String sql, SQLException refused) {
    var server =
        refused instanceof PSQLException known
            ? Optional.ofNullable(known.getServerErrorMessage())
            : Optional.<ServerErrorMessage>empty();
    // Its further lines may quote a row.
    var words = server.map(ServerErrorMessage::getMessage).orElse(refused.getMessage());
    return new DbFailure(
        refused.getSQLState() + " " + words + " in: " + sql.strip(),
        refused,
        refused.getSQLState(),
        server.map(ServerErrorMessage::getConstraint).orElse(""));
  }

  /** Whether the driver would not even send it; it tells by its words alone. */
  private static boolean mismatch(Throwable cause) {
    return cause instanceof VertxException
        && cause.getMessage() != null
        && (cause.getMessage().startsWith("Parameter at position")
            || cause.getMessage().startsWith("The number of parameters"));
  }

  /** The name of the constraint that was broken, if one was. */
  public Optional<String> constraint() {
    return constraint.isEmpty() ? Optional.empty() : Optional.of(constraint);
  }

  public boolean broke(String name) {
    return constraint.equals(name);
  }

  /**
   * True where trying again later may succeed: no connection, the server is stopping (class 57),
   * too many connections (53), a time limit, a deadlock (40).
   */
  public boolean passing() {
    return state.equals(NO_STATE)
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.equals("55P03")
        || state.equals("25P03")
        || state.equals("25P04");
  }
}

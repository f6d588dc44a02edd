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

  /** What is not said of a failure whose message may repeat what was given. */
  private static final String UNFIT = "(what was given does not fit)";

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
      if (isUnfit(refused.getSqlState())) {
        return unfit(sql, refused.getSqlState());
      }
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
    if (isUnfit(refused.getSQLState())) {
      return unfit(sql, refused.getSQLState());
    }
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

  /** The server's words are left out, and so is the exception that holds them. */
  private static DbFailure unfit(String sql, String state) {
    return new DbFailure(state + " " + UNFIT + " in: " + sql.strip(), state);
  }

  private static boolean isUnfit(String state) {
    return state.startsWith("22") || state.startsWith("54") || state.equals("42601");
  }

  /** Whether the driver would not even send it; it tells by its words alone. */
  private static boolean mismatch(Throwable cause) {
    return cause instanceof VertxException
        && cause.getMessage() != null
        && (cause.getMessage().startsWith("Parameter at position")
            || cause.getMessage().startsWith("The number of parameters"));
  }

  /** The SQLSTATE; "" where the server has not answered. */
  public String state() {
    return state;
  }

  /**
   * True where the same statement may succeed with other values: one that its type cannot hold
   * (class 22), that is too large (54), or is no text of its type (42601).
   */
  public boolean unfit() {
    return isUnfit(state);
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

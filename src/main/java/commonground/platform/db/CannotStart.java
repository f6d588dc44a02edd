package commonground.platform.db;

/**
 * The embedded PostgreSQL cannot be started, or a database cannot be used. The message is for the
 * operator: what was found, what was expected, what to do.
 */
public final class CannotStart extends IllegalStateException {

  private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}

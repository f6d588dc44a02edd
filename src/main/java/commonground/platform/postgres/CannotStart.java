package commonground.platform.postgres;

/**
 * The embedded PostgreSQL cannot be started. The message is for the operator: what was found, what
 * was expected, what to do.
 */
public final class CannotStart extends IllegalStateException {

  private static final long serialVersionUID = 1;

  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}

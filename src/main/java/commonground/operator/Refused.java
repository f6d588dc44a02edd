package commonground.operator;

/** What was asked for cannot be done. The message says why, and what to do. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
  }
}

package commonground.operator;

/** The command was not written as it must be. The message says what was found and expected. */
final class WrongUsage extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }
}

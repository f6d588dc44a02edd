package commonground.bench;

/** The server said that it is too busy: there is no figure, but no wrong answer either. */
final class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Busy(String path) {
    super("too busy to answer " + path);
  }
}

package commonground.bench;

/** An answer that is not right: the run says nothing. */
final class WrongAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongAnswer(String path, String why) {
    super(path + ": " + why);
  }
}

package commonground.platform.jobs;

/** Trying again cannot help: the job goes to the dead letters at once. */
public final class Hopeless extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Hopeless(Throwable cause) {
    super(cause);
  }
}

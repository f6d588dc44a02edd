package commonground.platform.jobs;

import commonground.platform.db.Tx;

/** Does the jobs of one kind, each on a virtual thread of its own. */
@FunctionalInterface
public interface JobHandler<J extends Job> {

  /**
   * Does the job. When this returns the job is done; when it throws it will be tried again. It can
   * run a second time after a crash: what must happen once happens in the transaction that calls
   * {@link Lease#complete}.
   *
   * @throws Hopeless if trying again cannot help
   */
  void run(J job, Lease lease) throws Exception;

  /**
   * Tidies up after a job that nobody will do: a person gave it up, or it is hopeless. In the
   * transaction that says so; can be asked twice.
   */
  default void discard(J job, Tx tx) {}
}

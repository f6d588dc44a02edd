package commonground.platform.jobs;

/** Somebody else has the job by now: this attempt took longer than its lease. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  LeaseLost(JobId job) {
    super("The lease of job " + job.value() + " ran out before it was done");
  }
}

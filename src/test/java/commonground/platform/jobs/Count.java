package commonground.platform.jobs;

/** A job for tests. */
record Count(int number) implements Job {}

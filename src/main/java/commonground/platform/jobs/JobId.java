package commonground.platform.jobs;

/** A row of the table {@code jobs}. */
public record JobId(long value) {}

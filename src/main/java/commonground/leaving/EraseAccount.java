package commonground.leaving;

import commonground.platform.jobs.Job;

/** Erases what is left of an account that was closed. */
public record EraseAccount(ErasureId erasure) implements Job {}

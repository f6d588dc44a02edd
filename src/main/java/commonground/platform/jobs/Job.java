package commonground.platform.jobs;

/**
 * Something to be done once: a record of ids, numbers, flags and enum words, never of texts, whose
 * simple name is the kind of the job. Whoever does it looks up the rest when it runs, and may find
 * that there is nothing left to do.
 */
public interface Job {}

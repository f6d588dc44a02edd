package commonground.search;

import commonground.platform.jobs.Job;

/** Brings into the index what is missing there. */
record BuildIndex() implements Job {}

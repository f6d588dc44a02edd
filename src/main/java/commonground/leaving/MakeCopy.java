package commonground.leaving;

import commonground.platform.jobs.Job;

/** Makes somebody's copy of what is theirs. */
public record MakeCopy(CopyId copy) implements Job {}

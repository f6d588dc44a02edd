package commonground.discussions.changing;

import commonground.discussions.PostId;
import commonground.platform.jobs.Job;

/** Erases what a post said whose writer has removed it and has not brought it back. */
public record EraseRemoved(PostId post) implements Job {}

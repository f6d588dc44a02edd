package commonground.notices;

import commonground.discussions.PostId;
import commonground.platform.jobs.Job;

/**
 * Tells whom an edit of a post mentions anew.
 *
 * @param revision of the thread with that edit
 */
public record TellOfEdit(PostId post, long revision) implements Job {}

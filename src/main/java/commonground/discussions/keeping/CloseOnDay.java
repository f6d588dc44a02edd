package commonground.discussions.keeping;

import commonground.discussions.DiscussionId;
import commonground.platform.jobs.Job;

/**
 * Closes a discussion when the day is over that was chosen for it.
 *
 * @param second when, in seconds since 1970: if another day was chosen since, it does nothing
 */
public record CloseOnDay(DiscussionId discussion, long second) implements Job {}

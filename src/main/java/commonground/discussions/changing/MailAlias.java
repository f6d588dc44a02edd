package commonground.discussions.changing;

import commonground.discussions.PostId;
import commonground.platform.jobs.Job;

/**
 * Tells whoever wrote a post without their name what a moderator did with it.
 *
 * @param erased whether a version was erased, or else the post removed
 */
public record MailAlias(PostId post, boolean erased) implements Job {}

package commonground.notices;

import commonground.discussions.PostId;
import commonground.platform.jobs.Job;

/** Tells whoever wants to hear of it that a post was written. */
public record TellOfPost(PostId post) implements Job {}

package commonground.contributions.moderation;

import commonground.platform.jobs.Job;

/** Tells whoever wrote without their name what was decided about it. */
public record MailDecided(ActId act) implements Job {}

package commonground.discussions.unnamed;

import commonground.platform.jobs.Job;

/** Tells whoever has left a space that two facilitators looked up a name there, which is theirs. */
public record MailNameSeen(SightId sight) implements Job {}

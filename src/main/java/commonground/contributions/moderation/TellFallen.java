package commonground.contributions.moderation;

import commonground.platform.jobs.Job;
import commonground.spaces.SpaceId;

/** Tells site administrators of reports that nobody of this space may decide. */
public record TellFallen(SpaceId space) implements Job {}

package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.jobs.Job;

/**
 * Sends somebody all that is new, if anything is.
 *
 * @param second when it is due, in seconds since 1 January 1970
 */
public record SendDigest(PersonId person, long second) implements Job {}

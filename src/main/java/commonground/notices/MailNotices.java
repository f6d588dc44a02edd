package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.jobs.Job;

/**
 * Sends somebody what is new in a conversation, if they still want that and it is still new.
 *
 * @param conversation the number of the discussion; that of the space, below 0, for what is told of
 *     a space itself
 * @param second when that happened which made it necessary, in seconds since 1 January 1970
 */
public record MailNotices(PersonId person, long conversation, long second) implements Job {}

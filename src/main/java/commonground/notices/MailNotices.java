package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.jobs.Job;

/**
 * Sends somebody what is new in a conversation, if they still want that and it is still new.
 *
 * @param conversation as the function {@code conversation} has it: the number of the discussion;
 *     below 0 that of the room, or of the space for what is told of the space itself
 * @param second when that happened which made it necessary, in seconds since 1 January 1970
 */
public record MailNotices(PersonId person, long conversation, long second) implements Job {}

package commonground.notices;

import commonground.chat.MessageId;
import commonground.platform.jobs.Job;

/**
 * Tells those whom a message of a room is for.
 *
 * @param revision of the room, with an edit that names people anew; 0 for the message itself
 */
public record TellOfMessage(MessageId message, long revision) implements Job {}

package commonground.chat.changing;

import commonground.chat.MessageId;
import commonground.platform.jobs.Job;

/** The words of a message are erased that its writer deleted, unless it is back by then. */
public record EraseDeleted(MessageId message) implements Job {}

package commonground.joining;

import commonground.people.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an invitation went by mail.
 *
 * @param to empty once it is forgotten
 * @param name of whom it is for, as the facilitator typed it; "" for none
 * @param words of the facilitator's own; "" for none
 * @param at when it was mailed, the last time
 */
public record Mailing(Optional<EmailAddress> to, String name, String words, Instant at) {}

/**
 * The rooms of a space, and keeping them in order: opening one for an occasion, its name, closing
 * and reopening it, switching the space's own room off and on, letting moderators alone write for
 * the time being, and the pace.
 *
 * <p>Owns the columns {@code name}, {@code opened_…}, {@code closed_…}, {@code held_…}, {@code
 * hold_reason} and {@code pace} of the table {@code rooms}; records {@link
 * commonground.chat.ChatEvent}, and what calms a room by {@link
 * commonground.contributions.moderation.Acts#record}; depends on {@code chat}, {@code
 * contributions.moderation} and {@code spaces}.
 */
@NullMarked
package commonground.chat.keeping;

import org.jspecify.annotations.NullMarked;

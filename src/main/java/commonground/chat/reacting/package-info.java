/**
 * Reactions to messages: giving one, taking it back, who gave which. What was said is kept by
 * {@code contributions.reactions}; here it is counted as a change of the room.
 *
 * <p>Owns the columns {@code rooms.reacted} and {@code messages.reacted_revision}; records {@link
 * commonground.chat.ChatEvent}; depends on {@code chat} and {@code spaces}.
 */
@NullMarked
package commonground.chat.reacting;

import org.jspecify.annotations.NullMarked;

/**
 * Rooms where people chat, and their messages. Members of the space alone read them.
 *
 * <p>Owns the tables {@code rooms}, {@code messages}, {@code message_versions}, {@code
 * room_positions} and {@code room_skims}; emits {@link commonground.chat.ChatEvent}; depends on
 * {@code spaces} and {@code people}.
 */
@NullMarked
package commonground.chat;

import org.jspecify.annotations.NullMarked;

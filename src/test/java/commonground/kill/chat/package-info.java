/**
 * Chat: two servers on one PostgreSQL are killed, and so is PostgreSQL, while people write in
 * rooms, others have them open, and some listen at the door. {@link
 * commonground.kill.chat.Findings} says whether a confirmed message was lost, doubled, not shown,
 * or shown to somebody outside.
 */
@NullMarked
package commonground.kill.chat;

import org.jspecify.annotations.NullMarked;

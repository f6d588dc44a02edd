/**
 * Reading: the thread or post that an address names; how far each person has read, written behind;
 * marking as read and as unread. The tables are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.reading;

import org.jspecify.annotations.NullMarked;

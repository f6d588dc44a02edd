/**
 * How far each person has read in each thread, written behind; marking as read and as unread. The
 * tables are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.reading;

import org.jspecify.annotations.NullMarked;

/** The page of a room: reading it, sending messages, answering one, how far one has read. */
@NullMarked
package commonground.chat.talking;

import org.jspecify.annotations.NullMarked;

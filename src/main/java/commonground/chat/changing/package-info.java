/** Changing and deleting one's own messages, and what they said before. */
@NullMarked
package commonground.chat.changing;

import org.jspecify.annotations.NullMarked;

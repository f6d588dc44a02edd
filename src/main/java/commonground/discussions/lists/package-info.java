/**
 * Which threads there are in a space, what is new in them, and what waits for somebody. The tables
 * are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.lists;

import org.jspecify.annotations.NullMarked;

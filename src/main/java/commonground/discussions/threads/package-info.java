/**
 * A thread: its page, starting it, answering in it. The tables are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.threads;

import org.jspecify.annotations.NullMarked;

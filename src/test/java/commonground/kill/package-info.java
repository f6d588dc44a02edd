/**
 * Proves that what the site confirms is kept, and shown: it is killed again and again while people
 * write and read, and then it is counted. {@code scripts/dev/kill-test} starts {@link
 * commonground.kill.KillProgram}.
 */
@NullMarked
package commonground.kill;

import org.jspecify.annotations.NullMarked;

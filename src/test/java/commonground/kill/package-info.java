/**
 * Proves that what the site confirms is kept: {@link commonground.kill.KillRun} kills it again and
 * again while people write, and then counts. {@code scripts/dev/kill-test} starts it.
 */
@NullMarked
package commonground.kill;

import org.jspecify.annotations.NullMarked;

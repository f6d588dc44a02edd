/**
 * Changing what was written: editing, removing and bringing back, what a post said before, erasing
 * it for good. The tables are those of {@code discussions}.
 */
@NullMarked
package commonground.discussions.changing;

import org.jspecify.annotations.NullMarked;
